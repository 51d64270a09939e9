import { decks } from '../../core/decks/decks.ts'
import { editions } from '../../core/editions/editions.ts'
import { composeDeck } from '../../protocol/compose-routes.ts'
import { audienceFor } from '../decks/audience-for.ts'
import { type Answer, answer } from './answer.ts'
import { type DeckHands, refusedIsAudited } from './deck-answers.ts'

/** Answers whoever puts a deck together. */
export function composeAnswers({ ledger, rendering, audit }: Pick<DeckHands, 'ledger' | 'rendering' | 'audit'>): Answer[] {
  return [
    answer(composeDeck, async ({ params, query, caller }) => {
      const { state } = await ledger.state(params.ws)
      const audience = audienceFor(state, query.audience, caller.actor)
      const made = await refusedIsAudited(
        () => rendering.composed({ workspace: params.ws, deck: params.deck, audience, presenter: query.copy === 'presenter', theme: query.theme }),
        () => audit(params.ws, caller, 'refused to share', { deck: params.deck, audience: audience.key }),
      )
      const deck = decks.list(state).find((one) => one.key === params.deck)
      const number = Math.max(0, ...editions.list(state).filter((one) => one.deck === deck?.id && one.audience === audience.id).map((one) => one.number)) + 1
      return { ...made, audience: audience.key, number, slides: made.slides.map((slide) => ({ ...slide })), before: made.before.map((one) => ({ ...one })), outline: made.outline === undefined ? undefined : { ...made.outline, lines: [...made.outline.lines] } }
    }),
  ]
}
