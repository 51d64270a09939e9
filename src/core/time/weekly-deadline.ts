import type { Day, Instant } from '../kernel/command.ts'
import { addDays, weekStart } from './days.ts'
import { dayIn, instantAt, minutesBetween } from './zones.ts'

/** A time of the week on a zone's clocks. Weekdays count from 1 for Monday. */
export interface WeeklyRule {
  readonly weekday: number
  /** "19:00". */
  readonly time: string
  readonly zone: string
}

/** The weekly deadline for progress and slides (row B3, DOMAIN 1.2): Friday 19:00 UTC, whatever clocks do elsewhere. */
export const fridayEvening: WeeklyRule = { weekday: 5, time: '19:00', zone: 'UTC' }

/** The deadline of the week (Monday to Sunday, in the rule's zone) that a day is in. What it is locally, `localTime` tells. */
export function weeklyDeadline(day: Day, rule: WeeklyRule = fridayEvening): Instant {
  return instantAt(addDays(weekStart(day), rule.weekday - 1), rule.time, rule.zone)
}

/** The first deadline at or after an instant: what is handed in at that very instant is in time. */
export function nextWeeklyDeadline(at: Instant, rule: WeeklyRule = fridayEvening): Instant {
  const day = dayIn(at, rule.zone)
  const thisWeek = weeklyDeadline(day, rule)
  return minutesBetween(at, thisWeek) >= 0 ? thisWeek : weeklyDeadline(addDays(day, 7), rule)
}
