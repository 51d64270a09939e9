import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { split } from './csv.ts'

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', 'Ł', "'"), maxLength: 12 })

test('[IM3] what is written by the rules comes out exactly, as another parser reads it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }), fc.constantFrom(',', ';', '\t', '|'), (rows, separator) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator)).join('\n')
      const read = split(text, { separator, quote: '"', escape: 'twice' })
      expect(read.odd).toEqual([])
      expect(read.rows).toEqual(rows)
      expect(read.rows).toEqual(parse(text, { delimiter: separator, relax_column_count: true }))
    }),
  )
})
