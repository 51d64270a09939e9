import { expect, test } from 'vitest'
import { Refusal } from '../kernel/refusal.ts'
import { addWorkingDays, fullBusinessDaysAfter, isWorkingDay, releaseDays, workingDayOnOrBefore } from './business-days.ts'
import { instantAt } from './zones.ts'

const none = { holidays: [] }

test('[TM13] at the end of the calendar counting stops: a day that nobody meant takes no screen down', () => {
  expect([addWorkingDays('9999-12-31', 1, none), addWorkingDays('9999-12-30', 9, none)]).toEqual(['9999-12-31', '9999-12-31'])
  expect(workingDayOnOrBefore('0000-01-01', { ...none, holidays: ['0000-01-01'] })).toBe('0000-01-01')
})

test('[TM13] asked on Friday at 18:00, three full business days end with Wednesday', () => {
  const at = instantAt('2026-09-11', '18:00', 'Europe/Berlin')
  expect(fullBusinessDaysAfter(at, 3, 'Europe/Berlin', none)).toEqual({ lastDay: '2026-09-16', endsAt: '2026-09-16T22:00:00Z' })
})

test('[TM13] a holiday on the Tuesday makes it Thursday', () => {
  const at = instantAt('2026-09-11', '18:00', 'America/New_York')
  expect(fullBusinessDaysAfter(at, 3, 'America/New_York', { holidays: ['2026-09-15'] }).lastDay).toBe('2026-09-17')
})

test('[TM13] the day of the request is full only when it is asked as the day begins', () => {
  expect(fullBusinessDaysAfter('2026-09-14T00:00:00.000Z', 1, 'UTC', none).lastDay).toBe('2026-09-14')
  expect(fullBusinessDaysAfter('2026-09-14T00:00:01Z', 1, 'UTC', none).lastDay).toBe('2026-09-15')
})

test('[TM13] a week without a working day, no days at all and an unknown zone are refused', () => {
  expect(() => isWorkingDay('2026-09-14', { holidays: [], weekend: [1, 2, 3, 4, 5, 6, 7] })).toThrow(Refusal)
  expect(() => fullBusinessDaysAfter('2026-09-14T10:00:00Z', 0, 'UTC', none)).toThrow(Refusal)
  expect(() => fullBusinessDaysAfter('2026-09-14T10:00:00Z', 1, 'Atlantis/Capital', none)).toThrow('is not a time that can be read')
})

test('[TM14] a week with a change of clocks is no shorter', () => {
  // Berlin goes to winter time on Sunday 25 October 2026.
  const at = instantAt('2026-10-23', '18:00', 'Europe/Berlin')
  expect(fullBusinessDaysAfter(at, 3, 'Europe/Berlin', none)).toEqual({ lastDay: '2026-10-28', endsAt: '2026-10-28T23:00:00Z' })
})

test('[TM15] the 20th is a Sunday: released on the 18th, cut on the 17th', () => {
  expect(releaseDays('2026-09-20', none)).toEqual({ release: '2026-09-18', cut: '2026-09-17' })
})

test('[TM15] on a working day it stays, and a holiday before it moves the cut', () => {
  expect(releaseDays('2026-10-20', none)).toEqual({ release: '2026-10-20', cut: '2026-10-19' })
  expect(releaseDays('2026-10-20', { holidays: ['2026-10-19'] })).toEqual({ release: '2026-10-20', cut: '2026-10-16' })
})
