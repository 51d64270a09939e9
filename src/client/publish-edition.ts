import type { z } from 'zod'
import { type editionAnswer, publishEdition, type publishingAnswer, watchPublishing } from '../protocol/publishing-routes.ts'
import { type Client, ProblemError } from './client.ts'

type Publishing = z.infer<typeof publishingAnswer>

/** Seconds that one look waits for the end. */
const atMost = 20

interface PublishAsked {
  readonly params: z.input<typeof publishEdition.params>
  readonly body: z.input<typeof publishEdition.body>
}

/**
 * Publishes an edition and waits for it; `told` hears how far it is, as often as `lookEvery` (seconds) asks. Throws a ProblemError where nothing was published: it was
 * refused, stopped, or the service ended.
 */
export async function publishAndWait(client: Client, asked: PublishAsked, told: (publishing: Publishing) => void = () => undefined, lookEvery = atMost): Promise<z.infer<typeof editionAnswer>> {
  const { ws } = asked.params
  let publishing = await client.call(publishEdition, asked)
  while (publishing.state === 'running') {
    told(publishing)
    publishing = await client.call(watchPublishing, { params: { ws, id: publishing.id }, query: { wait: lookEvery } })
  }
  if (publishing.edition !== undefined) return publishing.edition
  throw new ProblemError(publishing.problem ?? { type: 'about:blank', title: 'Not published', status: 0, code: 'unavailable', detail: 'Nothing was published.' })
}
