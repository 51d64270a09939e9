import { backlogOf, prioritiesOf } from '../../core/priorities/in-order.ts'
import { readPriorities } from '../../protocol/priority-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

/** Priorities and the backlog in their order, for members. */
export function priorityAnswers(ledger: Ledger): Answer[] {
  return [
    answer(readPriorities, async ({ params: { ws }, query }) => {
      const { state } = await ledger.state(ws)
      return {
        priorities: prioritiesOf(state, query).map(({ priority: { id, title, why, team, area, owner, solvedOn, feedback = [], keyResults = [], evidence = [] }, place, customers, shown, answers, gaps }) => ({
          id, title, place, why, team, area, owner, solvedOn, customers: [...customers], shown, feedback: [...feedback], keyResults: [...keyResults], evidence: evidence.map((one) => ({ ...one })),
          answers: answers.map(({ item, stands }) => ({ item: item.id, title: item.title, stands })), gaps: [...gaps],
        })),
        backlog: backlogOf(state, query).map(({ item, place, priorities }) => ({ item: item.id, title: item.title, kind: item.kind, place, priorities: priorities.map(({ id }) => id) })),
      }
    }),
  ]
}
