import { expect, test } from 'vitest'
import { dueDays } from './due-days.ts'
import type { TurnRule } from './rhythms.ts'

const work = { holidays: ['2026-12-24', '2026-12-25', '2027-01-01'] }
const days = (rule: TurnRule, from: string, to: string, fiscalYearStart?: number) => dueDays(rule, from, to, { work, fiscalYearStart }).map(({ period, day }) => `${period} ${day}`)

test('[RH1] a week has its weekday and its ISO number, over the turn of the year too', () => {
  expect(days({ every: 'week', weekday: 5 }, '2026-12-21', '2027-01-10')).toEqual(['2026-W52 2026-12-25', '2026-W53 2027-01-01', '2027-W01 2027-01-08'])
})

test('[RH1] a day of the month that nobody works on moves before, after or stays, and a short month takes its last', () => {
  // 20 December 2026 is a Sunday.
  expect(days({ every: 'month', day: 20, ifOff: 'before' }, '2026-12-01', '2026-12-31')).toEqual(['2026-12 2026-12-18'])
  expect(days({ every: 'month', day: 20, ifOff: 'after' }, '2026-12-01', '2026-12-31')).toEqual(['2026-12 2026-12-21'])
  expect(days({ every: 'month', day: 20, ifOff: 'stay' }, '2026-12-01', '2026-12-31')).toEqual(['2026-12 2026-12-20'])
  expect(days({ every: 'month', day: 31, ifOff: 'stay' }, '2027-02-01', '2027-02-28')).toEqual(['2027-02 2027-02-28'])
})

test('[RH1] working days of a month, days in a week of the quarter and days of the year are counted by the calendars of the company', () => {
  expect(days({ every: 'working-month', workingDay: 5 }, '2027-01-01', '2027-01-31')).toEqual(['2027-01 2027-01-08'])
  // Its fiscal year begins in February, so the quarter from November is its fourth.
  expect(days({ every: 'quarter', week: 2, weekday: 5 }, '2026-11-01', '2027-01-31', 2)).toEqual(['2027-Q4 2026-11-13'])
  expect(days({ every: 'year', month: 2, day: 29 }, '2027-01-01', '2027-12-31')).toEqual(['2027 2027-02-28'])
  expect(days({ every: 'day' }, '2026-12-23', '2026-12-29')).toEqual(['2026-12-23 2026-12-23', '2026-12-28 2026-12-28', '2026-12-29 2026-12-29'])
})

test('[RH1] counting ends where the calendar does', () => {
  for (const rule of [{ every: 'week', weekday: 5 }, { every: 'day' }, { every: 'quarter', week: 13, weekday: 7 }, { every: 'working-month', workingDay: 5 }] as const) expect(days(rule, '9999-12-25', '9999-12-31').length).toBeLessThan(10)
})
