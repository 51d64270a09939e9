import type { View } from '../audiences/view.ts'
import type { Day } from '../kernel/command.ts'
import { addDays } from '../time/days.ts'
import { quarterOf } from '../time/fiscal.ts'
import { labelWindow } from '../time/label.ts'
import { nowNextLater } from '../time/outside-window.ts'
import { overlaps, type Window } from '../time/window.ts'
import type { Axis, AxisColumn } from './axis.ts'
import { monthAndYear, monthOf, type Dates } from './dates.ts'

type Span = Pick<Window, 'start' | 'end'>

/** Now, next and later within a deck's window: this quarter, the one after, and the rest. */
function horizonSpans(today: Day, deck: Span): { readonly label: string; readonly span: Span }[] {
  const now = quarterOf(today)
  const next = quarterOf(addDays(now.end, 1))
  return [{ label: 'Now', span: now }, { label: 'Next', span: next }, { label: 'Later', span: { start: addDays(next.end, 1), end: deck.end } }].filter(({ span }) => span.start <= span.end && overlaps(span, deck))
}

/**
 * How a View's windows are drawn. An audience that is told now, next and later sees every window of the deck as wide as the horizon it
 * starts in, so that no place on an axis tells a month.
 */
export function drawnWindow(view: View, deck: Span): (window: Window | undefined) => Window | undefined {
  if (view.audience.dates.labels !== 'now-next-later') return (window) => window
  const spans = new Map(horizonSpans(view.today, deck).map(({ label, span }) => [label.toLowerCase(), span]))
  return (window) => {
    if (window === undefined || window.end < view.today || !overlaps(window, deck)) return window
    const span = spans.get(nowNextLater(window, view.today))
    return span === undefined ? window : { start: span.start, end: span.end, precision: 'quarter' }
  }
}

/** A column of an axis with its words, longest first. */
export interface LabelledColumn extends AxisColumn {
  readonly words: readonly string[]
  readonly holdsToday: boolean
}

/** The columns of an axis as the audience is told time: months, or quarters where months are too narrow, or now, next and later. */
export function labelledColumns(axis: Axis, dates: Dates, today: Day, least: number): LabelledColumn[] {
  if (dates.labels === 'now-next-later') {
    return horizonSpans(today, axis).map(({ label, span }) => {
      const start = span.start < axis.start ? axis.start : span.start
      const after = addDays(span.end < axis.end ? span.end : axis.end, 1)
      return { start, after, x: axis.at(start), w: axis.at(after) - axis.at(start), words: [label], holdsToday: label === 'Now' }
    })
  }
  return axis.columns(least).map((column) => {
    const last = addDays(column.after, -1)
    const words = column.start.slice(0, 7) === last.slice(0, 7) ? [monthAndYear(column.start), monthOf(column.start)] : [labelWindow({ start: column.start, end: last, precision: 'month' }), monthOf(column.start)]
    return { ...column, words, holdsToday: today >= column.start && today < column.after }
  })
}
