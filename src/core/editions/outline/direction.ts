import type { OutlinePart } from '../../audiences/outline.ts'
import { daysBetween } from '../../time/days.ts'
import { precisions, type Window } from '../../time/window.ts'

export type Direction = NonNullable<OutlinePart['direction']>

/**
 * Which way a window moved. A window that now lies within the old one is surer, also where only its precision is; one that reaches past
 * the old end is later, one that starts before the old start and ends no later is earlier, one that grew both ways is less sure.
 */
export function directionOf(before: Window | undefined, after: Window | undefined): Direction | undefined {
  if (before === undefined) return after === undefined ? undefined : 'dated'
  if (after === undefined) return 'undated'
  if (after.start === before.start && after.end === before.end) {
    const gain = precisions.indexOf(before.precision) - precisions.indexOf(after.precision)
    return gain === 0 ? undefined : gain > 0 ? 'surer' : 'less-sure'
  }
  if (after.start >= before.start && after.end <= before.end) return 'surer'
  if (after.start < before.start && after.end > before.end) return 'less-sure'
  return after.end > before.end ? 'later' : 'earlier'
}

/** "a month later", "two weeks earlier", "3 days later"; for what did not simply move, undefined. */
export function distance(before: Window, after: Window, direction: Direction): string | undefined {
  if (direction !== 'later' && direction !== 'earlier') return undefined
  const days = Math.abs(direction === 'later' ? daysBetween(before.end, after.end) : daysBetween(after.start, before.start))
  return `${amount(days)} ${direction}`
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function amount(days: number): string {
  const months = Math.round(days / 30.44)
  if (days >= 28 && Math.abs(days - months * 30.44) <= 4) return counted(months, 'month')
  if (days >= 14 && days % 7 === 0 && days < 70) return counted(days / 7, 'week')
  if (days === 7) return 'a week'
  if (days < 28) return counted(days, 'day')
  return days < 70 ? `about ${counted(Math.round(days / 7), 'week')}` : `about ${counted(months, 'month')}`
}

/** "a month", "three months", "18 days". */
function counted(count: number, unit: string): string {
  if (count === 1) return `a ${unit}`
  return `${words[count] ?? count} ${unit}s`
}
