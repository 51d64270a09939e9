import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './json.ts'
import { plain } from './tree.ts'

test('[IM8] whatever JSON says is read as the engine reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent)
      if (text.includes('__proto__') || /\d{16}/.test(text)) return
      expect(plain(readJson(text).tree)).toEqual(JSON.parse(text))
    }),
  )
})
