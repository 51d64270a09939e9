import type { Day } from '../kernel/command.ts'
import { addDays } from './days.ts'
import { type Period, partOf } from './fiscal.ts'
import { labelShort, labelWindow, type LabelStyle } from './label.ts'
import type { Window } from './window.ts'

/** One column of a roadmap: a whole month, quarter, half or year. */
export interface PeriodCell {
  readonly start: Day
  readonly end: Day
  /** "Q3 2026", or "Q3 FY27 (Aug–Oct 2026)" where fiscal. */
  readonly label: string
  /** For narrow columns: "Q3", "Q3 FY27", "Sep". */
  readonly short: string
  readonly year: number
  readonly calendar: 'calendar' | 'fiscal'
}

/**
 * The whole periods that cover a window, in order, without gap or overlap: the first holds the window's first day and the last its
 * last. Fiscal when the fiscal year's first month (1 to 12) is given, else calendar.
 */
export function periodsOf(window: Pick<Window, 'start' | 'end'>, period: Period, fiscalYearStart?: number): PeriodCell[] {
  const calendar = fiscalYearStart === undefined ? 'calendar' : 'fiscal'
  const style: LabelStyle = { labels: calendar, fiscalYearStart }
  const cells: PeriodCell[] = []
  for (let day = window.start; day <= window.end; ) {
    const { start, end, year } = partOf(day, period, fiscalYearStart)
    const whole: Window = { start, end, precision: period }
    cells.push({ start, end, label: labelWindow(whole, style), short: labelShort(whole, style), year, calendar })
    if (end >= window.end) break
    day = addDays(end, 1)
  }
  return cells
}
