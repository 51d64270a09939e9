import type { Day } from '../../../core/kernel/command.ts'
import { addDays, daysBetween, partsOf, weekStart } from '../../../core/time/days.ts'
import { type Period, partOf } from '../../../core/time/fiscal.ts'
import { monthNames } from '../../../core/time/label.ts'
import { periodsOf } from '../../../core/time/period.ts'
import type { Window } from '../../../core/time/window.ts'
import type { Zoom } from '../search.ts'

type Span = Pick<Window, 'start' | 'end'>

/** Where days lie across the timeline. Pixels count from the left end of the axis. */
export interface TimeAxis extends Span {
  readonly pxPerDay: number
  /** Pixels from first to last day. */
  readonly width: number
  /** The left edge of a day. */
  x(day: Day): number
  /** The right edge of a day. */
  right(day: Day): number
}

/** Least pixels a day at each zoom: a week of 70, a month of 105, a quarter that still holds its label. */
const least: Readonly<Record<Zoom, number>> = { weeks: 10, months: 3.45, quarters: 1.2 }

/** An axis over a span; wider than asked when the room is. */
export function timeAxis(span: Span, zoom: Zoom, room: number): TimeAxis {
  const days = daysBetween(span.start, span.end) + 1
  const pxPerDay = Math.max(least[zoom], room / days)
  const x = (day: Day) => daysBetween(span.start, day) * pxPerDay
  return { ...span, pxPerDay, width: Math.round(days * pxPerDay), x, right: (day) => x(day) + pxPerDay }
}

/** One part of a band over the axis. */
export interface BandPart extends Span {
  readonly text: string
}

/** Pixels of a letter of a band, and of the flag that says "Today". */
const letter = 6.4
const flag = 48

const wide = (words: string): number => words.length * letter + 8

/** Where the words of a part of a band go when the flag of a day stands in it: before it or after it, in full or by their first word alone. */
export function besideFlag(text: string, before: number, width: number): { readonly text: string; readonly indent: number } {
  const [first = ''] = text.split(/[ ,]/, 1)
  for (const words of [text, first]) {
    if (wide(words) <= before) return { text: words, indent: 0 }
    if (before + flag + wide(words) <= width) return { text: words, indent: before + flag }
  }
  return { text: '', indent: 0 }
}

export interface Bands {
  /** The company's periods: fiscal where it has a fiscal year. */
  readonly top: readonly BandPart[]
  /** The calendar's own ticks, at their true places. */
  readonly bottom: readonly BandPart[]
}

/** Two bands: quarters over calendar months; over weeks, months with their quarter; over quarters, years. */
export function bandsOf(span: Span, zoom: Zoom, fiscalYearStart?: number): Bands {
  if (zoom === 'months') return { top: fiscal(span, 'quarter', fiscalYearStart), bottom: months(span) }
  if (zoom === 'quarters') return { top: fiscal(span, 'year', fiscalYearStart), bottom: quarters(span, fiscalYearStart) }
  const top = months(span, true).map((month) => ({ ...month, text: `${month.text}, ${quarterName(month.start, fiscalYearStart)}` }))
  return { top, bottom: weeks(span) }
}

function fiscal(span: Span, period: Period, fiscalYearStart?: number): BandPart[] {
  return periodsOf(span, period, fiscalYearStart).map(({ start, end, short, label, calendar }) => ({ start, end, text: calendar === 'fiscal' ? short : label }))
}

function quarters(span: Span, fiscalYearStart?: number): BandPart[] {
  return periodsOf(span, 'quarter', fiscalYearStart).map(({ start, end }) => {
    const { number } = partOf(start, 'quarter', fiscalYearStart)
    return { start, end, text: fiscalYearStart === undefined ? `Q${number}` : `Q${number}, ${monthName(start)}–${monthName(end)}` }
  })
}

/** The year is said where it begins, and at the start. */
function months(span: Span, alwaysYear = false): BandPart[] {
  return periodsOf(span, 'month').map(({ start, end }, at) => ({ start, end, text: alwaysYear || at === 0 || partsOf(start).month === 1 ? `${monthName(start)} ${start.slice(0, 4)}` : monthName(start) }))
}

function quarterName(day: Day, fiscalYearStart?: number): string {
  const [quarter] = fiscal({ start: day, end: day }, 'quarter', fiscalYearStart)
  return quarter?.text ?? ''
}

/** Weeks by their Mondays. */
function weeks(span: Span): BandPart[] {
  const found: BandPart[] = []
  for (let day = weekStart(span.start); day <= span.end; day = addDays(day, 7)) {
    const { day: date, month } = partsOf(day)
    found.push({ start: day, end: addDays(day, 6), text: `${date} ${monthNames[month - 1] ?? ''}` })
    // No week comes after the calendar's last day.
    if (addDays(day, 6) >= span.end) break
  }
  return found
}

function monthName(day: Day): string {
  return monthNames[partsOf(day).month - 1] ?? ''
}
