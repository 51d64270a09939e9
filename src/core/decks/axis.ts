import type { Day } from '../kernel/command.ts'
import { addDays, addMonths, daysBetween } from '../time/days.ts'
import type { Window } from '../time/window.ts'

/** A column of the axis: a month, or a quarter where months would be too narrow. */
export interface AxisColumn {
  readonly start: Day
  /** The first day after it. */
  readonly after: Day
  readonly x: number
  readonly w: number
}

/**
 * The time axis of a deck, true to the day: it starts with the month of today and ends with the last day of the deck's window, so the
 * last month may be a part of one.
 */
export class Axis {
  readonly start: Day
  readonly end: Day
  readonly x: number
  readonly w: number
  private readonly days: number

  constructor(window: Pick<Window, 'start' | 'end'>, x: number, w: number) {
    this.start = `${window.start.slice(0, 8)}01`
    this.end = window.end
    this.x = x
    this.w = w
    this.days = daysBetween(this.start, this.end) + 1
  }

  /** The left edge of a day, also of days outside the axis. */
  at(day: Day): number {
    return this.x + (daysBetween(this.start, day) / this.days) * this.w
  }

  /** The middle of a day. */
  middle(day: Day): number {
    return this.at(day) + this.w / this.days / 2
  }

  get right(): number {
    return this.x + this.w
  }

  /** Left and right edge of a window, with its last day included. */
  span(window: Pick<Window, 'start' | 'end'>): { readonly left: number; readonly right: number } {
    return { left: this.at(window.start), right: this.at(addDays(window.end, 1)) }
  }

  /** Columns of one month, or of as many as make them at least `least` inches wide (1, 3, 6 or 12). */
  columns(least: number): AxisColumn[] {
    const month = (this.w / this.days) * 30.44
    const step = [1, 3, 6, 12].find((months) => month * months >= least) ?? 12
    const found: AxisColumn[] = []
    const last = addDays(this.end, 1)
    for (let start = this.start; start < last; ) {
      const next = addMonths(`${start.slice(0, 8)}01`, step - ((Number(start.slice(5, 7)) - 1) % step))
      const after = next < last ? next : last
      found.push({ start, after, x: this.at(start), w: this.at(after) - this.at(start) })
      start = after
    }
    return found
  }
}
