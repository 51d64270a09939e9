import { partOf, type Period } from '../../../core/time/fiscal.ts'
import { monthNames } from '../../../core/time/label.ts'
import { addDays, partsOf } from '../../../core/time/days.ts'
import type { Axis } from '../layout/axis.ts'
import { dayNumber } from '../layout/day-number.ts'

export interface Tick {
  readonly text: string
  readonly x: number
}

/** Pixels that a tick's words need. */
const room = 54

/**
 * The calendar at its true places below the periods: its quarters, or its months where the periods are the calendar's own quarters. A tick that
 * has no room before the next is left out.
 */
export function ticksOf(axis: Axis, period: Period): Tick[] {
  const [first, last] = [axis.columns[0], axis.columns.at(-1)]
  if (first === undefined || last === undefined) return []
  const by: Period = period === 'quarter' && first.calendar === 'calendar' ? 'month' : period === 'month' ? 'year' : 'quarter'
  const ticks: Tick[] = []
  for (let day = first.start; day <= last.end; ) {
    const part = partOf(day, by)
    const x = axis.xOf(dayNumber(day))
    const end = axis.xOf(dayNumber(part.end) + 1)
    if (end - x >= room * (by === 'month' ? 0.55 : 1)) ticks.push({ x, text: nameOf(by, part.number, day) })
    // Nothing comes after the calendar's last day.
    if (part.end >= last.end) break
    day = addDays(part.end, 1)
  }
  return ticks
}

function nameOf(by: Period, number: number, day: string): string {
  if (by === 'month') return monthNames[number - 1] ?? ''
  return by === 'year' ? String(partsOf(day).year) : `Q${number} ${day.slice(0, 4)}`
}
