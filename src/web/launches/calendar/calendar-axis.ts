import type { Day } from '../../../core/kernel/command.ts'
import { addDays, addMonths, daysBetween } from '../../../core/time/days.ts'
import { roundOutwards } from '../../../core/time/fiscal.ts'
import type { Window } from '../../../core/time/window.ts'
import { type BandPart, bandsOf } from '../../plans/timeline/axis.ts'

type Span = Pick<Window, 'start' | 'end'>

/** A year of four quarters, as shares of the width, so that it fits every screen. */
export interface CalendarAxis {
  readonly span: Span
  readonly top: readonly BandPart[]
  readonly bottom: readonly BandPart[]
  /** Percent from the left at which a day begins; cut off at the ends. */
  at(day: Day): number
  /** Does any of it lie on the axis? */
  touches(window: Span): boolean
}

/** The four quarters from that of a day on; the company's own where it has a fiscal year. */
export function calendarAxis(from: Day, fiscalYearStart: number | undefined): CalendarAxis {
  const { start } = roundOutwards({ start: from, end: from }, 'quarter', fiscalYearStart)
  const span = { start, end: addDays(addMonths(start, 12), -1) }
  const all = daysBetween(span.start, span.end) + 1
  const at = (day: Day) => Math.min(100, Math.max(0, (daysBetween(span.start, day) / all) * 100))
  return { span, ...bandsOf(span, 'months', fiscalYearStart), at, touches: ({ start: first, end }) => first <= span.end && end >= span.start }
}
