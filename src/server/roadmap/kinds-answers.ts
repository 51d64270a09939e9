import { roadmapCalled } from '../../core/roadmap/roadmap-called.ts'
import { workByKind } from '../../core/roadmap/work-by-kind.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { readWorkByKind } from '../../protocol/kinds-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

/** What an activity roadmap holds of each kind of work, for members: they read budgets. */
export function kindsAnswers(ledger: Ledger): Answer[] {
  return [
    answer(readWorkByKind, async ({ params: { ws }, query: { roadmap: which, from, to } }) => {
      const { state } = await ledger.state(ws)
      const roadmap = roadmapCalled(state, which)
      if ((from === undefined) !== (to === undefined)) throw new Refusal('invalid', 'Say both days of the span, or none.', { at: from === undefined ? 'query.from' : 'query.to' })
      if (from !== undefined && to !== undefined && from > to) throw new Refusal('invalid', 'The span ends before it begins: say its days the other way round.', { at: 'query.to' })
      return { roadmap: roadmap.id, title: roadmap.title, kinds: workByKind(state, roadmap, from === undefined || to === undefined ? undefined : { start: from, end: to }).map((kind) => ({ ...kind, money: { ...kind.money } })) }
    }),
  ]
}
