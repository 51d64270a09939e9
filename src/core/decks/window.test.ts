import { expect, test } from 'vitest'
import { deckWindow, inWindow, isRecent } from './window.ts'

test('[DK1] a deck speaks for today and the same day some months on, both inclusive, and moves on with today', () => {
  expect(deckWindow('2025-05-20', 6)).toEqual({ start: '2025-05-20', end: '2025-11-20' })
  expect(deckWindow('2025-05-21', 6)).toEqual({ start: '2025-05-21', end: '2025-11-21' })
  expect(deckWindow('2026-08-31', 6)).toEqual({ start: '2026-08-31', end: '2027-02-28' })
})

test('[DK2] an item is in the window when a single day of it is; without a date it is in none', () => {
  const deck = deckWindow('2025-05-20', 6)
  expect(inWindow({ start: '2025-05-20', end: '2025-05-20' }, deck)).toBe(true)
  expect(inWindow({ start: '2025-05-19', end: '2025-05-19' }, deck)).toBe(false)
  expect(inWindow({ start: '2025-11-20', end: '2026-03-31' }, deck)).toBe(true)
  expect(inWindow({ start: '2025-11-21', end: '2025-11-21' }, deck)).toBe(false)
  expect(inWindow(undefined, deck)).toBe(false)
})

test('[DK3] what ended yesterday to 90 days ago is recently launched, and nothing else is', () => {
  const recent = ['2025-05-20', '2025-05-19', '2025-02-19', '2025-02-18'].map((end) => isRecent({ start: '2025-01-01', end }, '2025-05-20'))
  expect(recent).toEqual([false, true, true, false])
})
