import { expect, test } from 'vitest'
import type { DatePolicy } from './date-policy.ts'
import { labelWindow } from './label.ts'
import { nowNextLater, outsideWindow } from './outside-window.ts'
import { dayWindow, type Window } from './window.ts'

const today = '2026-11-22'
const customers: DatePolicy = { precision: 'month', paddingDays: 14, labels: 'calendar' }

test('[TM9] 26 January with 14 days of padding is told as January to February', () => {
  const told = outsideWindow(dayWindow('2027-01-26'), customers, today)
  expect(told).toEqual({ start: '2027-01-01', end: '2027-02-28', precision: 'month' })
  expect(labelWindow(told!)).toBe('Jan–Feb 2027')
})

test('[TM9] padding that stays in the month changes nothing that is told', () => {
  expect(outsideWindow(dayWindow('2027-01-10'), customers, today)).toEqual({ start: '2027-01-01', end: '2027-01-31', precision: 'month' })
})

test('[TM9] without padding and with precision day a window is told as it is', () => {
  const quarter: Window = { start: '2026-08-01', end: '2026-10-31', precision: 'quarter' }
  expect(outsideWindow(quarter, { precision: 'day', paddingDays: 0, labels: 'calendar' }, today)).toEqual(quarter)
})

test('[TM9] fiscal labels round to fiscal quarters', () => {
  const policy: DatePolicy = { precision: 'quarter', paddingDays: 0, labels: 'fiscal' }
  expect(outsideWindow(dayWindow('2026-08-27'), policy, today, 2)).toEqual({ start: '2026-08-01', end: '2026-10-31', precision: 'quarter' })
  expect(outsideWindow(dayWindow('2026-08-27'), policy, today)).toEqual({ start: '2026-07-01', end: '2026-09-30', precision: 'quarter' })
})

test('[TM10] what is only sure by the half is not told by the month', () => {
  const half: Window = { start: '2027-01-01', end: '2027-06-30', precision: 'half' }
  expect(outsideWindow(half, { ...customers, paddingDays: 0 }, today)).toEqual(half)
})

test('[TM11] what starts after the horizon is not told', () => {
  const policy: DatePolicy = { ...customers, horizonMonths: 6 }
  expect(outsideWindow(dayWindow('2027-05-22'), policy, today)).toBeDefined()
  expect(outsideWindow(dayWindow('2027-05-23'), policy, today)).toBeUndefined()
})

test('[TM12] now, next and later are counted in quarters', () => {
  expect(nowNextLater(dayWindow('2026-08-01'), today)).toBe('now')
  expect(nowNextLater(dayWindow('2026-12-31'), today)).toBe('now')
  expect(nowNextLater(dayWindow('2027-01-26'), today)).toBe('next')
  expect(nowNextLater(dayWindow('2027-04-01'), today)).toBe('later')
  expect(nowNextLater(dayWindow('2027-01-26'), today, 2)).toBe('now')
})

test('[TM43] who is told now, next and later is told no month of what is not over', () => {
  const policy: DatePolicy = { precision: 'day', paddingDays: 0, labels: 'now-next-later' }
  expect(outsideWindow(dayWindow('2027-01-26'), policy, today)).toEqual({ start: '2027-01-01', end: '2027-03-31', precision: 'quarter' })
  expect(outsideWindow(dayWindow('2026-11-22'), policy, today)).toEqual({ start: '2026-10-01', end: '2026-12-31', precision: 'quarter' })
  expect(outsideWindow(dayWindow('2026-11-21'), policy, today)).toEqual(dayWindow('2026-11-21'))
  expect(outsideWindow(dayWindow('2027-01-26'), { ...policy, precision: 'year' }, today)).toEqual({ start: '2027-01-01', end: '2027-12-31', precision: 'year' })
})
