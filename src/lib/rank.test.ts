import { expect, test } from 'vitest'
import { isRank, rankBetween } from './rank.ts'

test('[KN45] ten thousand siblings added at either end have keys of at most five letters', () => {
  let [first, last] = [rankBetween(), rankBetween()]
  for (let i = 0; i < 10_000; i++) {
    const [before, after] = [rankBetween(undefined, first), rankBetween(last)]
    expect(before < first && after > last).toBe(true)
    ;[first, last] = [before, after]
  }
  expect(Math.max(first.length, last.length)).toBeLessThanOrEqual(5)
})

test('[KN45] always putting at the same place still finds room', () => {
  const low = rankBetween()
  let high = rankBetween(low)
  for (let i = 0; i < 500; i++) {
    const between = rankBetween(low, high)
    expect(between > low && between < high).toBe(true)
    high = between
  }
  expect(high.length).toBeLessThan(150)
})

test('[KN45] keys out of order or of another form are an error', () => {
  expect(() => rankBetween('n1', 'n0')).toThrow('does not come before')
  expect(() => rankBetween('n0', 'n0')).toThrow('does not come before')
  for (const key of ['', 'N0', 'n', 'n00', 'n0 ', '5']) expect(() => rankBetween(key)).toThrow('is not a rank key')
  expect(isRank('n0i')).toBe(true)
})
