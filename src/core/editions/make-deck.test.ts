import { expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { fernhill, item, months } from '../../testing/fernhill-plan.ts'
import { type Rows, stateOf } from '../../testing/plan-arbitrary.ts'
import { textsOf } from '../../testing/slide-checks.ts'
import type { AudienceRules } from '../audiences/audiences.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import type { StoredRecord } from '../kernel/change.ts'
import { makeDeck } from './make-deck.ts'

const options = { today: '2026-09-14', key: 'key', measure: fontMeasure() }
const deck = (more: object): Rows[number] => ['decks', { id: 'deck', key: 'roadmap', title: 'Roadmap', kind: 'product-roadmap', months: 6, ...more } as StoredRecord]
const slide = (kind: string, rank: string, more: object = {}): Rows[number] => ['deck-slides', { id: `slide ${rank}`, deck: 'deck', kind, rank, ...more } as StoredRecord]
/** The same plan, marked for everybody. */
const open: Rows = fernhill.map(([collection, record]) => [collection, ['plans', 'items'].includes(collection) ? { ...record, mark: 'public' } : record])
const roadmap = (id: string, title: string): Rows[number] => ['roadmaps', { id, title, horizon: { start: '2026-08-01', end: '2027-07-31', precision: 'quarter' }, period: 'quarter' } as StoredRecord]
const made = (rows: Rows, audience: AudienceRules | string) => makeDeck(stateOf(rows), 'roadmap', { ...options, audience: typeof audience === 'string' ? builtInAudience(audience) : audience })
const words = (rows: Rows, audience: AudienceRules | string) => made(rows, audience).slides.slides.flatMap(textsOf).join(' ')

test('[DK50] a deck of plans that may not leave tells nothing of other plans in their stead', () => {
  const inside: Rows = [['plans', { id: 'inside', title: 'Hardware', kind: 'product', mark: 'internal' }], item('box', 'release', 'Box 9', { plan: 'inside', window: months('2026-10') })]
  const rows: Rows = [...fernhill, ...inside, deck({ plans: ['inside'] })]
  expect(words(rows, 'internal')).toContain('Box 9')
  expect(words(rows, 'customers')).not.toMatch(/Box 9|Canvas|Relay/)
})

test('[DK50] an audience that may not read what a deck was told to choose is told the same choice, in its own words', () => {
  expect(words([...open, deck({})], 'public')).toMatch(/Canvas 7.*Relay 4\.3|Relay 4\.3.*Canvas 7/s)
  expect(words([...open, deck({ products: ['Relay'] })], 'public')).not.toContain('Canvas')
  expect(words([...open, deck({ kinds: ['release'] })], 'public')).not.toContain('Alerts on a threshold')
  const worded = words([...fernhill, deck({ products: ['Relay'] })], { ...builtInAudience('customers'), wording: { Relay: 'Courier' } })
  expect(worded).toContain('Courier 4.3')
  expect(worded).not.toContain('Canvas')
})

test('[DK50] the slides of a deck are those of its definition for every audience, but for own words that are not for it', () => {
  const slides = [slide('cover', 'n1'), slide('context', 'n2', { title: 'For customers', text: 'Ours.' }), slide('closing', 'n3'), slide('what-to-expect', 'n4')]
  const rows: Rows = [...open, deck({}), ...slides]
  expect(made(rows, 'customers').madeOf).toEqual(['slide n1', 'slide n2', 'slide n3', 'slide n4'])
  expect(made(rows, 'public').madeOf).toEqual(['slide n1', 'slide n3', 'slide n4'])
  expect(words(rows, 'public')).not.toContain('For customers')
})

test('[DK50] an audience inside that an owner let see the activity roadmap sees the one that the deck is of', () => {
  const rows: Rows = [roadmap('one', 'A first one'), roadmap('two', 'The second'), deck({ kind: 'activity-roadmap', roadmap: 'two' })]
  expect(words(rows, { ...builtInAudience('sales'), activityRoadmap: { reason: 'They asked.' } })).toContain('The second')
})

test('[WO41] a deck of the activity roadmap is refused outside whatever slides it has', () => {
  const rows: Rows = [roadmap('one', 'A first one'), deck({ kind: 'activity-roadmap' }), slide('context', 'n1', { title: 'Own words', mark: 'public' })]
  for (const audience of ['customers', 'public', 'sales']) expect(() => made(rows, audience)).toThrow(/for people inside alone/)
})
