import { readIntake } from '../../protocol/intake-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

interface RequestsOptions extends ServiceOptions {
  readonly month?: string
}

/** `throughline requests [--month D]`: what teams ask of product marketing, and how many days of the month are taken. */
export async function requests(options: RequestsOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(readIntake, { params: { ws: await workspaceOf(client, options) }, query: options.month === undefined ? {} : { month: options.month } })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  terminal.out(`${found.month.slice(0, 7)}: ${found.taken} days taken${found.days === undefined ? ', and nobody has said how many there are.' : ` of ${found.days}.`}`)
  for (const { title, kind, sentence, wantedBy, effort, isLate, fits } of found.requests) {
    const facts = [kind === 'one-to-one' ? 'for one' : 'for many', ...(effort === undefined ? [] : [`${effort} ${effort === 1 ? 'day' : 'days'}`]), ...(wantedBy === undefined ? [] : [`wanted by ${wantedBy}${isLate ? ', late' : ''}`]), ...(fits === 'no' ? ['does not fit into the month'] : [])]
    terminal.out(oneLine(`${title} (${facts.join(', ')}): ${sentence}`))
  }
}
