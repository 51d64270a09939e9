import { expect, test } from 'vitest'
import { fontMeasure } from '../../../exports/fonts/measure.ts'
import { fernhill } from '../../../testing/fernhill-plan.ts'
import { type Rows, stateOf } from '../../../testing/plan-arbitrary.ts'
import { geometryFaults, textsOf } from '../../../testing/slide-checks.ts'
import { builtInAudience } from '../../audiences/built-in.ts'
import { makeDeck } from '../../editions/make-deck.ts'
import type { StoredRecord } from '../../kernel/change.ts'

const asset = (title: string, more: object): Rows[number] => ['assets', { id: title, title, kind: 'video', address: `https://media.fernhill.example/${title.length}.mp4`, alt: 'A report that refreshes', mark: 'customers', ...more } as StoredRecord]
const deck: Rows[number] = ['decks', { id: 'deck', key: 'roadmap', title: 'Roadmap', kind: 'product-roadmap', months: 6 } as StoredRecord]
const slide: Rows[number] = ['deck-slides', { id: 'slide', deck: 'deck', kind: 'assets', rank: 'n' } as StoredRecord]

function toldTo(audience: string, rows: Rows) {
  const { slides } = makeDeck(stateOf([...fernhill, deck, slide, ...rows]), 'roadmap', { audience: builtInAudience(audience), today: '2026-09-14', key: 'key', measure: fontMeasure() })
  return slides
}
const words = (audience: string, rows: Rows) => toldTo(audience, rows).slides.flatMap(textsOf).join(' ')

test('[DK51] a deck tells the assets that were approved for its audience, each with its address, and no other', () => {
  const rows = [asset('Live figures', {}), asset('Draft screens', { mark: undefined }), asset('For everybody', { mark: 'public', kind: 'document' }), asset('Stored', { address: undefined, file: 'a'.repeat(64) })]
  expect(words('customers', rows)).toMatch(/Live figures: A report that refreshes.*https:\/\/media/)
  expect(words('customers', rows)).not.toMatch(/Draft screens|Stored/)
  expect(words('public', rows)).not.toContain('Live figures')
  expect(words('public', rows)).toContain('For everybody')
  expect(words('internal', rows)).toContain('Draft screens')
  expect(toldTo('customers', [asset('Draft screens', { mark: undefined })]).slides.some(({ title }) => title.includes('To look at'))).toBe(false)
})

test('[LU4] the deck of a launch tells what was made for its release or a feature of it, and no other asset', () => {
  const rows = [asset('Of the release', { item: 'canvas-7' }), asset('Of a feature', { item: 'live' }), asset('Of another', { item: 'relay-4.2' }), asset('Of nothing', {}), asset('Not approved', { item: 'canvas-7', mark: undefined })]
  const about: Rows = [['decks', { id: 'deck', key: 'roadmap', title: 'Roadmap', kind: 'product-roadmap', months: 6, release: 'canvas-7' } as StoredRecord], slide, ...rows]
  const { slides } = makeDeck(stateOf([...fernhill, ...about]), 'roadmap', { audience: builtInAudience('customers'), today: '2026-09-14', key: 'key', measure: fontMeasure() })
  const told = slides.slides.flatMap(textsOf).join(' ')
  expect(told).toMatch(/Of the release/)
  expect(told).toMatch(/Of a feature/)
  expect(told).not.toMatch(/Of another|Of nothing|Not approved/)
})

test('[DK51] many assets go on over slides, and nothing leaves its box', () => {
  const made = toldTo('customers', Array.from({ length: 14 }, (_, at) => asset(`Film ${at}`, { address: `https://media.fernhill.example/${'long-name/'.repeat(12)}${at}` })))
  expect(made.slides.length).toBeGreaterThan(2)
  expect(geometryFaults(made, fontMeasure())).toEqual([])
})
