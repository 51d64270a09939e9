import type { Day } from '../kernel/command.ts'
import { addMonths, monthEnd, partsOf } from './days.ts'
import { type Precision, precisions, type Window } from './window.ts'

/** The parts of a year that have numbers, longest last, with their length in months. */
export const periods = ['month', 'quarter', 'half', 'year'] as const
export type Period = (typeof periods)[number]
export const monthsIn: Readonly<Record<Period, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

/** Months are counted from here, so that the ends of the calendar hold. */
const monthZero: Day = '0000-01-01'

/** A month, quarter, half or year of a calendar or fiscal year. `number` counts from 1 within the year; a year's number is 1. */
export interface YearPart {
  readonly year: number
  readonly number: number
  readonly start: Day
  readonly end: Day
}

/**
 * The part of the year that a day is in. `fiscalYearStart` is the month (1 to 12) in which the fiscal year starts, unset for the
 * calendar year. A fiscal year is named by the year in which it ends (DESIGN law 4): with 2, 1 Feb 2026 is in FY27. A fiscal year
 * that starts in January is the calendar year.
 */
export function partOf(day: Day, period: Period, fiscalYearStart = 1): YearPart {
  const { year, month } = partsOf(day)
  const intoYear = (month - fiscalYearStart + 12) % 12
  const startYear = month >= fiscalYearStart ? year : year - 1
  const number = Math.floor(intoYear / monthsIn[period]) + 1
  return partNumbered(fiscalYearStart === 1 ? startYear : startYear + 1, number, period, fiscalYearStart)
}

/** The part of that number in a year: quarter 3 of 2026 is July to September, of FY27 starting in February August to October 2026. */
export function partNumbered(year: number, number: number, period: Period, fiscalYearStart = 1): YearPart {
  const months = (fiscalYearStart === 1 ? year : year - 1) * 12 + fiscalYearStart - 1 + (number - 1) * monthsIn[period]
  return { year, number, start: addMonths(monthZero, months), end: monthEnd(addMonths(monthZero, months + monthsIn[period] - 1)) }
}

/** The calendar quarter of a day, or the fiscal one when the fiscal year's first month is given. */
export function quarterOf(day: Day, fiscalYearStart?: number): YearPart {
  return partOf(day, 'quarter', fiscalYearStart)
}

/** The year in which the day's fiscal year ends. */
export function fiscalYearOf(day: Day, fiscalYearStart: number): number {
  return partOf(day, 'year', fiscalYearStart).year
}

/** The window with both ends moved outwards to whole months, quarters, halves or years; day leaves it as it is. */
export function roundOutwards(window: Pick<Window, 'start' | 'end'>, precision: Precision, fiscalYearStart?: number): { start: Day; end: Day } {
  if (precision === 'day') return { start: window.start, end: window.end }
  return { start: partOf(window.start, precision, fiscalYearStart).start, end: partOf(window.end, precision, fiscalYearStart).end }
}

/** The less sure of two precisions. */
export function lessSure(a: Precision, b: Precision): Precision {
  return precisions.indexOf(a) >= precisions.indexOf(b) ? a : b
}
