import { expect, test } from 'vitest'
import { toldUntil, toldWhen } from './told-moment.ts'

test('[GO19] a moment is told as its reader needs it: today by the hour, this week by its day, before that by the date, and the week’s hour as what is left', () => {
  expect(['2026-11-12T09:12:00Z', '2026-11-11T09:00:00Z', '2026-11-05T09:00:00Z'].map((at) => toldWhen(at, '2026-11-12', 'Europe/Berlin'))).toEqual(['Today, 10:12', 'Wed 11 Nov', '5 Nov'])
  const closes = '2026-11-13T19:00:00Z'
  expect(['2026-11-12T15:00:00Z', '2026-11-13T15:55:00Z', '2026-11-13T18:59:00Z', '2026-11-15T19:00:00Z'].map((now) => toldUntil(now, closes))).toEqual(['in 1 day 4 h', 'in 3 h 5 min', 'in 1 min', 'closed 2 days ago'])
})
