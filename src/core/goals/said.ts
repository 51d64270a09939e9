import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addDays } from '../time/days.ts'
import { overlaps } from '../time/window.ts'
import { type CheckIn, type KeyResult, keyResults, type Objective, objectives } from './goals.ts'
import { checkInsOf } from './standing.ts'
import { closesAt, firstWeekFrom, isClosed } from './week.ts'

export interface Asked {
  readonly objective: Objective
  readonly keyResult: KeyResult
  /** The latest that was said for the week. */
  readonly said?: CheckIn
  /** The last that was ever said, for whoever has not said yet. */
  readonly before?: CheckIn
  /** The hour of the first week that closed without a word, where one did. */
  readonly overdueSince?: Instant
}

/** Which key results are asked for in a week: those of open objectives in whose quarter the week is, from the day on which they were written down (row B2). */
export function askedIn(state: State, week: Day, now: Instant): Asked[] {
  const days = { start: week, end: closesAt(week).slice(0, 10) }
  const asking = new Map(objectives.list(state).filter(({ closed, period }) => closed === undefined && overlaps(period, days)).map((one) => [one.id, one]))
  return keyResults.list(state).flatMap((keyResult): Asked[] => {
    const objective = asking.get(keyResult.objective)
    if (objective === undefined || firstWeekFrom(keyResult.since) > week) return []
    const all = checkInsOf(state, keyResult.id)
    const said = all.find((one) => one.week === week)
    if (said !== undefined) return [{ objective, keyResult, said }]
    const before = all.find((one) => one.week < week)
    const overdueSince = firstMissed(objective, keyResult, before, now)
    return [{ objective, keyResult, ...(before === undefined ? {} : { before }), ...(overdueSince === undefined ? {} : { overdueSince }) }]
  })
}

/** Who has not said anything yet for a week, before it closes and after: those overdue first, the longest ahead (row B2). */
export function notSaid(state: State, week: Day, now: Instant): Asked[] {
  const late = ({ overdueSince = '9' }: Asked) => overdueSince
  return askedIn(state, week, now).filter(({ said }) => said === undefined).sort((a, b) => (late(a) === late(b) ? (a.keyResult.title < b.keyResult.title ? -1 : 1) : late(a) < late(b) ? -1 : 1))
}

function firstMissed({ period }: Objective, { since }: KeyResult, before: CheckIn | undefined, now: Instant): Instant | undefined {
  const begins = firstWeekFrom(since > period.start ? since : period.start)
  const next = before === undefined ? begins : addDays(before.week, 7)
  const first = next > begins ? next : begins
  return isClosed(first, now) ? closesAt(first) : undefined
}
