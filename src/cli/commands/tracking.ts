import { listTracking, trackingMarkdown } from '../../protocol/tracking-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

interface TrackingOptions extends ServiceOptions {
  readonly audience: string
  readonly anew?: true
}

/** `throughline tracking [page]`: tracking pages and how each stands; of one, its Markdown for an audience. With --anew the text as it was made before comes by the standard input, and what people wrote into it stays. */
export async function tracking(page: string | undefined, options: TrackingOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  const { pages } = await client.call(listTracking, { params: { ws }, query: {} })
  if (page === undefined) {
    if (options.json === true) return void terminal.out(JSON.stringify({ pages }))
    if (pages.length === 0) terminal.out('Nothing is tracked yet.')
    for (const { thing, planned, added } of pages) terminal.out(oneLine(`${thing}: ${planned.done} of ${planned.all} planned done, ${added.done} of ${added.all} added since.`))
    return
  }
  const known = pages.find(({ id, thing }) => id === page || thing === page)
  const previous = options.anew === true ? new TextDecoder().decode(await terminal.stdin()) : undefined
  const bytes = await client.call(trackingMarkdown, { params: { ws, page: known?.id ?? page }, query: {}, body: { audience: options.audience, ...(previous === undefined ? {} : { previous }) } })
  terminal.out(new TextDecoder().decode(bytes).replace(/\n$/, ''))
}
