import { movedTo } from '../../../core/plans/moved-window.ts'
import { addDays, addMonths, monthEnd, monthStart } from '../../../core/time/days.ts'
import { monthsIn } from '../../../core/time/fiscal.ts'
import type { Window } from '../../../core/time/window.ts'

export type Step = 'day' | 'week' | 'month'

/** Half a month: what lies nearer to the next unit goes to it. */
const halfMonth = 15

/** The window dragged by so many days: by days when it is known to the day, else to the nearest whole month, quarter, half or year. */
export function draggedBy(window: Window, days: number): Window {
  if (window.precision === 'day') return movedTo(window, addDays(window.start, days))
  return movedTo(window, addDays(window.start, days + halfMonth * monthsIn[window.precision]))
}

/** The window one step later or earlier. What is not known to the day goes by its own unit, whatever the step. */
export function steppedBy(window: Window, step: Step, count: number): Window {
  const { precision, start } = window
  if (precision !== 'day') return movedTo(window, addMonths(start, count * monthsIn[precision]))
  return movedTo(window, step === 'month' ? addMonths(start, count) : addDays(start, count * (step === 'week' ? 7 : 1)))
}

/** About as many days as a step takes, for what is not known to the day. */
const daysIn: Readonly<Record<Step, number>> = { day: 1, week: 7, month: 30.44 }

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
  const at = monthEnd(addMonths(monthStart(end), units))
  const earliest = monthEnd(addMonths(monthStart(start), unit - 1))
  return { ...window, end: at < earliest ? earliest : at }
}

/** Are the two the same days with the same precision? */
export function sameWindow(a: Window | undefined, b: Window | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end && a?.precision === b?.precision
}
