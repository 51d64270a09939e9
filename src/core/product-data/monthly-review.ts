import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addWorkingDays, type WorkCalendar } from '../time/business-days.ts'
import { addDays } from '../time/days.ts'
import { workCalendarOf } from '../workspace/calendar.ts'
import type { Team } from '../workspace/workspace.ts'
import { matrixOf } from './matrix.ts'
import { type DataReview, dataReviews, type Month } from './product-data.ts'

/** A team looks through its product data within so many business days of each month (row C4). */
const within = 5

export interface TeamReview {
  readonly team: Team
  readonly features: number
  readonly month: Month
  readonly by: Day
  readonly stands: 'reviewed' | 'due' | 'late'
  /** The last one of any month. */
  readonly last?: DataReview
}

/** The month that a day is in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** The last day on which a review of a month is in time: its fifth business day. */
export function reviewBy(month: Month, calendar: WorkCalendar): Day {
  return addWorkingDays(addDays(`${month}-01`, -1), within, calendar)
}

/** How each team that has features stands with the review of this month, in the order of the matrices. */
export function teamReviews(state: State, today: Day): TeamReview[] {
  const month = monthOf(today)
  const by = reviewBy(month, workCalendarOf(state))
  const last = new Map<Id, DataReview>()
  for (const review of dataReviews.list(state)) if (review.month > (last.get(review.team)?.month ?? '')) last.set(review.team, review)
  return matrixOf(state, { by: 'maturity' }).groups.flatMap(({ team, rows }): TeamReview[] => {
    if (team === undefined) return []
    const known = last.get(team.id)
    const stands = known !== undefined && known.month >= month ? 'reviewed' : today > by ? 'late' : 'due'
    return [{ team, features: rows.length, month, by, stands, ...(known === undefined ? {} : { last: known }) }]
  })
}
