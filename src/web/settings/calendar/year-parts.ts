import type { Day } from '../../../core/kernel/command.ts'
import type { State } from '../../../core/kernel/state.ts'
import { addDays, daysBetween } from '../../../core/time/days.ts'
import { partNumbered } from '../../../core/time/fiscal.ts'
import { labelShort } from '../../../core/time/label.ts'
import { periodsOf } from '../../../core/time/period.ts'
import { type Shade, shadesIn, workCalendarOf, workingDaysIn } from '../../../core/workspace/calendar.ts'

/** Something on the strip of a year: where it begins and how wide it is, in hundredths of the year. */
export interface OnStrip {
  readonly left: number
  readonly width: number
}

export interface YearParts {
  /** "FY27", or "2026" without a fiscal year. */
  readonly name: string
  readonly start: Day
  readonly end: Day
  readonly businessDays: number
  readonly quarters: readonly (OnStrip & { readonly name: string; readonly months: string; readonly isNow: boolean })[]
  readonly months: readonly (OnStrip & { readonly name: string })[]
  /** The calendar's quarters where they are not the year's own. */
  readonly calendarQuarters: readonly (OnStrip & { readonly name: string })[]
  readonly shades: readonly (OnStrip & { readonly shade: Shade })[]
  readonly today: number | undefined
}

/** One year as a strip: its quarters, months, holidays and freezes, each at its true place. */
export function yearParts(state: State, year: number, fiscalYearStart: number | undefined, today: Day): YearParts {
  const { start, end } = partNumbered(year, 1, 'year', fiscalYearStart)
  const days = daysBetween(start, addDays(end, 1))
  const place = (from: Day, to: Day): OnStrip => {
    const [first, last] = [from < start ? start : from, to > end ? end : to]
    return { left: (daysBetween(start, first) / days) * 100, width: (daysBetween(first, addDays(last, 1)) / days) * 100 }
  }
  const span = { start, end }
  const quarters = periodsOf(span, 'quarter', fiscalYearStart)
  const months = periodsOf(span, 'month')
  const calendar = periodsOf(span, 'quarter')
  return {
    name: fiscalYearStart === undefined ? String(year) : `FY${String(year).slice(2)}`,
    start,
    end,
    businessDays: workingDaysIn(span, workCalendarOf(state)),
    quarters: quarters.map((quarter) => ({ ...place(quarter.start, quarter.end), name: quarter.short, months: labelMonths(quarter.start, quarter.end), isNow: quarter.start <= today && today <= quarter.end })),
    months: months.map((month) => ({ ...place(month.start, month.end), name: month.short })),
    calendarQuarters: fiscalYearStart === undefined || fiscalYearStart === 1 ? [] : calendar.map((quarter) => ({ ...place(quarter.start, quarter.end), name: quarter.label })),
    shades: shadesIn(state, span).map((shade) => ({ ...place(shade.start, shade.end), shade })),
    today: start <= today && today <= end ? place(today, today).left : undefined,
  }
}

function labelMonths(start: Day, end: Day): string {
  return labelShort({ start, end, precision: 'month' })
}
