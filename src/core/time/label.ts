import type { Day } from '../kernel/command.ts'
import { partsOf } from './days.ts'
import { type Period, partOf, roundOutwards, type YearPart } from './fiscal.ts'
import type { Window } from './window.ts'

export const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** How windows are written: by the calendar, or by the fiscal year that starts in `fiscalYearStart` (month 1 to 12). */
export interface LabelStyle {
  readonly labels: 'calendar' | 'fiscal'
  readonly fiscalYearStart?: number | undefined
}

/**
 * A window as people read it: "27 Aug 2025", "4–8 May 2026", "Sep 2026", "Oct–Nov 2026", "Nov 2026–Jan 2027", "Q3 2026", "H2 2026",
 * "2026", and fiscal "Q3 FY27 (Aug–Oct 2026)". It never reads surer than the window's precision. A window of quarters, halves or years that
 * does not fall on the style's own is told by its months. `readDate` reads every label back.
 */
export function labelWindow(window: Window, style: LabelStyle = { labels: 'calendar' }): string {
  const { precision } = window
  if (precision === 'day') return labelDays(window.start, window.end)
  if (precision === 'month') return labelMonths(window.start, window.end)
  const fiscalYearStart = fiscalStartOf(style)
  if (fiscalYearStart !== undefined && fallsOn(window, precision, fiscalYearStart)) {
    const label = labelParts(window, precision, fiscalYearStart)
    return `${label} (${labelMonths(window.start, window.end)})`
  }
  if (fallsOn(window, precision)) return labelParts(window, precision)
  return labelMonths(window.start, window.end)
}

/** The short form for an axis: "27 Aug", "Sep", "Q3", "Q3 FY27" where fiscal, "H2", "2026". The year stands beside it on the axis. */
export function labelShort(window: Window, style: LabelStyle = { labels: 'calendar' }): string {
  const { precision, start, end } = window
  const fiscalYearStart = fiscalStartOf(style)
  if (precision === 'day') return start === end ? dayAndMonth(start) : `${dayAndMonth(start)}–${dayAndMonth(end)}`
  if (precision !== 'month') {
    if (fiscalYearStart !== undefined && fallsOn(window, precision, fiscalYearStart)) return labelParts(window, precision, fiscalYearStart)
    if (fallsOn(window, precision)) return between(partOf(start, precision), partOf(end, precision), (part) => partName(part, precision, false))
  }
  const [from, to] = [monthName(start), monthName(end)]
  return start.slice(0, 7) === end.slice(0, 7) ? from : `${from}–${to}`
}

/** A fiscal year that starts in January is the calendar year, and is written as FY only when the style says so. */
function fiscalStartOf({ labels, fiscalYearStart }: LabelStyle): number | undefined {
  return labels === 'fiscal' ? fiscalYearStart : undefined
}

function fallsOn(window: Window, period: Period, fiscalYearStart?: number): boolean {
  const whole = roundOutwards(window, period, fiscalYearStart)
  return whole.start === window.start && whole.end === window.end
}

function labelParts(window: Window, period: Period, fiscalYearStart?: number): string {
  const [first, last] = [partOf(window.start, period, fiscalYearStart), partOf(window.end, period, fiscalYearStart)]
  const year = (part: YearPart) => (fiscalYearStart === undefined ? yearName(part.year) : `FY${fiscalDigits(part.year)}`)
  if (period === 'year') return between(first, last, year)
  const name = (part: YearPart) => partName(part, period, fiscalYearStart !== undefined)
  if (first.year === last.year) return `${between(first, last, name)} ${year(first)}`
  return `${name(first)} ${year(first)}–${name(last)} ${year(last)}`
}

function partName(part: YearPart, period: Period, fiscal: boolean): string {
  if (period === 'quarter') return `Q${part.number}`
  if (period === 'half') return `H${part.number}`
  return fiscal ? `FY${fiscalDigits(part.year)}` : yearName(part.year)
}

/** Two digits read as a year of this century; others keep all four. */
function fiscalDigits(year: number): string {
  return year >= 2000 && year <= 2099 ? String(year - 2000).padStart(2, '0') : yearName(year)
}

function yearName(year: number): string {
  return String(year).padStart(4, '0')
}

function between(first: YearPart, last: YearPart, name: (part: YearPart) => string): string {
  return first.start === last.start ? name(first) : `${name(first)}–${name(last)}`
}

/** "27 Aug 2025", "4–8 May 2026", "28 Sep–2 Oct 2026", "30 Dec 2026–2 Jan 2027". */
export function labelDays(start: Day, end: Day = start): string {
  if (start === end) return `${dayAndMonth(start)} ${start.slice(0, 4)}`
  if (start.slice(0, 7) === end.slice(0, 7)) return `${partsOf(start).day}–${dayAndMonth(end)} ${end.slice(0, 4)}`
  if (start.slice(0, 4) === end.slice(0, 4)) return `${dayAndMonth(start)}–${dayAndMonth(end)} ${end.slice(0, 4)}`
  return `${labelDays(start)}–${labelDays(end)}`
}

/** "Sep 2026", "Oct–Nov 2026", "Nov 2026–Jan 2027". */
function labelMonths(start: Day, end: Day): string {
  const last = `${monthName(end)} ${end.slice(0, 4)}`
  if (start.slice(0, 7) === end.slice(0, 7)) return last
  return start.slice(0, 4) === end.slice(0, 4) ? `${monthName(start)}–${last}` : `${monthName(start)} ${start.slice(0, 4)}–${last}`
}

/** "27 Aug". */
export function dayAndMonth(day: Day): string {
  return `${partsOf(day).day} ${monthName(day)}`
}

function monthName(day: Day): string {
  return monthNames[partsOf(day).month - 1] ?? ''
}
