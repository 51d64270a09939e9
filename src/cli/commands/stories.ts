import { listQuotes, listStories } from '../../protocol/customer-marketing-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

interface OnDay extends ServiceOptions {
  readonly on?: string
}

/** `throughline stories [--on D]`: every customer story, how far it is, and whether its customer may be named. */
export async function stories(options: OnDay, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(listStories, { params: { ws: await workspaceOf(client, options) }, query: options.on === undefined ? {} : { on: options.on } })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  if (found.stories.length === 0) terminal.out('No story was asked for.')
  for (const { title, customer, state, waits, naming } of found.stories) terminal.out(oneLine(`${customer}: ${title}, ${state.replaceAll('-', ' ')}.${waits === undefined ? '' : ` ${waits}`} May be named: ${naming.sentence}`))
}

/** `throughline quotes [--on D] [--usable]`: every quote, whether it may be used, and as it is then told. */
export async function quotes(options: OnDay & { readonly usable?: boolean }, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(listQuotes, { params: { ws: await workspaceOf(client, options) }, query: options.on === undefined ? {} : { on: options.on } })
  const shown = found.quotes.filter(({ usable }) => usable || options.usable !== true)
  if (options.json === true) return void terminal.out(JSON.stringify({ ...found, quotes: shown }))
  if (shown.length === 0) terminal.out(options.usable === true ? 'No quote may be used on that day.' : 'No quote was written down.')
  for (const { customer, usable, because, told } of shown) terminal.out(oneLine(`${customer}: ${usable ? `may be used. ${told ?? ''}` : `not to be used. ${because}`}`))
}
