import type { View } from '../audiences/view.ts'
import { monthEnd, monthStart } from '../time/days.ts'
import { partOf, periods } from '../time/fiscal.ts'
import { labelWindow } from '../time/label.ts'
import { overlaps, type Precision, type Window } from '../time/window.ts'

type Span = Pick<Window, 'start' | 'end'>

/** A stated time in words, by the fiscal year where the workspace has one and the audience is told of it: "Q4 FY27 (Nov 2026–Jan 2027)". */
export function periodWords(view: View, period: Span): string {
  const start = view.list<{ readonly id: string; readonly fiscalYearStart?: number }>('settings')[0]?.fiscalYearStart
  const isFiscal = start !== undefined && (view.audience.inside || view.audience.dates.labels === 'fiscal')
  return labelWindow({ ...period, precision: precisionOf(period, isFiscal ? start : undefined) }, isFiscal ? { labels: 'fiscal', fiscalYearStart: start } : { labels: 'calendar' })
}

/** The longest part of a year that it is whole, else whole months, else days. */
function precisionOf({ start, end }: Span, fiscalYearStart: number | undefined): Precision {
  const whole = periods.toReversed().find((one) => { const part = partOf(start, one, fiscalYearStart); return part.start === start && part.end === end })
  return whole ?? (monthStart(start) === start && monthEnd(end) === end ? 'month' : 'day')
}

/** A quarter is of a time that it lies in, and of one that lies in it; one that only touches it is not. */
export function isOfTime(quarter: Span, period: Span): boolean {
  return overlaps(quarter, period) && ((quarter.start >= period.start && quarter.end <= period.end) || (period.start >= quarter.start && period.end <= quarter.end))
}
