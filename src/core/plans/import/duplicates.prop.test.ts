import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finish } from '../../../lib/steps.ts'
import { findDuplicates, type ItemAfter, normalTitle } from './duplicates.ts'

const word = fc.constantFrom('Dark', 'dark', 'ＤＡＲＫ', 'mode', 'Mode!', '-', ' ', '  ', '2', 'é', 'e\u0301', 'İ', '—', '.', '')
const item = fc.record({ plan: fc.constantFrom('p', 'q'), title: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')), release: fc.constantFrom(undefined, 'r', 's') })

function mayBeOne(a: ItemAfter, b: ItemAfter): boolean {
  const title = normalTitle(a.title)
  return a.id !== b.id && a.plan === b.plan && title === normalTitle(b.title) && title !== '' && (a.release === undefined || b.release === undefined || a.release === b.release)
}

test('[IMR21] property: the doubles told are the items of one plan whose titles are the same in all but case and punctuation', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 14 }), (items) => {
      const arrived = items.map((one, n): ItemAfter & { told(): ItemAfter } => {
        const whole: ItemAfter = { ...one, id: `${n}`, named: { collection: 'items', key: `${n}`, title: one.title, source: '' } }
        return { ...whole, told: () => whole }
      })
      const expected = arrived.filter((one) => arrived.some((other) => mayBeOne(one, other))).map(({ id }) => id)
      const found = finish(findDuplicates(arrived, [], (plan) => plan)).flatMap(({ records }) => records.map(({ key }) => key))
      expect(found.sort((a, b) => Number(a) - Number(b))).toEqual(expected)
    }),
    { numRuns: 1_000 },
  )
})
