import type { Day } from '../../kernel/command.ts'
import { addDays, dayExists, dayFrom, weekday, weekStart } from '../days.ts'
import { type Period, partNumbered } from '../fiscal.ts'
import { labelDays } from '../label.ts'
import { dayWindow, type Window } from '../window.ts'
import type { Part } from './part.ts'
import { Unread } from './remark.ts'
import { weekdayNames } from './words.ts'

/** The window that a part says, or Unread with the reason why it says none. Years are 1900 to 2199: others are slips of the pen. */
export function windowOfPart(part: Part, fiscalYearStart: number | undefined): Window {
  checkTogether(part)
  if (part.year === undefined) throw withoutYear(part)
  if (part.year < 1900 || part.year > 2199) throw new Unread('impossible', `"${part.text}" has the year ${part.year}, which is outside 1900 to 2199.`)
  if (part.week !== undefined) return isoWeek(part, part.year, part.week)
  if (part.date !== undefined) return dayWindow(dayOfPart(part, part.year, part.date))
  if (part.month !== undefined) {
    if (part.month < 1 || part.month > 12) throw new Unread('impossible', `"${part.text}" has the month ${part.month}, which no year has.`)
    return whole(part.year, part.month, 'month')
  }
  if (part.fiscal && fiscalYearStart === undefined) {
    throw new Unread('fiscal-unknown', `"${part.text}" speaks of a fiscal year, and nobody has said in which month it starts; no date was guessed.`)
  }
  const start = part.fiscal ? fiscalYearStart : undefined
  if (part.quarter !== undefined) return quarterWindow(part, part.year, part.quarter, start)
  return part.half === undefined ? whole(part.year, 1, 'year', start) : whole(part.year, part.half, 'half', start)
}

function checkTogether(part: Part): void {
  const named = (['half', 'quarter', 'month', 'week'] as const).filter((field) => part[field] !== undefined)
  if (named.length > 1) throw new Unread('contradiction', `"${part.text}" names both a ${named[0]} and a ${named[1]}, so no date was taken.`)
  if (part.fiscal && (part.month !== undefined || part.date !== undefined)) {
    throw new Unread('ambiguous', `"${part.text}" names a ${part.date === undefined ? 'month' : 'day'} and a fiscal year; say the calendar year to have it read.`)
  }
  if (part.date !== undefined && part.month === undefined) throw new Unread('unreadable', `"${part.text}" names a day without a month.`)
  if (part.weekday !== undefined && part.date === undefined) throw new Unread('unreadable', `"${part.text}" names a weekday without a day of the month.`)
}

function withoutYear(part: Part): Unread {
  if (part.dateMayBeYear) return new Unread('ambiguous', `"${part.text}" could be a day without a year or a month of ${2000 + (part.date ?? 0)}, so no date was taken.`)
  const says = part.half ?? part.quarter ?? part.month ?? part.date ?? part.week
  if (says === undefined) return new Unread('unreadable', `"${part.text}" is not a date that can be read.`)
  return new Unread('no-year', `"${part.text}" has no year, and none was guessed.`)
}

function whole(year: number, number: number, period: Period, fiscalYearStart?: number): Window {
  const { start, end } = partNumbered(year, number, period, fiscalYearStart)
  return { start, end, precision: period }
}

function quarterWindow(part: Part, year: number, quarter: number, fiscalYearStart: number | undefined): Window {
  if (quarter < 1 || quarter > 4) throw new Unread('impossible', `"${part.text}" has the quarter ${quarter}, which no year has.`)
  return whole(year, quarter, 'quarter', fiscalYearStart)
}

function dayOfPart(part: Part, year: number, date: number): Day {
  const month = part.month ?? 0
  if (!dayExists(year, month, date)) throw new Unread('impossible', `"${part.text}" is a day that the calendar does not have.`)
  const day = dayFrom(year, month, date)
  const is = weekday(day)
  if (part.weekday !== undefined && part.weekday !== is) {
    throw new Unread('weekday-disagrees', `"${part.text}" says ${nameOf(part.weekday)}, but ${labelDays(day)} is a ${nameOf(is)}; no date was guessed.`)
  }
  return day
}

function nameOf(day: number): string {
  return weekdayNames[day - 1] ?? ''
}

/** Weeks by ISO 8601: Monday to Sunday, and 4 January is in week 1. */
function isoWeek(part: Part, year: number, week: number): Window {
  const start = addDays(weekStart(dayFrom(year, 1, 4)), (week - 1) * 7)
  const nextYear = weekStart(dayFrom(year + 1, 1, 4))
  if (week < 1 || start >= nextYear) throw new Unread('impossible', `"${part.text}" has the week ${week}, which ${year} does not have.`)
  return { start, end: addDays(start, 6), precision: 'day' }
}
