import { goalQuarter } from '../../core/goals/quarter-of-goals.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { deckTypes } from '../../protocol/deck-routes.ts'
import { onePage } from '../../protocol/one-page-routes.ts'
import { audienceFor } from '../decks/audience-for.ts'
import { type Answer, answer } from '../http/answer.ts'
import { type DeckHands, refusedIsAudited } from '../http/deck-answers.ts'
import { isMember } from '../http/who-asks.ts'

/** A roadmap of one stated time on one page, for whoever may be handed what its audience is told. */
export function onePageAnswers({ ledger, rendering, audit }: Pick<DeckHands, 'ledger' | 'rendering' | 'audit'>): Answer[] {
  return [
    answer(onePage, async ({ params: { ws, format }, query, caller }) => {
      const { state, today } = await ledger.state(ws)
      if ((query.from === undefined) !== (query.to === undefined)) throw new Refusal('invalid', 'Say both the first and the last day of the time, or neither for this quarter.', { at: query.from === undefined ? 'query.from' : 'query.to' })
      const { start, end } = query.from === undefined || query.to === undefined ? goalQuarter(state, today) : { start: query.from, end: query.to }
      if (end < start) throw new Refusal('invalid', 'The time must not end before it begins.', { at: 'query.to' })
      const audience = audienceFor(state, query.audience, caller.actor)
      const bytes = await refusedIsAudited(
        () => rendering.onePage({ workspace: ws, audience, period: { start, end }, detail: query.detail, format, isMember: isMember(caller.actor) }),
        () => audit(ws, caller, 'refused to share', { onePage: start, audience: audience.key }),
      )
      if (format !== 'json') await audit(ws, caller, 'export', { onePage: `${start}..${end}`, format, audience: audience.key })
      return { bytes, type: deckTypes[format], fileName: `roadmap-${start}-${end}-${audience.key}.${format}` }
    }),
  ]
}
