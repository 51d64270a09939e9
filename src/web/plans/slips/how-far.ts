import type { SlipProposal } from '../../../core/slips/slip-lines.ts'
import { dayCount } from '../../../core/slips/day-count.ts'
import { partsOf } from '../../../core/time/days.ts'
import type { Window } from '../../../core/time/window.ts'

/** "slips four weeks", "comes 3 days earlier", "has no date any more". */
export function howFar({ was, now, days }: Pick<SlipProposal, 'was' | 'now' | 'days'>): string {
  if (now === undefined) return 'has no date any more'
  if (was === undefined) return 'has a date now'
  if (days === 0) return 'moves'
  const far = inWords(distance(was, now, days))
  return days > 0 ? `slips ${far}` : `comes ${far} earlier`
}

/** "28 days", or in months where nobody is sure of the day. */
export function distance(was: Window, now: Window, days: number): string {
  const months = Math.abs(monthOf(now.start) - monthOf(was.start))
  if (was.precision === 'day' || now.precision === 'day' || months === 0) return dayCount(Math.abs(days))
  return months === 1 ? '1 month' : `${months} months`
}

function monthOf(day: string): number {
  const { year, month } = partsOf(day)
  return year * 12 + month
}

const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function inWords(count: string): string {
  return count.replace(/^\d+/, (digits) => small[Number(digits) - 1] ?? digits)
}
