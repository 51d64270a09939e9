import type { Day, Instant } from '../kernel/command.ts'
import { addDays, weekStart } from '../time/days.ts'
import { fridayEvening, weeklyDeadline } from '../time/weekly-deadline.ts'
import { dayIn, minutesBetween } from '../time/zones.ts'

/** The week that an instant is in, named by its Monday, whatever clocks show elsewhere (row B3). */
export function weekOf(at: Instant): Day {
  return weekStart(dayIn(at, fridayEvening.zone))
}

/** When a week closes: its Friday, 19:00 UTC (row B3, DOMAIN 1.1). What is said at that very instant is in time. */
export function closesAt(week: Day): Instant {
  return weeklyDeadline(week, fridayEvening)
}

/** True once a week's hour is past (row B3). */
export function isClosed(week: Day, now: Instant): boolean {
  return minutesBetween(closesAt(week), now) > 0
}

/** The last week whose hour is past (row B3). */
export function lastClosedWeek(now: Instant): Day {
  const week = weekOf(now)
  return isClosed(week, now) ? week : addDays(week, -7)
}

/** The first week that closes on a day or after it: what begins on a Saturday is asked for in the week after. */
export function firstWeekFrom(day: Day): Day {
  const week = weekStart(day)
  return day <= closesAt(week).slice(0, 10) ? week : addDays(week, 7)
}
