import { expect, test } from 'vitest'
import { likenessOf } from './likeness.ts'
import { wordsOfNote } from './words-of-note.ts'

const board = (texts: readonly (string | readonly [text: string, group: string])[], labels: Record<string, string> = {}) => ({
  notes: Object.fromEntries(texts.map((one, at) => [`n${String(at).padStart(4, '0')}`, { text: typeof one === 'string' ? one : one[0], rank: `n${at % 10}`, ...(typeof one === 'string' ? {} : { group: one[1] }) }])),
  groups: Object.fromEntries(Object.entries(labels).map(([id, label]) => [id, { label }])),
})
const textsIn = (texts: readonly string[]) => likenessOf(board(texts)).same.map((ids) => ids.map((id) => texts[Number(id.slice(1))]))

test('[WK26] notes that say the same in other words of one stem are suggested as one; such as only share a common word are not', () => {
  const texts = ['Launch event in Berlin', 'Events for the launches in Berlin', 'Launch event in Paris', 'Pricing page', 'New pages on prices', 'Customer story', 'A film']
  expect(textsIn(texts)).toEqual([['Launch event in Berlin', 'Events for the launches in Berlin'], ['Pricing page', 'New pages on prices']])
})

test('[WK26] likeness is of words in any script, and letters with accents are alike to those without', () => {
  expect(textsIn(['Café in Zürich', 'cafe in zurich', 'קפה בתל אביב', 'קפה בתל אביב!', 'مقهى في دبي', '東京の発表会', '発表会（東京の）', '🎉', '🎉 🎉', ''])).toEqual([
    ['Café in Zürich', 'cafe in zurich'], ['קפה בתל אביב', 'קפה בתל אביב!'], ['東京の発表会', '発表会（東京の）'], ['🎉', '🎉 🎉'],
  ])
  expect([...wordsOfNote('Launches, launching: LAUNCHED').keys()]).toEqual(['launch'])
})

test('[WK26] a loose note is offered the bucket whose label or notes it is like, and none where it is like none', () => {
  const { fits } = likenessOf(board([['Webinar on search', 'a'], ['Press day', 'b'], 'Webinars for partners', 'Proof from customers', 'Socks'], { a: 'Events', b: 'Press', c: 'Customer proof' }))
  expect([...fits]).toEqual([['n0002', 'a'], ['n0003', 'c']])
})

test('[WK26] loose notes that share a word are the beginning of a bucket, the largest first, each in one', () => {
  const { heaps } = likenessOf(board(['Partner day', 'Film for partners', 'Partner kit', 'Kit for sales', 'Sales training', 'Train the sales team', 'Socks', 'Mugs', 'Pens', 'Caps']))
  expect(heaps.map(({ word, notes }) => [word, notes.length])).toEqual([['Partner', 3], ['sales', 3]])
})

test('[WK26] a thousand notes are read quickly, however long and however alike', () => {
  const texts = Array.from({ length: 1_000 }, (_, at) => (at % 100 === 0 ? 'x'.repeat(10_000) : Array.from({ length: 60 }, (_, i) => `word${(at * 7 + i * 13) % 97}`).join(' ')))
  const once = likenessOf(board(texts))
  expect(once.same.flat().length).toBe(new Set(once.same.flat()).size)
  expect(likenessOf(board(texts))).toEqual(once)
})
