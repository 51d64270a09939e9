import { expect, test } from 'vitest'
import { DayScale } from './day-scale.ts'

test('[WK142] the line of a day gives each step room, runs from the first deed to the last, and finds each deed again where it stands', () => {
  const scale = new DayScale([{ index: 1 }, { index: 3 }, { index: 1_900 }], 2_000)
  expect([scale.shareOf(0), scale.shareOf(2_000)]).toEqual([0, 1])
  expect(scale.shareOf(2)).toBeGreaterThan(1 / 6)
  for (let index = 0; index <= 2_000; index++) {
    expect(scale.indexAt(scale.shareOf(index))).toBe(index)
    if (index > 0) expect(scale.shareOf(index)).toBeGreaterThan(scale.shareOf(index - 1))
  }
  expect(new DayScale([], 0).shareOf(0)).toBe(0)
})
