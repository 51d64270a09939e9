import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { recordTypes } from '../root.ts'
import { surelyFits } from './surely-fits.ts'

const value = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', ' ', ' a ', 'beta', 'a'.repeat(301), '2026-05-01', -1, 0, 1.5, Number.NaN, true, false, [], ['a'], [1], {}, { a: 'b' }, { a: [null] }, { start: '2026-05-01', end: '2026-05-02', precision: 'day' }),
  fc.string({ unit: 'binary' }), fc.double(), fc.jsonValue({ maxDepth: 3 }),
)

test('[KN61] property: what surely fits a field is what its schema takes, for every field of every record', () => {
  const fields = [...recordTypes.values()].flatMap(({ collection, definition }) => Object.entries(definition.fields).map(([name, { type }]) => ({ name: `${collection}.${name}`, type, fits: surelyFits(type) })))
  fc.assert(
    fc.property(value, (one) => {
      for (const { name, type, fits } of fields) if (fits(one)) expect([name, type.safeParse(one).success]).toEqual([name, true])
    }),
  )
})

test('[KN61] a rule that only the schema knows is never passed over', () => {
  const even = z.number().refine((n) => n % 2 === 0)
  const shout = z.string().max(5).refine((text) => text === text.toUpperCase())
  const pair = z.array(z.string()).length(2)
  const list = z.array(shout).optional()
  const said = z.record(z.string(), z.string()).refine((one) => 'a' in one)
  for (const [type, no, yes] of [[even, 3, 4], [shout, 'abc', 'ABC'], [pair, ['a'], ['a', 'b']], [list, ['a'], ['A']], [said, { b: 'c' }, { a: 'c' }]] as const) {
    expect([surelyFits(type)(no), surelyFits(type)(yes)]).toEqual([false, true])
  }
})
