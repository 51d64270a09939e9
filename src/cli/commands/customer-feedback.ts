import { readFile } from 'node:fs/promises'
import { listCustomerFeedback, listProductGaps, listToTell, takeMail } from '../../protocol/customer-feedback-routes.ts'
import { gapStatusWords } from '../../core/customer-feedback/product-gaps.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

type Stand = 'open' | 'late' | 'held' | 'answered' | 'answered-late'

interface FeedbackOptions extends ServiceOptions {
  readonly stand?: Stand
  readonly source?: string
}

/** Letters of what was said that stand in a line. */
const mostSaid = 100

/** `throughline customer-feedback [--stand S] [--source K]`: what was said, how each stands, until when it waits, and who answers it. */
export async function customerFeedback(options: FeedbackOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const query = { ...(options.stand === undefined ? {} : { stand: options.stand }), ...(options.source === undefined ? {} : { source: options.source }) }
  const found = await client.call(listCustomerFeedback, { params: { ws: await workspaceOf(client, options) }, query })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  if (found.feedback.length === 0) terminal.out('Nothing of that kind.')
  for (const { stand, customer, text, subject, due, held, route } of found.feedback) {
    const said = (subject ?? text).slice(0, mostSaid)
    const by = held !== undefined ? `${held.name} answers it until ${held.until}` : stand === 'open' || stand === 'late' ? `${route.to}${due === undefined ? '' : `, by ${due}`}` : stand.replace('-', ', ')
    terminal.out(oneLine(`${stand}: ${customer?.name ?? 'no customer'}: ${said}; ${by}`))
  }
}

/** `throughline gaps`: what the product does not do, the most asked for first. */
export async function gaps(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(listProductGaps, { params: { ws: await workspaceOf(client, options) }, query: {} })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  if (found.gaps.length === 0) terminal.out('No product gap was opened yet.')
  for (const { title, status, submissions, customers, bySeverity } of found.gaps.toSorted((a, b) => b.customers - a.customers || b.submissions - a.submissions)) {
    terminal.out(oneLine(`${title} (${gapStatusWords[status]}): ${submissions} submissions of ${customers} customers, ${bySeverity.P0} P0, ${bySeverity.P1} P1, ${bySeverity.P2} P2`))
  }
}

/** `throughline to-tell`: who asked for what is out by now. */
export async function toTell(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(listToTell, { params: { ws: await workspaceOf(client, options) }, query: {} })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  const waiting = found.items.filter((one) => one.waiting > 0)
  if (waiting.length === 0) terminal.out('Everybody who asked was told.')
  for (const { title, askers } of waiting) for (const { customer, told, entry, byMail, lost } of askers) if (told === undefined) terminal.out(oneLine(`${title}: ${customer?.name ?? `who said ${entry}`}${lost === undefined ? '' : `; the answer to their mail did not arrive, as is known since ${lost.at.slice(0, 10)}`}${byMail ? '; an answer to their mail is drafted' : ''}`))
}

/** `throughline take-mail FILES…`: each file, or standard input, is one mail as it came. */
export async function takeMails(files: readonly string[], options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  for (const file of files) {
    const bytes = file === '-' ? await terminal.stdin() : await readFile(file)
    const taken = await client.call(takeMail, { params: { ws }, body: { base64: Buffer.from(bytes).toString('base64') } })
    if (options.json === true) terminal.out(JSON.stringify(taken))
    else terminal.out(oneLine(`${file}: ${taken.isNew ? 'kept' : 'was kept before'} as ${taken.id}${taken.customer === undefined ? '' : `, of ${taken.customer.name}`}${taken.oddities.map(({ place, reason }) => `; ${place}: ${reason}`).join('')}`))
  }
}
