import { publishEdition, stopPublishing, watchPublishing } from '../../protocol/publishing-routes.ts'
import { audienceFor } from '../decks/audience-for.ts'
import { Publishings, type PublishingHands } from '../editions/publishings.ts'
import { type Answer, answer } from './answer.ts'
import type { DeckHands } from './deck-answers.ts'

/** Answers of publishing: begun, watched, stopped. */
export function publishingAnswers({ audit, ...hands }: PublishingHands & Pick<DeckHands, 'audit'>): Answer[] {
  const publishings = new Publishings(hands)
  return [
    answer(publishEdition, async ({ params: { ws, deck }, body, caller }) => {
      const audience = audienceFor((await hands.ledger.state(ws)).state, body.audience, caller.actor)
      const { id, asOf, reason } = body
      return publishings.begin({ workspace: ws, deck, audience, actor: caller.actor, id, asOf, reason }, () => audit(ws, caller, 'refused to share', { deck, audience: audience.key }))
    }),
    answer(watchPublishing, async ({ params, query }) => publishings.look(params.ws, params.id, query.wait)),
    answer(stopPublishing, async ({ params }) => ({ stopped: await publishings.stop(params.ws, params.id) })),
  ]
}
