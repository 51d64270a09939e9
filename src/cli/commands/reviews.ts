import { listReviews } from '../../protocol/review-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

/** `throughline reviews`: every review that was asked for and how it stands. */
export async function reviews(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(listReviews, { params: { ws: await workspaceOf(client, options) }, query: {} })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  if (found.reviews.length === 0) terminal.out('No review was asked for.')
  for (const { title, blocks, sentence, until } of found.reviews) terminal.out(oneLine(`${title}: ${blocks ? 'blocks' : 'does not block'}. ${sentence}${until === undefined ? '' : ` Silence ${blocks ? 'stops' : 'stopped'} blocking at ${until}.`}`))
}
