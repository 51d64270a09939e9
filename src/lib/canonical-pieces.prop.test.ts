import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalPieces } from './canonical-pieces.ts'
import { canonicalJson } from './json.ts'
import { finish } from './steps.ts'

test('[KN42] property: canonical text in pieces is the same text', () => {
  const value = fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), { maxLength: 120 }))
  fc.assert(
    fc.property(value, (one) => {
      expect(finish(canonicalPieces(one)).join('')).toBe(canonicalJson(one))
    }),
  )
})

test('[KN42] a long text comes in many pieces, wherever its long list lies', () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => ({ title: `Row ${n}`, note: n % 3 === 0 ? undefined : 'Łódź' }))
  for (const value of [rows, { b: 1, a: undefined, rows }, { readings: [{ drafts: rows }, { drafts: rows }] }]) {
    const steps = canonicalPieces(value)
    let pauses = 0
    let next = steps.next()
    for (; next.done !== true; next = steps.next()) pauses++
    expect(pauses).toBeGreaterThan(8)
    expect(next.value.join('')).toBe(canonicalJson(value))
  }
})
