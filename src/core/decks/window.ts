import type { Day } from '../kernel/command.ts'
import { addDays, addMonths } from '../time/days.ts'
import { overlaps, type Window } from '../time/window.ts'

type Span = Pick<Window, 'start' | 'end'>

/** Days back that count as recently launched (DESIGN law 4). */
export const recentDays = 90

/**
 * The days a deck speaks for: today and the same day of the month some months on, both inclusive; the last day of that month where it
 * has no such day (row A1: 2025-05-20 and six months is 2025-05-20 to 2025-11-20).
 */
export function deckWindow(today: Day, months: number): Span {
  return { start: today, end: addMonths(today, months) }
}

/** True when an item's window shares a day with the deck's. An item without a window is in no deck window. */
export function inWindow(window: Span | undefined, deck: Span): boolean {
  return window !== undefined && overlaps(window, deck)
}

/** True when the window is over, and ended in the last 90 days. */
export function isRecent(window: Span, today: Day): boolean {
  return window.end < today && window.end >= addDays(today, -recentDays)
}
