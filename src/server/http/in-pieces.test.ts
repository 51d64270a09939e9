import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InPieces, inPiecesIfMany, jsonPieces } from './in-pieces.ts'

const rows = Array.from({ length: 20_000 }, (_, n) => ({ title: `Row ${n}`, place: { file: 'plan.csv', line: n }, note: n % 2 === 0 ? undefined : 'Łódź' }))

test('[AP70] property: an answer in pieces has the text that it has in one', () => {
  const value = fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 700 }))
  fc.assert(
    fc.property(value, (one) => {
      expect([...jsonPieces(one)].join('')).toBe(JSON.stringify(one))
    }),
    { numRuns: 50 },
  )
})

test('[AP70] a long answer is written whole, piece by piece, and a short one is not', async () => {
  const answer = { id: 'a', gone: undefined, report: { new: rows, same: 2 }, remarks: [undefined, rows[0]] }
  const made = inPiecesIfMany(answer)
  if (!(made instanceof InPieces)) throw new Error('It was made in one piece.')
  const chunks = await made.stream().toArray()
  expect(chunks.length).toBeGreaterThan(10)
  expect(Buffer.concat(chunks).toString()).toBe(JSON.stringify(answer))
  expect(inPiecesIfMany({ ...answer, report: { new: rows.slice(0, 100) } })).not.toBeInstanceOf(InPieces)
})
