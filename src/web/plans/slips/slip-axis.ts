import { addDays, daysBetween, monthEnd, monthStart } from '../../../core/time/days.ts'
import type { SlipProposal } from '../../../core/slips/slip-lines.ts'
import type { Window } from '../../../core/time/window.ts'
import { type BandPart, bandsOf } from '../timeline/axis.ts'

type Span = Pick<Window, 'start' | 'end'>

/** The months that a slip plays in, as shares of the width, so that it fits every screen. */
export interface SlipAxis {
  readonly span: Span
  readonly top: readonly BandPart[]
  readonly bottom: readonly BandPart[]
  /** Percent from the left at which a day begins. */
  at(day: string): number
  /** Percent that a window takes. */
  width(window: Span): number
}

/** Months that are drawn at most; what lies beyond is cut off. */
const mostMonths = 18

/** An axis over all that a slip has dates for, in whole months. */
export function slipAxis({ was, now, lines }: SlipProposal, today: string, fiscalYearStart: number | undefined): SlipAxis {
  const windows = [was, now, ...lines.flatMap((line) => (line.kind === 'edition' ? [] : [line.was, line.now]))].filter((one) => one !== undefined)
  const days = windows.length === 0 ? [today] : windows.flatMap(({ start, end }) => [start, end])
  const start = monthStart(days.reduce((a, b) => (a < b ? a : b)))
  const last = monthEnd(days.reduce((a, b) => (a > b ? a : b)))
  const most = monthEnd(addDays(start, mostMonths * 30))
  const span = { start, end: last < most ? last : most }
  const all = daysBetween(span.start, span.end) + 1
  const at = (day: string) => Math.min(100, Math.max(0, (daysBetween(span.start, day) / all) * 100))
  return { span, ...bandsOf(span, 'months', fiscalYearStart), at, width: (window) => Math.max(0.6, at(addDays(window.end, 1)) - at(window.start)) }
}
