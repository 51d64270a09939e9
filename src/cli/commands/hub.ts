import { readHub } from '../../protocol/hub-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

const markWords = { public: 'for everybody', customers: 'for customers', sales: 'for sales', internal: 'inside alone', restricted: 'restricted' } as const

/** `throughline hub [--broken]`: what there is for each product, with whom it may be shown to; what is old; and which links are broken. */
export async function hub(options: ServiceOptions & { readonly broken?: true }, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(readHub, { params: { ws: await workspaceOf(client, options) }, query: {} })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  if (options.broken !== true) {
    for (const { product, resources } of found.parts) {
      terminal.out(oneLine(product ?? 'For all products'))
      if (resources.length === 0) terminal.out('  Nothing yet.')
      for (const { title, kind, mark, handling, stale, link, nextReview } of resources) {
        const state = [stale, link === 'broken' ? 'Its link is broken.' : undefined, stale === undefined && nextReview !== undefined ? `To be looked at by ${nextReview}.` : undefined].filter((one) => one !== undefined)
        terminal.out(`  ${oneLine([`${title} (${kind}, ${markWords[mark]}${handling === undefined ? '' : `: ${handling}`}).`, ...state].join(' '))}`)
      }
    }
  }
  for (const { address, said, failingSince, of } of found.broken) terminal.out(oneLine(`${address}: not there since ${failingSince}${said === undefined ? '' : ` (${said})`}. ${of.map(({ title }) => title).join(', ')} ${of.length === 1 ? 'points' : 'point'} at it.`))
  if (found.broken.length === 0) terminal.out('No link is known to be broken.')
}
