import { expect, test } from 'vitest'
import { amountWords, readAmount } from './amount.ts'

test('[MY3] an amount is read as people write it, and what could be two amounts is none', () => {
  const read = ['12000', '12 000', '12’000', '12,000', '12.000,50', '12,000.5', '12k', '1.5k', '0'].map(readAmount)
  expect(read).toEqual([12_000, 12_000, 12_000, 12_000, 12_000.5, 12_000.5, 12_000, 1_500, 0])
  for (const text of ['', '-3', 'about 12', '1,23,456', '12 00', '1e9']) expect([text, readAmount(text)]).toEqual([text, undefined])
})

test('[MY3] an amount is written with its thousands apart, and is read back as the same', () => {
  expect([0, 999, 1_000, 180_000, 1_234_567.5].map(amountWords)).toEqual(['0', '999', '1\u00A0000', '180\u00A0000', '1\u00A0234\u00A0567.50'])
  for (const amount of [0, 7, 1_000, 64_000, 1_234_567.25]) expect(readAmount(amountWords(amount))).toBe(amount)
})
