import { expect, test } from 'vitest'
import { canonicalJson, sameJson } from './json.ts'

test('[KN42] keys are sorted, spaces and undefined left out', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true, gone: undefined })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}')
  expect(canonicalJson({ a: -0, b: 1e21, c: '\u2028"\ud800' })).toBe('{"a":0,"b":1e+21,"c":"\u2028\\"\\ud800"}')
})

test('[KN42] names that every object inherits are names like others', () => {
  expect(sameJson({}, { constructor: 'x' })).toBe(false)
  expect(sameJson({ toString: 'x' }, {})).toBe(false)
  expect(sameJson({}, JSON.parse('{"__proto__":{}}'))).toBe(false)
  expect(sameJson({ a: undefined }, {})).toBe(true)
  expect(sameJson([], {})).toBe(false)
})

test('[KN43] what JSON cannot hold is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, Symbol('x'), undefined, 1n]) expect(() => canonicalJson(value)).toThrow('no JSON form')
})
