import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from './packing.ts'

test('[IM36] values come out of packing as they went in', () => {
  const value = fc.jsonValue({ maxDepth: 4 }).filter((one) => !JSON.stringify(one).includes('__proto__'))
  fc.assert(
    fc.property(fc.array(value, { maxLength: 20 }), value, (values, shared) => {
      const given = [...values, { references: { a: shared, b: [shared, shared] }, c: shared }, { references: { a: shared } }]
      expect(unpack(structuredClone(pack(given)))).toEqual(given)
    }),
  )
})

test('[IM36] what many values refer to is sent once, and undefined is left out', () => {
  const plan = { collection: 'plans', key: 'plan:product' }
  const [a, b] = unpack(pack([{ references: { plan }, place: undefined }, { references: { plan } }])) as { references: { plan: unknown } }[]
  expect(a).toEqual({ references: { plan } })
  expect(a?.references.plan).toBe(b?.references.plan)
})
