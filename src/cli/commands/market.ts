import { readMarket } from '../../protocol/market-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

interface MarketOptions extends ServiceOptions {
  readonly kind?: 'segments' | 'personas' | 'competitors' | 'messages'
  readonly due?: true
}

const standWords = { ahead: 'ahead', even: 'even', behind: 'behind', unknown: 'nobody has said' } as const

/** `throughline market [--kind K] [--due]`: what is known of the market, how its reviews stand, and what is missing. */
export async function market(options: MarketOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(readMarket, { params: { ws: await workspaceOf(client, options) }, query: { ...(options.kind === undefined ? {} : { kind: options.kind }), ...(options.due === undefined ? {} : { due: 'yes' as const }) } })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  if (found.records.length === 0) terminal.out(options.due === true ? 'Nothing is due to be looked at.' : 'Nothing is known of the market yet.')
  let kind: string | undefined
  for (const one of found.records) {
    if (one.kind !== kind) terminal.out(`${one.kind.charAt(0).toUpperCase()}${one.kind.slice(1)}`)
    kind = one.kind
    const review = one.review === 'late' ? [`Review was due on ${one.reviewOn ?? ''}.`] : one.review === 'due' ? [`Review due by ${one.reviewOn ?? ''}.`] : []
    const used = one.usedIn.length === 0 ? [] : [`Used in ${one.usedIn.map(({ title }) => title).join(', ')}.`]
    const claims = (one.claims ?? []).map(({ topic, stands }) => `${topic}: ${standWords[stands]}.`)
    terminal.out(`  ${oneLine([/[.!?]$/.test(one.title) ? one.title : `${one.title}.`, ...claims, ...review, ...one.gaps, ...used].join(' '))}`)
  }
}
