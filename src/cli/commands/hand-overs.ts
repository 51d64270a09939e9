import { listHandOvers } from '../../protocol/hand-over-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

/** `throughline hand-overs`: what was handed over and how it stands, what nobody handed over, and the launches that product marketing came to late. */
export async function handOvers(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(listHandOvers, { params: { ws: await workspaceOf(client, options) }, query: {} })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  for (const { title, sentence, rounds } of found.handOvers) terminal.out(oneLine(`${title}${rounds === 1 ? '' : ` (round ${rounds})`}: ${sentence}`))
  for (const { title, ships, features } of found.notHandedOver) terminal.out(oneLine(`${title} ships ${ships}, and nobody handed over ${features.length === 0 ? 'anything of it' : features.map((feature) => feature.title).join(', ')}.`))
  for (const { title, tier, sentence, accepted } of found.cameLate) terminal.out(oneLine(`${title}${tier === undefined ? '' : `, ${tier}`}: ${sentence ?? 'Product marketing came in late.'}${accepted === undefined ? '' : ` Accepted: ${accepted}`}`))
}
