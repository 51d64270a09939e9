import { expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { type Rows, stateOf } from '../../testing/plan-arbitrary.ts'
import { geometryFaults, textsOf } from '../../testing/slide-checks.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import type { OkrLine } from '../goals/okr-decks.ts'
import { buildOkrDeck } from './okr-deck.ts'

const measure = fontMeasure()
const rows: Rows = [['settings', { id: 'settings', name: 'Fernhill', zone: 'UTC' }], ['people', { id: 'mara', name: 'Mara Lind' }]]
const base: OkrLine = { objective: 'o', objectiveTitle: 'Relay wins teams back', level: 'team', part: 'Relay core', keyResult: 'trials', title: 'Trial starts', owner: 'mara', unit: 'a week', baseline: 280, target: 420, said: 'in-time', current: 310, confidence: 90, status: 'on-track', wins: 'Starts hold.', risks: 'The launch moved.', nextSteps: 'Ask the board.' }
const lines: readonly OkrLine[] = [
  base,
  { ...base, keyResult: 'quotes', title: 'Quotes', owner: 'gone', unit: undefined, baseline: 0, target: 3, current: 1, confidence: 80, status: 'at-risk', said: 'late', lastSaid: '2026-11-02', wins: undefined, risks: undefined, nextSteps: undefined },
  { ...base, objective: 'p', objectiveTitle: 'Finance opens Canvas first', level: 'department', part: 'Product', closed: 'done', keyResult: 'teams', title: 'Finance teams', said: 'said-late', noChange: true },
]
const deckOf = (told: readonly OkrLine[], key = 'internal', bare?: string[]) => buildOkrDeck(redact(stateOf(rows), builtInAudience(key), { today: '2026-11-14', key: 'key' }), {
  deck: { week: '2026-11-09', lines: [...told], bare, at: '2026-11-13T19:00:30.000Z' }, before: { week: '2026-11-02', lines: [{ ...base, confidence: 96 }] }, classes: builtInAudience(key).classes, tell: (text) => text, measure,
})

test('[OD5] the slides are an overview, then each objective with where its key results stand, against the week before, and what was said', () => {
  const { slides, title } = deckOf(lines, 'internal', ['Nothing to tell it by'])
  expect(title).toBe('OKR deck, week to 13 Nov 2026')
  expect(slides.map((slide) => [slide.title, slide.internal])).toEqual([['Two of three key results are on track, one is late', true], ['Relay wins teams back: one late', true], ['Finance opens Canvas first', true]])
  const told = slides.flatMap(textsOf)
  expect(told).toEqual(expect.arrayContaining([
    '1 late', 'Without a key result: Nothing to tell it by', 'Trial starts Mara Lind', 'Starts hold.', 'The launch moved.', 'Ask the board.',
  ]))
  const words = told.join(' ').replace(/\s+/g, ' ')
  for (const part of ['310, from 280 up to 420 a week On track, 90% (was 96%)', 'Late: last said in the week of 2 Nov', 'Nobody who is still here', 'Nothing changed', 'Said late', 'Made 13 Nov 2026, 19:00 UTC']) expect(words).toContain(part)
})

test('[OD5] however long the texts and however many the rows, they stay in their boxes, and what is cut is reported', () => {
  const long = 'A very long sentence of somebody who has much to say about everything that they do. '.repeat(20)
  const many = Array.from({ length: 40 }, (_, at): OkrLine => ({ ...base, objective: `o${at % 9}`, objectiveTitle: `${at % 9} ${long}`.slice(0, 190), keyResult: `k${at}`, title: `${at} ${long}`.slice(0, 190), wins: long, risks: at % 2 === 0 ? long : 'W'.repeat(400) }))
  const deck = deckOf(many)
  expect(geometryFaults(deck, measure)).toEqual([])
  expect(deck.findings.some(({ code }) => code === 'summarised')).toBe(true)
})

test('[OD6] it is refused for customers, the public and sales, and for whoever does not read what is internal', () => {
  for (const key of ['customers', 'public', 'sales']) expect(() => deckOf(lines, key), key).toThrow(expect.objectContaining({ code: 'never-outside' }))
  expect(() => buildOkrDeck(redact(stateOf(rows), builtInAudience('internal'), { today: '2026-11-14', key: 'key' }), { deck: { week: '2026-11-09', lines: [...lines] }, classes: ['public', 'sales'], tell: String, measure })).toThrow(expect.objectContaining({ code: 'never-outside' }))
  expect(() => deckOf([])).toThrow(expect.objectContaining({ code: 'not-found' }))
})
