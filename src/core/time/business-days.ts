import type { Day, Instant } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import { addDays, weekday } from './days.ts'
import { dayIn, minutesBetween, startOfDay } from './zones.ts'

/** The days on which nobody works. Weekdays count from 1 for Monday; the weekend is Saturday and Sunday when unset. */
export interface WorkCalendar {
  readonly holidays: Iterable<Day>
  readonly weekend?: readonly number[]
}

/** A question that is asked of many days: the holidays are looked up, not searched. */
function workingDayTest({ holidays, weekend = [6, 7] }: WorkCalendar): (day: Day) => boolean {
  if ([1, 2, 3, 4, 5, 6, 7].every((day) => weekend.includes(day))) throw new Refusal('invalid', 'A week needs at least one working day.')
  const off = new Set(holidays)
  return (day) => !weekend.includes(weekday(day)) && !off.has(day)
}

export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  return workingDayTest(calendar)(day)
}

/** The last working day that is that day or before it; at the calendar's own end, where there is none, the end. */
export function workingDayOnOrBefore(day: Day, calendar: WorkCalendar): Day {
  const works = workingDayTest(calendar)
  let at = day
  for (let next = at; !works(at); at = next) {
    next = addDays(at, -1)
    if (next === at) return at
  }
  return at
}

/** The last working day before a day. */
export function workingDayBefore(day: Day, calendar: WorkCalendar): Day {
  return addWorkingDays(day, -1, calendar)
}

/** The day that comes after so many working days, or before where they are negative: 1 is the next working day after the day, -1 the last before it. Counting stops at the calendar's own end: whoever asks shows a day that nobody meant, and no screen goes down by it. */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  const works = workingDayTest(calendar)
  let at = day
  for (let left = Math.abs(count); left > 0; ) {
    const next = addDays(at, count < 0 ? -1 : 1)
    if (next === at) return at
    at = next
    if (works(at)) left -= 1
  }
  return at
}

/**
 * When so many *full* business days are over after an instant, for someone in a zone (row G3): the last of those days, and the
 * instant at which it ends there. The day of the instant is not full, unless the instant is its very start. Asked on a Friday at
 * 18:00, three full business days end with the next Wednesday. Refuses (`invalid`) an unknown zone or fewer than one day.
 */
export function fullBusinessDaysAfter(at: Instant, count: number, zone: string, calendar: WorkCalendar): { lastDay: Day; endsAt: Instant } {
  if (!Number.isInteger(count) || count < 1) throw new Refusal('invalid', 'Business days are counted in whole days, from 1.')
  const day = dayIn(at, zone)
  const startsWithIt = minutesBetween(startOfDay(day, zone), at) === 0
  const lastDay = addWorkingDays(startsWithIt ? addDays(day, -1) : day, count, calendar)
  return { lastDay, endsAt: startOfDay(addDays(lastDay, 1), zone) }
}

/**
 * When a release that is meant for a day goes out, and when its branch is cut (DOMAIN 1.12): a non-working day moves it to the last
 * working day before, and the branch is cut the working day before that. The 20th is a Sunday: release on the 18th, cut on the 17th.
 */
export function releaseDays(meant: Day, calendar: WorkCalendar): { release: Day; cut: Day } {
  const release = workingDayOnOrBefore(meant, calendar)
  return { release, cut: workingDayBefore(release, calendar) }
}
