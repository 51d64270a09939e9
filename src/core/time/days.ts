import type { Day } from '../kernel/command.ts'

/** A day taken apart; month counts from 1. */
export interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The calendar's own ends: a day has four digits of year. Arithmetic past them is held at them. */
const firstDay = -719_528
const lastDay = 2_932_896

export function partsOf(day: Day): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

/** A day from its parts, which must exist: ask `dayExists` first for what people wrote. */
export function dayFrom(year: number, month: number, day: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** How many days a month has; month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** True when the calendar has that day: there is no 31 February. */
export function dayExists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day so many days later (or earlier). */
export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(day) + days)
}

/** The same day of the month so many months later; the month's last day where it has no such day (31 Jan + 1 = 28 or 29 Feb). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day)
  const count = Math.min(Math.max(year * 12 + month - 1 + months, 0), 9999 * 12 + 11)
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return dayFrom(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

/** Days from the first to the second: 1 from a day to the next, negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from)
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekday(day: Day): number {
  // 1970-01-01, number 0, was a Thursday.
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the week that a day is in. */
export function weekStart(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

export function monthStart(day: Day): Day {
  return `${day.slice(0, 8)}01`
}

export function monthEnd(day: Day): Day {
  const { year, month } = partsOf(day)
  return dayFrom(year, month, daysInMonth(year, month))
}

/** Days since 1970-01-01, by the rule of 400-year eras that start on 1 March. */
function toNumber(day: Day): number {
  const { year, month, day: date } = partsOf(day)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

function fromNumber(number: number): Day {
  const count = Math.min(Math.max(number, firstDay), lastDay) + 719_468
  const era = Math.floor(count / 146_097)
  const dayOfEra = count - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return dayFrom(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1)
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}
