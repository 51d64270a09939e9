import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addWorkingDays } from '../time/business-days.ts'
import { workCalendarOf } from '../workspace/calendar.ts'

/** Business days within which a hand-over is acknowledged, where nobody says another day. */
export const usualDays = 2

/** The day by which somebody answers what is handed to them on a day, their own holidays left out (row F4). */
export function usualAnswerBy(state: State, to: Id, on: Day): Day {
  return addWorkingDays(on, usualDays, workCalendarOf(state, to))
}
