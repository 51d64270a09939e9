import { expect, test } from 'vitest'
import { nextWeeklyDeadline, weeklyDeadline } from './weekly-deadline.ts'
import { localTime } from './zones.ts'

test('[TM16] it is Friday 19:00 UTC in the week of any of its days', () => {
  for (const day of ['2026-10-19', '2026-10-23', '2026-10-25']) expect(weeklyDeadline(day)).toBe('2026-10-23T19:00:00Z')
})

test('[TM16] clocks elsewhere show another hour after they change, and the instant stays', () => {
  expect(localTime(weeklyDeadline('2026-10-23'), 'Europe/Berlin')).toEqual({ day: '2026-10-23', time: '21:00', offset: '+02:00' })
  expect(localTime(weeklyDeadline('2026-10-30'), 'Europe/Berlin')).toEqual({ day: '2026-10-30', time: '20:00', offset: '+01:00' })
  expect(localTime(weeklyDeadline('2026-10-30'), 'America/Los_Angeles').time).toBe('12:00')
  expect(localTime(weeklyDeadline('2026-11-06'), 'America/Los_Angeles').time).toBe('11:00')
  expect(localTime(weeklyDeadline('2026-11-06'), 'Pacific/Auckland').day).toBe('2026-11-07')
})

test('[TM16] handed in at the very instant is in time, a moment later it is the next week', () => {
  expect(nextWeeklyDeadline('2026-10-23T19:00:00Z')).toBe('2026-10-23T19:00:00Z')
  expect(nextWeeklyDeadline('2026-10-23T19:00:00.500Z')).toBe('2026-10-30T19:00:00Z')
})

test('[TM16] a company may keep its own hour, on its own clocks', () => {
  const rule = { weekday: 4, time: '17:00', zone: 'Europe/Berlin' }
  expect(weeklyDeadline('2026-10-22', rule)).toBe('2026-10-22T15:00:00Z')
  expect(weeklyDeadline('2026-10-29', rule)).toBe('2026-10-29T16:00:00Z')
})
