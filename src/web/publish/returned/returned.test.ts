import { expect, test } from 'vitest'
import type { DriftOffer } from '../../../core/editions/drift-offers.ts'
import { choicesOf, chosenAtFirst, eachOnce } from './choices.ts'
import { wordDifference } from './word-difference.ts'

const offer = (id: string, more: Partial<DriftOffer> = {}): DriftOffer => ({ collection: 'items', id, field: 'value', word: 'item', title: `Item ${id}`, standing: 'open', says: 'Old words.', becomes: 'New words.', words: { was: 'Old words.', now: 'New words.' }, ...more })
const drift = (...offers: DriftOffer[]) => ({ page: 1, slide: 'S', shape: 'Value', was: 'Old words.', now: 'New words.', offers })

const told = (was: string, now: string) => wordDifference(was, now).map(({ is, text }) => `${{ same: '', gone: '-', new: '+' }[is]}${text}`)

test('[DR14] words that are gone and new are told apart from those that stay', () => {
  expect(told('Twelve sources connect in a few clicks.', 'Fourteen sources connect in clicks, all of them.')).toEqual(['-Twelve', '+Fourteen', 'sources connect in', '-a few clicks.', '+clicks, all of them.'])
  expect(told('It refreshes itself while it is open.', 'It refreshes itself while you ask whether it is old.')).toEqual(['It refreshes itself while', '-it is open.', '+you ask whether it is old.'])
  expect(told('', 'All new')).toEqual(['+All new'])
  expect(told('All gone', '')).toEqual(['-All gone'])
})

test('[DR14] the only field that may be meant is chosen at first, of several none, many records that say the same are one choice, and a text on several pages is told once', () => {
  const many = ['a', 'b', 'c', 'd'].map((id) => offer(id, { field: 'product', becomes: 'New words of it' }))
  const drifts = [drift(offer('a')), drift(offer('a'), offer('b')), drift(offer('a', { standing: 'taken' })), drift(...many), drift()]
  expect(drifts.map((one) => choicesOf(one).map(({ words, title, becomes }) => [words, title, becomes]))).toEqual([
    [['Value of the item', 'Item a', undefined]], [['Value of the item', 'Item a', undefined], ['Value of the item', 'Item b', undefined]], [], [['Product of 4 records', '', 'New words of it']], [],
  ])
  expect([...chosenAtFirst(drifts).keys()]).toEqual([0])
  expect(eachOnce([drift(), { ...drift(), page: 3 }, { ...drift(), page: 2, now: 'Others.' }]).map(({ page, now, also }) => [page, now, also])).toEqual([[1, 'New words.', [3]], [2, 'Others.', []]])
})
