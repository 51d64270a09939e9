import { okrDeckBefore, okrDeckOf, okrStepsBetween, keptOkrDecks } from '../../core/goals/okr-history.ts'
import { closesAt, lastClosedWeek } from '../../core/goals/week.ts'
import { weekStart } from '../../core/time/days.ts'
import { deckTypes } from '../../protocol/deck-routes.ts'
import { okrDeckFile, okrDeckRead } from '../../protocol/goal-routes.ts'
import { audienceFor } from '../decks/audience-for.ts'
import { type Answer, answer } from '../http/answer.ts'
import { type DeckHands, refusedIsAudited } from '../http/deck-answers.ts'

/** OKR decks for members: as data, held against an earlier week, and as slides. */
export function okrDeckAnswers({ ledger, rendering, audit }: Pick<DeckHands, 'ledger' | 'rendering' | 'audit'>): Answer[] {
  return [
    answer(okrDeckRead, async ({ params: { ws }, query }) => {
      const { state, now } = await ledger.state(ws)
      const week = weekStart(query.week ?? lastClosedWeek(now))
      const deck = okrDeckOf(state, week, now)
      const before = query.against === undefined ? okrDeckBefore(state, week) : okrDeckOf(state, weekStart(query.against), now)
      const { steps, gone } = okrStepsBetween(before?.lines ?? [], deck.lines)
      return {
        week, closes: closesAt(week), ...(deck.at === undefined ? {} : { kept: deck.at }), weeks: keptOkrDecks(state).map((one) => one.week), ...(before === undefined ? {} : { against: before.week }), ...(deck.bare === undefined ? {} : { bare: deck.bare }),
        lines: steps.map(({ line, was }) => ({ ...line, ...(was === undefined ? {} : { was: { current: was.current, ...(was.confidence === undefined ? {} : { confidence: was.confidence }), ...(was.status === undefined ? {} : { status: was.status }) } }) })),
        gone: gone.map(({ keyResult, title }) => ({ keyResult, title })),
      }
    }),
    answer(okrDeckFile, async ({ params: { ws, format }, query, caller }) => {
      const { state, now } = await ledger.state(ws)
      const week = weekStart(query.week ?? lastClosedWeek(now))
      const audience = audienceFor(state, query.audience ?? 'internal', caller.actor)
      const bytes = await refusedIsAudited(() => rendering.okr({ workspace: ws, audience, week, format }), () => audit(ws, caller, 'refused to share', { okrDeck: week, audience: audience.key }))
      await audit(ws, caller, 'export', { okrDeck: week, format })
      return { bytes, type: deckTypes[format], fileName: `okr-deck-${week}.${format}` }
    }),
  ]
}
