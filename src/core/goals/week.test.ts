import { expect, test } from 'vitest'
import { addDays } from '../time/days.ts'
import { localTime } from '../time/zones.ts'
import { closesAt, firstWeekFrom, isClosed, lastClosedWeek, weekOf } from './week.ts'

test('[GO5] a week is the same everywhere: it goes by UTC, from Monday, and closes on Friday at 19:00 UTC when clocks elsewhere change too', () => {
  // Monday morning in Auckland is Sunday in UTC; Sunday evening in Honolulu is Monday.
  expect(['2026-10-18T21:00:00Z', '2026-10-19T00:00:00Z', '2026-10-25T23:59:59Z', '2026-10-26T00:00:00Z'].map(weekOf)).toEqual(['2026-10-12', '2026-10-19', '2026-10-19', '2026-10-26'])
  expect([closesAt('2026-10-19'), closesAt('2026-10-26'), closesAt('2027-03-22'), closesAt('2027-03-29')]).toEqual(['2026-10-23T19:00:00Z', '2026-10-30T19:00:00Z', '2027-03-26T19:00:00Z', '2027-04-02T19:00:00Z'])
  expect([localTime(closesAt('2026-10-19'), 'Europe/Berlin').time, localTime(closesAt('2026-10-26'), 'Europe/Berlin').time, localTime(closesAt('2026-10-26'), 'Pacific/Auckland')]).toEqual(['21:00', '20:00', { day: '2026-10-31', time: '08:00', offset: '+13:00' }])
  for (let week = '2026-01-05'; week < '2027-01-01'; week = addDays(week, 7)) expect(weekOf(closesAt(week))).toBe(week)
})

test('[GO6] what is said at the very instant is in time; a second later the week is closed', () => {
  expect([isClosed('2026-10-19', '2026-10-23T19:00:00Z'), isClosed('2026-10-19', '2026-10-23T19:00:01Z')]).toEqual([false, true])
  expect([lastClosedWeek('2026-10-23T19:00:00Z'), lastClosedWeek('2026-10-23T19:00:01Z'), lastClosedWeek('2026-10-26T08:00:00Z')]).toEqual(['2026-10-12', '2026-10-19', '2026-10-19'])
  expect([firstWeekFrom('2026-10-23'), firstWeekFrom('2026-10-24'), firstWeekFrom('2026-10-26')]).toEqual(['2026-10-19', '2026-10-26', '2026-10-26'])
})
