import { expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { must } from '../../lib/must.ts'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { fernhill } from '../../testing/fernhill-plan.ts'
import { type Rows, stateOf } from '../../testing/plan-arbitrary.ts'
import { textsOf } from '../../testing/slide-checks.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { outsideIdMaker } from '../audiences/outside-ids.ts'
import { redact } from '../audiences/redact.ts'
import { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { coverage, items, plans, sources } from '../plans/plans.ts'
import { buildDeck } from './build-deck.ts'
import { slidesOf } from './deck-slides.ts'
import { decks } from './decks.ts'
import { decksOfLaunch } from './launch-deck.ts'
import type { SlideDeck } from './slide.ts'

const day = (on: string) => ({ start: on, end: on, precision: 'day' as const })
const company = State.empty.apply([
  plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('canvas', { plan: 'plan', kind: 'release', title: 'Canvas 7', window: day('2027-02-02') }), items.create('quiet', { plan: 'plan', kind: 'release', title: 'Project Heron', mark: 'internal' }),
  launches.create('open', { release: 'canvas' }), launches.create('inside', { release: 'quiet' }),
])
const refusal = (state: State, name: string, args: object) => refusalOf(() => changesFor(state, name, args as never))
const made = (state: State, launch: string, args = {}) => after(state, 'deck.for-launch', { launch, ...args }, { today: '2026-11-28' })
const decksAbout = (state: State, launch: string) => decksOfLaunch(state, must(launches.get(state, launch)))

test('[LU1] a launch gets one deck, about its release alone, called as the release is told, with slides to begin with', () => {
  const state = made(company, 'open')
  const [deck] = decksAbout(state, 'open')
  expect(deck).toMatchObject({ title: 'Canvas 7', key: 'canvas-7', kind: 'product-roadmap', release: 'canvas', months: 6 })
  expect(slidesOf(state, must(deck)).map(({ kind }) => kind)).toEqual(['cover', 'what-to-expect', 'problems', 'releases', 'assets', 'changes', 'closing'])
  expect(refusal(state, 'deck.for-launch', { launch: 'open' })).toMatchObject({ code: 'exists', sentence: 'This launch has a deck already: “Canvas 7”.' })
})

test('[LU1] the title of a deck is told, so that of a release that stays inside is never taken for it', () => {
  expect(refusal(company, 'deck.for-launch', { launch: 'inside' })).toMatchObject({ code: 'invalid', sentence: expect.stringContaining('say what the deck is called') })
  expect(decksAbout(made(company, 'inside', { title: 'What comes in May' }), 'inside')[0]).toMatchObject({ title: 'What comes in May', key: 'what-comes-in-may' })
})

test('[LU1] nor that of a release which customers may not be told of for another reason: for sales, by its plan or its column, left out or dropped', () => {
  const own = (fields: object) => company.apply([{ kind: 'update', collection: 'items', id: 'canvas', before: {}, after: fields as never }])
  const imported = own({ source: 'file' }).apply([sources.create('file', { title: 'A file', shape: 'table', columns: { items: [{ column: 'Name', field: 'title', class: 'sales' }] } })])
  const ofPlan = company.apply([{ kind: 'update', collection: 'plans', id: 'plan', before: {}, after: { mark: 'sales' } }])
  const leftOut = company.apply([coverage.create('out', { item: 'canvas', decision: 'left-out', reason: 'Not yet.' })])
  for (const state of [own({ mark: 'sales' }), own({ status: 'dropped' }), own({ goneOn: '2026-11-01' }), imported, ofPlan, leftOut]) expect(refusal(state, 'deck.for-launch', { launch: 'open' }).code).toBe('invalid')
})

test('[LU1] two decks that are called alike have names of their own in addresses, and one without letters has one too', () => {
  const state = after(made(company, 'open', { title: '7' }), 'deck.add', { key: 'launch-2', title: 'Other', kind: 'product-roadmap', months: 6 })
  expect(decksAbout(state, 'open')[0]?.key).toBe('launch')
  expect(decksAbout(made(state, 'inside', { title: '…' }), 'inside')[0]?.key).toBe('launch-3')
})

test('[LU2] only a product roadmap is about a release, and only about a release', () => {
  const state = made(company, 'open')
  const id = must(decksAbout(state, 'open')[0]).id
  expect(refusal(state, 'deck.change', { id, release: 'plan' }).code).toBeDefined()
  const feature = state.apply([items.create('pause', { plan: 'plan', kind: 'feature', title: 'Pause' })])
  expect(refusal(feature, 'deck.change', { id, release: 'pause' }).sentence).toContain('about a release')
  expect(decks.get(after(state, 'deck.change', { id, release: null }), id)?.release).toBeUndefined()
})

const deckOf = (rows: Rows, release: string, on = '2026-09-14') => buildDeck(redact(stateOf(rows), builtInAudience('customers'), { today: on, key: 'key' }), { title: 'Launch', months: 6, release: outsideIdMaker('key')('items', release), slides: ['cover', 'problems', 'releases', 'closing'].map((kind) => ({ id: kind, kind })) }, { measure: fontMeasure() })
const textsIn = (deck: SlideDeck) => deck.slides.flatMap(textsOf)

test('[LU3] the deck of a launch tells its release and what ships in it, whenever that is, and no slide is of another', () => {
  for (const on of ['2026-09-14', '2025-01-01', '2029-01-01']) {
    for (const { id, title, kind } of items.list(stateOf(fernhill))) {
      if (kind !== 'release') continue
      const deck = deckOf(fernhill, id, on)
      expect([on, title, deck.slides.filter(({ layout }) => layout === 'release').length]).toEqual([on, title, 1])
      expect(textsIn(deck).join('\n')).toContain(title)
    }
  }
  const canvas = textsIn(deckOf(fernhill, 'canvas-7')).join('\n')
  expect(canvas).toContain('Live figures')
  expect(canvas).not.toContain('Source library')
})

test('[LU3] its cover, its foot and what is said of its content name the release and when it comes, not the next months', () => {
  const rows = fernhill.map(([collection, record]): Rows[number] => [collection, record])
  const deck = buildDeck(redact(stateOf(rows), builtInAudience('customers'), { today: '2026-09-14', key: 'key' }), { title: 'Canvas 7', months: 6, release: outsideIdMaker('key')('items', 'canvas-7'), slides: ['cover', 'what-to-expect', 'releases', 'closing'].map((kind) => ({ id: kind, kind })) }, { measure: fontMeasure() })
  const [cover, told] = deck.slides.map((slide) => textsOf(slide).join('\n').replaceAll(/\s+/g, ' '))
  expect(cover).toMatch(/Canvas 7 and what it brings/)
  expect(cover).not.toMatch(/next six months/)
  expect(told).toMatch(/Canvas 7, planned for .*, and what ships in it\. Nothing else/)
  expect(textsIn(deck).join('\n')).not.toMatch(/canvas 7/)
})

const decksTold = (now: State) => redact(now, builtInAudience('customers'), { today: '2026-11-28', key: 'a key' }).list<{ readonly id: string; readonly title?: string }>('decks').map(({ title }) => title)

test('[LU3] a deck is called as its release was told: once customers may not be told of that any more, the deck is not there for them', () => {
  const state = made(company, 'open')
  expect(decksTold(state)).toContain('Canvas 7')
  expect(decksTold(after(state, 'item.change', { id: 'canvas', mark: 'internal' }))).not.toContain('Canvas 7')
})

test('[LU3] of a release that an audience may not be told of, the deck tells nothing', () => {
  const hidden = fernhill.map(([collection, record]): Rows[number] => [collection, collection === 'items' ? { ...record, mark: 'internal' } : record])
  expect(textsIn(deckOf(hidden, 'canvas-7')).join('\n')).not.toMatch(/Canvas|Live figures|Decide/)
})
