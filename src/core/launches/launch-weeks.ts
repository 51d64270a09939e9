import type { Day } from '../kernel/command.ts'
import { addDays, daysBetween, weekday } from '../time/days.ts'
import type { PlannedTask } from './back-plan.ts'

/** The Monday of the week in which a launch begins: the week of its first task. None while nothing of it has a day. */
export function firstMonday(plan: readonly PlannedTask[]): Day | undefined {
  const days = plan.flatMap(({ start, due }) => start ?? due ?? [])
  const first = days.toSorted()[0]
  return first === undefined ? undefined : addDays(first, 1 - weekday(first))
}

/** The week of a launch that a day lies in, counted from 1, as release calendars count them: from Monday to Sunday. */
export function weekOf(day: Day, monday: Day): number {
  return Math.floor(daysBetween(monday, day) / 7) + 1
}
