import { expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { type Rows, stateOf } from '../../testing/plan-arbitrary.ts'
import { geometryFaults, textsOf } from '../../testing/slide-checks.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { buildDeck } from './build-deck.ts'
import { deckFactsOf } from './deck-facts.ts'
import { decks } from './decks.ts'
import { staleBlock, staleRowsOf } from './stale-rows.ts'

const today = '2026-09-14'
const measure = fontMeasure()
const rows = (onStale: 'stamp' | 'refuse' | undefined, confirmedOn = '2026-08-01'): Rows => [
  ['settings', { id: 'settings', name: 'Fernhill', zone: 'UTC' }], ['teams', { id: 'core', title: 'Relay core' }],
  ['plans', { id: 'product', title: 'Product', kind: 'product', confirmedOn }], ['plans', { id: 'other', title: 'Other product', kind: 'product', obtainedOn: '2026-09-10' }], ['plans', { id: 'marketing', title: 'Marketing', kind: 'marketing' }],
  ['items', { id: 'relay', plan: 'product', kind: 'release', title: 'Relay 5', window: { start: '2026-10-01', end: '2026-10-31', precision: 'month' } }], ['items', { id: 'sync', plan: 'product', kind: 'feature', title: 'Live sync', teams: ['core'], maturity: 'ga' }],
  ['decks', { id: 'deck', key: 'roadmap', title: 'Product roadmap', kind: 'product-roadmap', months: 6, ...(onStale === undefined ? {} : { onStale }) }],
]
const deckIn = (given: Rows) => decks.need(stateOf(given), 'deck')

test('[DK54] plans that nobody confirmed in time and late looks at product data are stale, the oldest first; a deck that refuses them says what to confirm', () => {
  const state = stateOf(rows('refuse'))
  expect(staleRowsOf(state, deckIn(rows('refuse')), today)).toEqual([
    { title: 'Product data of Relay core', said: 'To be looked through by 7 Sep, and nobody has' }, { title: 'Product', said: 'Confirmed 1 Aug, 44 days ago', since: '2026-08-01' },
  ])
  expect(staleBlock(state, deckIn(rows('refuse')), today)).toBe('“Product roadmap” is not published on stale data: Product data of Relay core (to be looked through by 7 Sep, and nobody has), and one other. Confirm what it is made of, or let the deck be stamped.')
  expect([staleBlock(state, deckIn(rows('stamp')), today), staleBlock(state, deckIn(rows(undefined)), today), staleBlock(state, { ...deckIn(rows('refuse')), plans: ['other'] }, today)]).toEqual([undefined, undefined, undefined])
  expect(staleRowsOf(state, { kind: 'activity-roadmap' }, today).map(({ title }) => title)).toEqual(['Marketing', 'Product'])
})

const textOf = (given: Rows, key: string) => {
  const view = redact(stateOf(given), builtInAudience(key), { today, key: 'key' })
  const deck = buildDeck(view, deckFactsOf(view, 'roadmap'), { measure })
  expect(geometryFaults(deck, measure)).toEqual([])
  return deck.slides.map((slide) => textsOf(slide).join('\n'))
}

test('[DK55] a stamped deck says so on every slide inside, and outside to nobody: no byte follows from when a plan was confirmed', () => {
  const inside = textOf(rows('stamp'), 'internal')
  expect(inside.every((slide) => slide.includes('Stale: 1 of two plans not confirmed since 1 Aug 2026.'))).toBe(true)
  for (const given of [rows(undefined), rows('refuse'), rows('stamp', '2026-09-10')]) expect(textOf(given, 'internal').join('\n')).not.toContain('Stale:')
  expect(textOf(rows('stamp'), 'customers')).toEqual(textOf(rows('stamp', '2026-09-10'), 'customers'))
  expect(textOf(rows('stamp'), 'customers').join('\n')).not.toContain('Stale:')
})
