import type { Day } from '../../../core/kernel/command.ts'
import { movedTo } from '../../../core/plans/moved-window.ts'
import { addDays, addMonths, monthEnd, monthStart } from '../../../core/time/days.ts'
import { monthsIn, type Period } from '../../../core/time/fiscal.ts'
import type { Window } from '../../../core/time/window.ts'

export type Step = 'day' | 'week' | 'month' | 'quarter'

/** A step of whole months; days and weeks are none. */
const monthsOf: Readonly<Record<Step, number>> = { day: 0, week: 0, month: 1, quarter: 3 }

/** Half a month: what lies nearer to the next unit goes to it. */
const halfMonth = 15

/** The window dragged by so many days: by days when it is known to the day, else to the nearest whole month, quarter, half or year. */
export function draggedBy(window: Window, days: number): Window {
  if (window.precision === 'day') return movedTo(window, addDays(window.start, days))
  return movedTo(window, addDays(window.start, days + halfMonth * monthsIn[window.precision]))
}

/** The window one step later or earlier. What is not known to the day goes by its own unit where the step is shorter. */
export function steppedBy(window: Window, step: Step, count: number): Window {
  const { precision, start } = window
  return movedTo(window, precision === 'day' ? dayOn(start, step, count) : addMonths(start, count * Math.max(monthsOf[step], monthsIn[precision])))
}

function dayOn(day: Day, step: Step, count: number): Day {
  return monthsOf[step] > 0 ? addMonths(day, count * monthsOf[step]) : addDays(day, count * (step === 'week' ? 7 : 1))
}

/** The window ending one step later or earlier, and never before a day or its own unit is left of it. */
export function lengthenedBy(window: Window, step: Step, count: number): Window {
  const { start, end, precision } = window
  if (precision !== 'day') return endingMonthsLater(window, count * Math.max(monthsOf[step], monthsIn[precision]))
  const at = dayOn(end, step, count)
  return { ...window, end: at < start ? start : at }
}

/** About as many days as a step takes, for what is not known to the day. */
const daysIn: Readonly<Record<Step, number>> = { day: 1, week: 7, month: 30.44, quarter: 91.31 }

/** The window moved by a length of time: exactly when it is known to the day, else to the nearest of its own unit, which may be where it is. */
export function shiftedBy(window: Window, step: Step, count: number): Window {
  return window.precision === 'day' ? steppedBy(window, step, count) : draggedBy(window, Math.round(daysIn[step] * count))
}

export type Edge = 'start' | 'end'

/** The window with one end dragged by so many days, no shorter than a day or its own unit. */
export function stretchedBy(window: Window, edge: Edge, days: number): Window {
  const { start, end, precision } = window
  if (precision === 'day') {
    const at = addDays(window[edge], days)
    return edge === 'start' ? { ...window, start: at > end ? end : at } : { ...window, end: at < start ? start : at }
  }
  const unit = monthsIn[precision]
  const units = Math.round(days / (30.44 * unit)) * unit
  if (edge === 'start') {
    const latest = addMonths(monthStart(end), 1 - unit)
    const at = addMonths(start, units)
    return { ...window, start: at > latest ? latest : at }
  }
  return endingMonthsLater(window, units)
}

function endingMonthsLater(window: Window, months: number): Window {
  const at = monthEnd(addMonths(monthStart(window.end), months))
  const earliest = monthEnd(addMonths(monthStart(window.start), monthsIn[window.precision as Period] - 1))
  return { ...window, end: at < earliest ? earliest : at }
}

/** Are the two the same days with the same precision? */
export function sameWindow(a: Window | undefined, b: Window | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end && a?.precision === b?.precision
}
