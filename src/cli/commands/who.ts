import { whoDecidesWhat } from '../../protocol/duty-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

interface WhoOptions extends ServiceOptions {
  readonly on?: string
}

/** `throughline who [WORDS…] [--on D]`: who decides what, by the words that people use. */
export async function who(words: readonly string[], options: WhoOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const asked = words.join(' ')
  const found = await client.call(whoDecidesWhat, { params: { ws: await workspaceOf(client, options) }, query: { ...(asked === '' ? {} : { who: asked }), ...(options.on === undefined ? {} : { on: options.on }) } })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  if (found.duties.length === 0) terminal.out(`No duty has the words "${asked}".`)
  for (const { title, sentence, trouble } of found.duties) terminal.out(oneLine(`${title}: ${sentence}${trouble === 'double' ? ' Two have it, and none is named to decide.' : ''}`))
}
