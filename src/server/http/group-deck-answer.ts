import { deckTypes } from '../../protocol/deck-routes.ts'
import { groupDeck } from '../../protocol/stakeholder-routes.ts'
import { audienceFor } from '../decks/audience-for.ts'
import { type Answer, answer } from './answer.ts'
import type { DeckHands } from './deck-answers.ts'

/** The deck for a stakeholder group, for members. Made from the View of everyone inside, whoever asks: what is restricted is shown in no meeting. */
export function groupDeckAnswers({ ledger, rendering, audit }: Pick<DeckHands, 'ledger' | 'rendering' | 'audit'>): Answer[] {
  return [
    answer(groupDeck, async ({ params: { ws, group, format }, query: { roadmap, asOf }, caller }) => {
      const audience = audienceFor((await ledger.state(ws)).state, 'internal', caller.actor)
      const bytes = await rendering.group({ workspace: ws, audience, asOf, group, roadmap, format })
      await audit(ws, caller, 'export', { stakeholders: group, format })
      return { bytes, type: deckTypes[format], fileName: `stakeholders.${format}` }
    }),
  ]
}
