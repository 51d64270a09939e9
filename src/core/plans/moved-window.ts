import type { Day } from '../kernel/command.ts'
import { addDays, addMonths, daysBetween, monthEnd, monthStart, partsOf } from '../time/days.ts'
import { monthsIn } from '../time/fiscal.ts'
import type { Window } from '../time/window.ts'

/**
 * The window that a plan has when it starts on another day: as long as before and as sure as before. A window of whole months, quarters,
 * halves or years moves by whole ones, in the same (calendar or fiscal) phase, to the one that the day is in; any other by days.
 */
export function movedTo(window: Window, start: Day): Window {
  const { precision } = window
  const whole = window.start === monthStart(window.start) && window.end === monthEnd(window.end)
  if (precision === 'day' || !whole) return { start, end: addDays(start, daysBetween(window.start, window.end)), precision }
  const unit = monthsIn[precision]
  const months = monthNumber(window.end) - monthNumber(window.start) + 1
  const into = (((monthNumber(start) - monthNumber(window.start)) % unit) + unit) % unit
  const first = addMonths(monthStart(start), -into)
  return { start: first, end: monthEnd(addMonths(first, months - 1)), precision }
}

function monthNumber(day: Day): number {
  const { year, month } = partsOf(day)
  return year * 12 + month
}
