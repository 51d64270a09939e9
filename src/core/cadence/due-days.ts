import type { Day } from '../kernel/command.ts'
import { addWorkingDays, isWorkingDay, type WorkCalendar, workingDayOnOrBefore } from '../time/business-days.ts'
import { addDays, dayFrom, daysBetween, daysInMonth, monthStart, partsOf, weekStart } from '../time/days.ts'
import { quarterOf } from '../time/fiscal.ts'
import type { TurnRule } from './rhythms.ts'

/** One turn of a rule: the week, month, quarter or year that it is of, and the day on which it is due. */
export interface DueDay {
  /** "2026-11-27", "2026-W48", "2026-11", "2026-Q4" (of the fiscal year where there is one), "2026". */
  readonly period: string
  readonly day: Day
}

export interface RuleCalendar {
  readonly work: WorkCalendar
  /** The month in which the fiscal year begins; the calendar's own when unset. */
  readonly fiscalYearStart?: number | undefined
}

/** Periods that are looked through at most: a rhythm of days over three years. */
const mostPeriods = 1_200

/** The turns of a rule whose periods touch the days from one to another, in their order (rows B3, B9). A turn that is moved off its period's own days stays a turn of that period. */
export function dueDays(rule: TurnRule, from: Day, to: Day, calendar: RuleCalendar): DueDay[] {
  const found: DueDay[] = []
  let at = periodStart(rule, from, calendar)
  for (let count = 0; at <= to && count < mostPeriods; count += 1) {
    const due = dueIn(rule, at, calendar)
    if (due !== undefined) found.push(due)
    const next = nextPeriod(rule, at, calendar)
    // The calendar's own end.
    if (next <= at) break
    at = next
  }
  return found
}

/** The kind of period that a rule has one turn in. */
export function periodOfRule({ every }: TurnRule): 'day' | 'week' | 'month' | 'quarter' | 'year' {
  return every === 'working-month' ? 'month' : every
}

function periodStart(rule: TurnRule, day: Day, { fiscalYearStart }: RuleCalendar): Day {
  const every = periodOfRule(rule)
  if (every === 'day') return day
  if (every === 'week') return weekStart(day)
  if (every === 'month') return monthStart(day)
  return every === 'quarter' ? quarterOf(day, fiscalYearStart).start : dayFrom(partsOf(day).year, 1, 1)
}

function nextPeriod(rule: TurnRule, start: Day, calendar: RuleCalendar): Day {
  const every = periodOfRule(rule)
  if (every === 'day') return addDays(start, 1)
  if (every === 'week') return addDays(start, 7)
  const { year, month } = partsOf(start)
  if (every === 'month') return addDays(start, daysInMonth(year, month))
  return every === 'quarter' ? addDays(quarterOf(start, calendar.fiscalYearStart).end, 1) : addDays(dayFrom(year, 12, 31), 1)
}

/** The turn of the period that begins with a day; none on a day on which nobody works, for what is done every working day. */
function dueIn(rule: TurnRule, start: Day, calendar: RuleCalendar): DueDay | undefined {
  const { year, month } = partsOf(start)
  switch (rule.every) {
    case 'day':
      return isWorkingDay(start, calendar.work) ? { period: start, day: start } : undefined
    case 'week':
      return { period: isoWeek(start), day: addDays(start, rule.weekday - 1) }
    case 'month':
      return { period: start.slice(0, 7), day: moved(dayOfMonth(year, month, rule.day), rule.ifOff, calendar.work) }
    case 'working-month':
      return { period: start.slice(0, 7), day: addWorkingDays(addDays(start, -1), rule.workingDay, calendar.work) }
    case 'quarter': {
      const { year: named, number } = quarterOf(start, calendar.fiscalYearStart)
      return { period: `${named}-Q${number}`, day: weekdayFrom(addDays(start, (rule.week - 1) * 7), rule.weekday) }
    }
    case 'year':
      return { period: String(year), day: dayOfMonth(year, rule.month, rule.day) }
  }
}

const dayOfMonth = (year: number, month: number, day: number): Day => dayFrom(year, month, Math.min(day, daysInMonth(year, month)))

function moved(day: Day, ifOff: 'before' | 'after' | 'stay', work: WorkCalendar): Day {
  if (ifOff === 'stay' || isWorkingDay(day, work)) return day
  return ifOff === 'before' ? workingDayOnOrBefore(day, work) : addWorkingDays(day, 1, work)
}

/** The first such weekday on or after a day. */
function weekdayFrom(day: Day, weekday: number): Day {
  const inWeek = addDays(weekStart(day), weekday - 1)
  return inWeek < day ? addDays(inWeek, 7) : inWeek
}

/** The week of a Monday, as ISO 8601 numbers it: the week of a year's first Thursday is its first. */
function isoWeek(monday: Day): string {
  const thursday = addDays(monday, 3)
  const { year } = partsOf(thursday)
  const first = weekStart(dayFrom(year, 1, 4))
  return `${year}-W${String(daysBetween(first, monday) / 7 + 1).padStart(2, '0')}`
}
