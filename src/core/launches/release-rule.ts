import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { releaseDays } from '../time/business-days.ts'
import { addDays, addMonths, monthEnd, monthStart } from '../time/days.ts'
import { workCalendarOf } from '../workspace/calendar.ts'
import { policyOn } from './policies.ts'

/** One day on which releases come out, by the rule of the policy (DOMAIN 1.12). */
export interface ReleaseDay {
  /** The day that the rule means: the 20th. */
  readonly meant: Day
  /** The day it is, since nobody releases on a day off. */
  readonly release: Day
  readonly cut: Day
}

/** The day of the rule in the month of a day, as the policy says at its beginning; in a short month its last day stands for what it lacks. */
export function releaseDayIn(state: State, month: Day): ReleaseDay {
  const first = `${month.slice(0, 7)}-01`
  const last = monthEnd(first)
  const wanted = addDays(first, policyOn(state, first).releaseDay - 1)
  const meant = wanted > last ? last : wanted
  return { meant, ...releaseDays(meant, workCalendarOf(state)) }
}

/** The next days on which releases come out, from a day on; fewer where the calendar ends before. */
export function nextReleaseDays(state: State, from: Day, count: number): ReleaseDay[] {
  const found: ReleaseDay[] = []
  for (let month = monthStart(from); found.length < count; month = addMonths(month, 1)) {
    const day = releaseDayIn(state, month)
    if (day.release >= from) found.push(day)
    // There is no month after the calendar's last: asking on would never end.
    if (addMonths(month, 1) === month) break
  }
  return found
}
