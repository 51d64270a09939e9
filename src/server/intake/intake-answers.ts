import { fitOf, intakeOf, monthFor } from '../../core/intake/against-capacity.ts'
import { supportRequestsOn } from '../../core/intake/request-standing.ts'
import { readIntake } from '../../protocol/intake-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

/** What teams ask of product marketing against the days there are, for members. */
export function intakeAnswers(ledger: Ledger): Answer[] {
  return [
    answer(readIntake, async ({ params: { ws }, query: { month: asked } }) => {
      const { state, position, today } = await ledger.state(ws)
      const { month, days, taken, left } = intakeOf(state, asked ?? today)
      const requests = supportRequestsOn(state, today).map(({ request, standing: { step, isLate, sentence } }) => {
        const { id, title, kind, askedBy, team, account, owner, wantedBy, effort, taken: when } = request
        const fits = step === 'waiting' ? fitOf(state, request, monthFor(request, today)).fits : undefined
        const more = { askedBy, team, account, owner, wantedBy, effort, month: when?.month, fits }
        return { id, title, kind, state: step, isLate, sentence, ...(Object.fromEntries(Object.entries(more).filter(([, one]) => one !== undefined)) as { [K in keyof typeof more]?: NonNullable<(typeof more)[K]> }) }
      })
      return { day: today, position, month, ...(days === undefined || left === undefined ? {} : { days, left }), taken, requests }
    }),
  ]
}
