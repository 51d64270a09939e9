import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRank, rankBetween } from './rank.ts'

test('[KN45] putting siblings anywhere, any number of times, keeps them in the order they were put', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 300 }), (places) => {
      const keys: string[] = []
      for (const place of places) {
        const at = place % (keys.length + 1)
        keys.splice(at, 0, rankBetween(keys[at - 1], keys[at]))
      }
      expect(keys.toSorted()).toEqual(keys)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.every(isRank)).toBe(true)
      expect(keys.toSorted((a, b) => a.localeCompare(b, 'en'))).toEqual(keys)
    }),
  )
})
