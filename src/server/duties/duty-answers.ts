import { troubleOf } from '../../core/duties/duties-on.ts'
import { whoDecides } from '../../core/duties/who-decides.ts'
import { whoDecidesWhat } from '../../protocol/duty-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

/** Who decides what, for members. */
export function dutyAnswers(ledger: Ledger): Answer[] {
  return [
    answer(whoDecidesWhat, async ({ params: { ws }, query }) => {
      const { state, today } = await ledger.state(ws)
      const day = query.on ?? today
      const duties = whoDecides(state, query.who ?? '', day).map(({ duty, sentence }) => {
        const trouble = troubleOf(duty)
        return { duty: duty.duty, title: duty.title, side: duty.side, sentence, holders: duty.holders.map(({ person, decides }) => ({ person, decides: decides === true })), ...(duty.line === undefined ? {} : { since: duty.line.from }), ...(trouble === undefined ? {} : { trouble }) }
      })
      return { day, duties }
    }),
  ]
}
