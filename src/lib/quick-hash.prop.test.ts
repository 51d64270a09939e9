import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from './json.ts'
import { QuickHash } from './quick-hash.ts'

function hashOf(values: readonly unknown[]): string {
  const hash = new QuickHash()
  for (const value of values) hash.value(value as Json)
  return hash.now()
}

test('[KN62] property: equal data has one quick hash, and other data another', () => {
  const values = fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 })
  fc.assert(
    fc.property(values, values, (one, other) => {
      expect(hashOf(JSON.parse(JSON.stringify(one)) as Json[])).toBe(hashOf(one))
      expect(hashOf(one) === hashOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }),
    { numRuns: 2_000 },
  )
})

test('[KN62] a hundred thousand values that are nearly the same all differ', () => {
  const seen = new Set<string>()
  for (let n = 0; n < 25_000; n++) for (const value of [`${n}`, n, [`${n}`], { [n]: '' }]) seen.add(hashOf(['a', value, 'b']))
  expect(seen.size).toBe(100_000)
})

test('[KN62] where one value ends and the next begins counts', () => {
  const alike = [['ab', 'c'], ['a', 'bc'], ['abc'], [['ab', 'c']], [['ab'], 'c'], [{ ab: 'c' }], [{ a: 'bc' }], ['', 'abc'], [true], [1], [null], [false], [0], ['']]
  expect(new Set(alike.map(hashOf)).size).toBe(alike.length)
})
