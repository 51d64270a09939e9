import { listRecords } from '../../protocol/log-routes.ts'
import { listTurns } from '../../protocol/rhythm-routes.ts'
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
  for (const { due: at, title, period, person, state, done } of found.turns) terminal.out(oneLine(`${at} ${title}, ${period}: ${nameOf(person)}, ${words[state]}${done?.noChange === true ? ', nothing changed' : ''}`))
  for (const { key, person, state } of found.unsent) terminal.out(oneLine(`A reminder to ${nameOf(person)} ${state === 'failed' ? 'could not be sent yet' : 'may have been sent'}: ${key}`))
}
