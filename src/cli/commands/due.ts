import { listRecords } from '../../protocol/log-routes.ts'
import { listTurns, listUnsent, settleUnsent } from '../../protocol/rhythm-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

interface DueOptions extends ServiceOptions {
  readonly from?: string
  readonly to?: string
}

const words = { done: 'done', 'done-late': 'done, late', late: 'LATE', due: 'due' } as const

/** `throughline due [--from D] [--to D]`: what is due, whose it is, and how it stands. */
export async function due({ from, to, ...options }: DueOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const params = { ws: await workspaceOf(client, options) }
  const found = await client.call(listTurns, { params, query: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  const { records } = await client.call(listRecords, { params: { ...params, collection: 'people' } })
  const nameOf = (person: string | undefined) => (person === undefined ? 'nobody has it' : String(records.find(({ id }) => id === person)?.['name'] ?? 'somebody'))
  if (found.turns.length === 0) terminal.out('Nothing is due in these days.')
  for (const { due: at, title, period, person, instead, state, done } of found.turns) terminal.out(oneLine(`${at} ${title}, ${period}: ${nameOf(person)}${instead === undefined ? '' : ` for ${nameOf(instead)}`}, ${words[state]}${done?.noChange === true ? ', nothing changed' : ''}`))
  for (const { key, person, state } of found.unsent) terminal.out(oneLine(`A reminder to ${nameOf(person)} ${state === 'failed' ? 'could not be sent yet' : 'may have been sent'}: ${key}`))
}

interface UnsentOptions extends ServiceOptions {
  readonly again?: string
  readonly settled?: string
}

const stands = { failed: 'is tried again', refused: 'was refused by the mail server', 'given-up': 'was given up', unknown: 'may have arrived' } as const

/** `throughline unsent [--again KEY] [--settled KEY]`: mails of the clock that did not go, one of them sent again, or said to have arrived or to be needed no more. */
export async function unsent({ again, settled, ...options }: UnsentOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const params = { ws: await workspaceOf(client, options) }
  const key = again ?? settled
  const found = key === undefined ? await client.call(listUnsent, { params, query: {} }) : await client.call(settleUnsent, { params, body: { key, act: again === undefined ? 'arrived' : 'send-again' } })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  for (const one of found.unmade) terminal.out(oneLine(`${one.since} ${one.about} could not be made: ${one.sentence} It is tried again from ${one.next} on, and when something changes.`))
  if (found.unsent.length === 0) terminal.out('Nothing waits: every mail went.')
  for (const one of found.unsent) terminal.out(oneLine(`${one.at} ${one.about}, to ${one.to}: ${stands[one.state]}${one.said === undefined ? '' : ` (${one.said})`}. Its key: ${one.key}`))
}
