import { goalsOfQuarter } from '../../core/goals/goals-of-quarter.ts'
import { maskedGoals } from '../../core/goals/masked.ts'
import { askedIn, notSaid } from '../../core/goals/said.ts'
import { plannedIn, planningOf } from '../../core/goals/quarter-plan.ts'
import { goalQuarter } from '../../core/goals/quarter-of-goals.ts'
import { standingOf } from '../../core/goals/standing.ts'
import { closesAt, weekOf } from '../../core/goals/week.ts'
import { activitiesFor } from '../../core/roadmap/goal-walk.ts'
import { goalsForOutside, goalsList, quarterPlan } from '../../protocol/goal-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

/** Goals with what is said of them each week, for members; and their page for outside. */
export function goalAnswers(ledger: Ledger): Answer[] {
  return [
    answer(goalsList, async ({ params: { ws }, query }) => {
      const { state, today } = await ledger.state(ws)
      const now = new Date().toISOString()
      const week = weekOf(now)
      const asked = askedIn(state, week, now)
      const late = new Map(asked.map((one) => [one.keyResult.id, one.overdueSince]))
      return {
        week, closes: closesAt(week), asked: asked.length, said: asked.filter(({ said }) => said !== undefined).length,
        objectives: goalsOfQuarter(state, query.on ?? today, query.level).map(({ objective: { id, title, level, owner, period: { start, end }, closed }, results }) => ({
          id, title, level, owner, period: { start, end }, ...(closed === undefined ? {} : { closed: closed.state }),
          keyResults: results.map((one) => {
            const { current, progress, latest, status, isStale } = standingOf(state, one, now)
            const overdueSince = late.get(one.id)
            return {
              id: one.id, title: one.title, owner: one.owner, ...(one.unit === undefined ? {} : { unit: one.unit }), baseline: one.baseline, target: one.target, current, progress, stale: isStale,
              ...(latest === undefined || status === undefined ? {} : { confidence: latest.confidence, status, said: latest.at }), ...(overdueSince === undefined ? {} : { overdueSince }),
              items: [...(one.items ?? [])], activities: activitiesFor(state, one).map((activity) => activity.id),
            }
          }),
        })),
        notYet: notSaid(state, week, now).map(({ keyResult: { id, title, owner }, overdueSince }) => ({ keyResult: id, title, owner, ...(overdueSince === undefined ? {} : { overdueSince }) })),
      }
    }),
    answer(quarterPlan, async ({ params: { ws }, query }) => {
      const { state, today } = await ledger.state(ws)
      const { start, end } = query.quarter === undefined ? plannedIn(state, today) : goalQuarter(state, query.quarter)
      const steps = planningOf(state, start, today).map(({ step, title, artefact, week, from, by, owner, link, stands }) => ({ step, title, artefact, week, from, by, ...(owner === undefined ? {} : { owner }), ...(link === undefined ? {} : { link }), state: stands }))
      return { start, end, steps }
    }),
    answer(goalsForOutside, async ({ params: { ws }, query }) => {
      const { state, today } = await ledger.state(ws)
      const { page, key } = maskedGoals(state, goalsOfQuarter(state, query.on ?? today, query.level).map(({ objective }) => objective))
      return { page: { objectives: page.objectives.map((one) => ({ ...one, keyResults: [...one.keyResults] })) }, key: { ...key } }
    }),
  ]
}
