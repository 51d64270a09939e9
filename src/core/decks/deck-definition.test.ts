import { describe, expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { crowded, day, fernhill, item, months, stage } from '../../testing/fernhill-plan.ts'
import { type Rows, stateOf } from '../../testing/plan-arbitrary.ts'
import { geometryFaults, textsOf } from '../../testing/slide-checks.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { makeDeck } from '../editions/make-deck.ts'
import type { StoredRecord } from '../kernel/change.ts'
import { buildActivityDeck, buildDeck } from './build-deck.ts'
import type { DeckFacts } from './deck-facts.ts'
import type { SlideDeck } from './slide.ts'
import { slidesAtFirst } from './slides-at-first.ts'
import { ownColors } from './themes.ts'

const today = '2026-09-14'
const measure = fontMeasure()
const deck = { id: 'deck', key: 'roadmap', title: 'Roadmap', kind: 'product-roadmap', months: 6 }
const slide = (kind: string, rank: string, more: Partial<StoredRecord> = {}): Rows[number] => ['deck-slides', { id: `slide ${rank}`, deck: 'deck', kind, rank, ...more } as StoredRecord]
const view = (rows: Rows, audience = 'customers') => redact(stateOf(rows), builtInAudience(audience), { today, key: 'key' })
const deckOf = (rows: Rows, audience = 'customers', facts: Partial<DeckFacts> = {}): SlideDeck => buildDeck(view(rows, audience), { title: 'Roadmap', months: 6, ...facts }, { measure })
const roadmapOf = (rows: Rows, audience: string): SlideDeck => makeDeck(stateOf(rows), 'roadmap', { audience: builtInAudience(audience), today, key: 'key', measure }).slides
const defined = (slides: Rows, audience = 'customers', rows: Rows = fernhill): SlideDeck => roadmapOf([...rows, ['decks', deck as StoredRecord], ...slides], audience)
const words = (made: SlideDeck, layout?: string) => made.slides.filter((one) => layout === undefined || one.layout === layout).flatMap(textsOf)
const sentences = (made: SlideDeck, code: string) => made.findings.filter((one) => one.code === code).map(({ sentence }) => sentence)

test('[BR24] the theme’s words stand in the foot of every slide but the cover, for readers outside and in, from the deck’s own theme or the standing one', () => {
  const foot = '© Fernhill'
  const theme = (more: Partial<StoredRecord>): Rows[number] => ['themes', { id: 'theme', title: 'T', colors: ownColors, fonts: { title: 'Georgia', text: 'Arial' }, footer: foot, ...more } as StoredRecord]
  for (const [rows, of] of [[[theme({})], { ...deck, theme: 'theme' }], [[theme({ isStanding: true })], deck]] as const)
    for (const audience of ['customers', 'internal']) {
      const { slides } = makeDeck(stateOf([...fernhill, ...rows, ['decks', of as StoredRecord]]), 'roadmap', { audience: builtInAudience(audience), today, key: 'key', measure }).slides
      expect(slides.filter((one) => textsOf(one).some((text) => text.includes(foot)))).toHaveLength(slides.length - 1)
    }
  expect(words(defined([], 'customers', [...fernhill, theme({})])).join(' ')).not.toContain(foot)
})

describe('a deck’s definition', () => {
  test('[DK35] the slides of a deck at first, written down, make the very same deck', () => {
    const ranks = 'abcdefghijk'
    const written = slidesAtFirst['product-roadmap'].map(({ kind, section }, at) => slide(kind, `n${ranks[at]}`, { section }))
    for (const audience of ['customers', 'internal']) {
      expect(defined(written, audience)).toEqual(defined([], audience))
      expect(defined(written, audience, crowded({ ga: 12, beta: 4 }, 'v2', '2020-01-01'))).toEqual(defined([], audience, crowded({ ga: 12, beta: 4 }, 'v2', '2020-01-01')))
    }
  })

  test('[DK36] slides stand in the order of the definition, and pages that are told follow them', () => {
    const made = defined([slide('cover', 'n1'), slide('closing', 'n2'), slide('what-to-expect', 'n3'), slide('timeline', 'n4')])
    expect(made.slides.map(({ layout }) => layout)).toEqual(['cover', 'closing', 'statement-list', 'timeline'])
    expect(words(made, 'timeline')).toContain('A plan, not a promise: see page 2')
  })

  test('[DK40] a deck tells only the plans, the products and the kinds that it names', () => {
    expect(words(deckOf(fernhill, 'customers', { products: ['Relay'] })).join(' ')).not.toContain('Canvas')
    const titles = deckOf(fernhill, 'customers', { products: ['Relay'] }).slides.map(({ title }) => title).join(' ')
    expect(titles).toContain('Relay 4.3')
    expect(words(deckOf(fernhill, 'customers', { products: ['Relay'] }), 'three-columns').join(' ')).not.toContain('The report arrives')
    expect(words(deckOf(fernhill, 'customers', { kinds: ['release'] })).join(' ')).not.toContain('Alerts on a threshold')
    const two: Rows = [...fernhill, ['plans', { id: 'second', title: 'Hardware', kind: 'product' }], item('box', 'release', 'Box 9', { plan: 'second', window: months('2026-10') })]
    const told = words(roadmapOf([...two, ['decks', { ...deck, plans: ['second'] } as StoredRecord]], 'customers')).join(' ')
    expect(told).toContain('Box 9')
    expect(told).not.toContain('Canvas 7')
  })

  test('[DK41] a timeline is grouped by problem, by product, or by team where the audience is told teams', () => {
    const rows: Rows = [['teams', { id: 'ember', title: 'Ember' }], ...fernhill, item('sync', 'feature', 'Two-way sync', { teams: ['ember'] }), stage('sync', 'beta', 'relay-4.3')]
    const grouped = (groupBy: string, audience: string) => defined([slide('timeline', 'n1', { options: { groupBy } })], audience, rows)
    expect(words(grouped('problem', 'customers'))).toEqual(expect.arrayContaining(['Trust the number']))
    expect(words(grouped('product', 'customers')).filter((text) => text === 'Canvas')).toHaveLength(2)
    expect(words(grouped('team', 'internal'))).toEqual(expect.arrayContaining(['Ember']))
    const outside = grouped('team', 'customers')
    expect(words(outside)).not.toContain('Ember')
    expect(outside.findings).toContainEqual({ code: 'not-grouped', slide: 1, sentence: 'No feature of the timeline has a team that this audience is told, so it is grouped by problem.' })
  })

  test('[DK42] a slide of your own words goes as far as its mark, and a long one goes on over slides and says so', () => {
    const text = `Who is here\nAsk who is in the room before you begin.\n\n${'What we heard most is that a date without a reason is worth little. '.repeat(40)}`
    const long = defined([slide('context', 'n1', { title: 'Before we begin', text })])
    expect(long.slides.length).toBeGreaterThan(1)
    expect(long.findings).toContainEqual({ code: 'split', slide: 1, sentence: `“Before we begin” is longer than one slide and takes ${long.slides.length}.` })
    expect(geometryFaults(long, measure)).toEqual([])
    expect(words(long)).toEqual(expect.arrayContaining(['Before we begin', 'Who is here', 'Ask who is in the room before you begin.']))
    const marked = [slide('cover', 'n0'), slide('context', 'n1', { title: 'Price of the year', text: 'Ours.', mark: 'internal' })]
    expect(words(defined(marked))).not.toContain('Price of the year')
    expect(words(defined(marked, 'internal'))).toContain('Price of the year')
  })

  test('[DK44] releases beyond the most that have a slide are named in the report', () => {
    const made = defined([slide('releases', 'n1', { options: { most: 2 } })])
    expect(made.slides).toHaveLength(2)
    expect(made.findings).toContainEqual({ code: 'summarised', sentence: '4 releases are in view; the first 2 have a slide of their own. Without one: Relay 4.3 and Canvas 7.1.' })
  })

  test('[DK39] a plan with dates shows its maturity where the slide is told to, and options that no kind takes are as none', () => {
    const rows: Rows = [...fernhill, item('old', 'feature', 'Search', { maturity: 'ga', window: day('2026-10-01') })]
    expect(defined([slide('maturity', 'n1')], 'customers', rows).slides).toEqual([])
    expect(defined([slide('maturity', 'n1', { options: { always: true } })], 'customers', rows).slides).toHaveLength(1)
    expect(defined([slide('timeline', 'n1', { options: { groupBy: 'mood' } })])).toEqual(defined([slide('timeline', 'n1')]))
  })
})

describe('what does not fit', () => {
  test('[DK48] labels beyond those that are explained, and a long list of missing value texts, are in the report', () => {
    const levels = ['experimental', 'alpha', 'beta', 'ga', 'stable'] as const
    const rows: Rows = [...fernhill, ...levels.flatMap((level) => [item(`f-${level}`, 'feature', `Feature ${level}`), stage(`f-${level}`, level, 'canvas-7')])]
    expect(sentences(deckOf(rows), 'summarised')).toContain('“What to expect” explains 4 of the 5 labels that the deck uses; the others say what they mean.')
    const silent: Rows = [['plans', { id: 'plan', title: 'Product', kind: 'product' }], ...Array.from({ length: 150 }, (_, at) => item(`s${at}`, 'feature', `A feature that is called number ${at}`))]
    expect(sentences(deckOf(silent, 'internal'), 'split').join(' ')).toMatch(/150 missing value texts take \d+ slides\./)
  })

  test('[DK48] a grid that takes several slides says so', () => {
    const rows: Rows = [
      ['roadmaps', { id: 'map', title: 'Product marketing', horizon: { start: '2026-08-01', end: '2028-07-31', precision: 'quarter' }, period: 'quarter' }],
      ['buckets', { id: 'bucket', roadmap: 'map', title: 'Launches', hue: 1, rank: 'n0' }],
    ]
    const made = buildActivityDeck(view(rows, 'internal'), { title: 'Activity roadmap', months: 24 }, { measure })
    expect(sentences(made, 'split')).toEqual([`The grid has 8 periods and 1 bucket and takes ${made.slides.length} slides.`])
  })
})

describe('the talk track', () => {
  const track = { id: 'track', item: 'canvas-7', say: 'Figures while you look.', objections: [{ objection: 'We export at night', answer: 'You still can.' }], notToSay: 'Anything about the price.' }
  const state = stateOf([...fernhill, ['decks', deck as StoredRecord], ['talk-tracks', track as StoredRecord], ['launches', { id: 'launch', release: 'canvas-7', tier: 'L1' }]])
  const made = (audience: string, presenter: boolean) => makeDeck(state, 'roadmap', { audience: builtInAudience(audience), today, key: 'key', measure, presenter })

  test('[DK43] it stands in the notes of the presenter’s copy alone, beside its release, and in no View', () => {
    for (const audience of ['customers', 'sales', 'internal']) {
      const notes = made(audience, true).slides.slides.find(({ notes: own }) => own?.includes('Talk track') === true)
      expect(notes?.notes).toContain('Launch tier: L1.\nTalk track: Figures while you look.\nIf they say “We export at night”: You still can.\nDo not say: Anything about the price.')
      expect(notes?.layout).toBe('release')
      const shown = made(audience, false)
      expect(JSON.stringify([shown.slides, shown.view.data()])).not.toMatch(/Figures while you look|You still can|about the price/)
      expect(JSON.stringify(shown.slides)).not.toContain('L1')
    }
  })
})
