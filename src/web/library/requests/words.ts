import { monthNames } from '../../../core/time/label.ts'

/** "1 day", "2.5 days". */
export function daysText(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`
}

/** "Nov 2026", of a day in it. */
export function monthText(day: string): string {
  return `${monthNames[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`
}
