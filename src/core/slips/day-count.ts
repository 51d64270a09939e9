import { daysBetween } from '../time/days.ts'
import type { Window } from '../time/window.ts'

/** "1 day", "4 weeks", "9 days". */
export function dayCount(days: number): string {
  const weeks = days / 7
  if (days >= 14 && Number.isInteger(weeks)) return `${weeks} weeks`
  return days === 1 ? '1 day' : `${days} days`
}

/** Days by which one window comes later than another; 0 where one of them is none. */
export function daysLater(was: Window | undefined, now: Window | undefined): number {
  return was === undefined || now === undefined ? 0 : daysBetween(was.start, now.start) || daysBetween(was.end, now.end)
}
