import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, sameJson } from './json.ts'

const key = fc.oneof(fc.constantFrom('a', 'b', 'constructor', '__proto__', 'toString'), fc.string())
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, 0, 1, '', 'a'), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
  ),
}))

/** The same data with the keys of every object in the opposite order. */
function turned(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(turned)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).reverse().map(([name, one]) => [name, turned(one)]))
}

test('[KN42] canonical text is JSON of the same data, whatever the order of keys', () => {
  fc.assert(
    fc.property(value, (data) => {
      expect(canonicalJson(turned(data))).toBe(canonicalJson(data))
      expect(sameJson(turned(data), data)).toBe(true)
      expect(sameJson(JSON.parse(canonicalJson(data)), data)).toBe(true)
    }),
  )
})

test('[KN42] two data are the same when and only when their texts are', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(sameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b))
    }),
    { numRuns: 2000 },
  )
})
