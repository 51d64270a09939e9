import { expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { refusalOf } from '../../testing/deciding.ts'
import { type Rows, stateOf } from '../../testing/plan-arbitrary.ts'
import { geometryFaults, textsOf } from '../../testing/slide-checks.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { updateFacts } from '../quarterly-updates/update-facts.ts'
import { updateWords } from '../quarterly-updates/update-words.ts'
import { writtenUpdate } from '../quarterly-updates/written-update.ts'
import { ticksFor } from './chart-scale.ts'
import { buildUpdateDeck } from './update-deck.ts'

const [today, measure] = ['2026-12-10', fontMeasure()]
const window = { start: '2026-10-12', end: '2026-11-20', precision: 'day' }
const rows: Rows = [
  ['settings', { id: 'settings', name: 'Fernhill', zone: 'UTC' }], ['people', { id: 'mara', name: 'Mara Lind' }],
  ['roadmaps', { id: 'map', title: 'Ours', horizon: { start: '2026-01-01', end: '2027-12-31', precision: 'quarter' }, period: 'quarter' }], ['buckets', { id: 'row', roadmap: 'map', title: 'Launches', hue: 1, rank: 'a' }],
  ['activities', { id: 'film', roadmap: 'map', bucket: 'row', title: 'Launch film', owner: 'mara', window, status: 'done', budget: 900417, spent: 800417 }],
  ['metrics', { id: 'starts', title: 'Trial starts', unit: 'starts', every: 'month', better: 'up', counts: 'revenue' }],
  ...[['2026-07-01', 1100], ['2026-08-01', 1200], ['2026-10-01', 1500], ['2026-11-01', 1700]].map(([period, value]): Rows[number] => ['metric-values', { id: `v${String(period)}`, metric: 'starts', period: String(period), value: Number(value), on: today }]),
  ['expected-effects', { id: 'e', activity: 'film', metric: 'starts' }],
  ['deferrals', { id: 'd', roadmap: 'map', title: 'Road show', outcome: 'deferred', reason: 'The film comes first.', on: '2026-11-01' }],
]
const deckOf = (more: Rows = [], audience = 'internal') => {
  const state = stateOf([...rows, ...more])
  const facts = updateFacts(state, { day: today, today, begun: { state, day: '2026-10-01' } })
  return buildUpdateDeck(redact(state, builtInAudience(audience), { today, key: 'key' }), { state, facts, sections: updateWords(state, facts, writtenUpdate(state, today)), tell: (text) => text, measure })
}

test('[QU6] the deck tells progress, revenue, adoption, effect, what gave way and what is next, for people inside alone', () => {
  const deck = deckOf()
  expect(deck.slides.map(({ title, internal }) => [title, internal])).toEqual([
    ['1 of 1 activity planned for Q4 2026 is done or under way', true], ['Revenue: 1 of 1 metric better than the quarter before', true], ['Adoption: no metric counts to it yet', true],
    ['Nothing is known yet of one effect', true], ['One thing gave way, and why', true], ['Nothing is planned for Q1 2027 yet', true],
  ])
  expect(geometryFaults(deck, measure)).toEqual([])
  for (const audience of ['customers', 'sales']) expect(refusalOf(() => deckOf([], audience)).code).toBe('never-outside')
})

test('[QU7] a chart has a gap where nobody knows, and says in words what it shows', () => {
  const chart = deckOf().slides.flatMap(({ shapes }) => shapes).find(({ kind }) => kind === 'chart')
  expect(chart).toMatchObject({
    alt: 'Trial starts: Jul 2026 1,100 starts, Aug 2026 1,200 starts, Sep 2026 not known, Oct 2026 1,500 starts, Nov 2026 1,700 starts.',
    chart: { as: 'column', ticks: [0, 500, 1000, 1500, 2000], series: [{ values: [1100, 1200, undefined, 1500, 1700] }] },
  })
  expect([ticksFor([]), ticksFor([0]), ticksFor([-3, 7]), ticksFor([0.2, 0.9])]).toEqual([[0, 1], [0, 1], [-5, -2.5, 0, 2.5, 5, 7.5], [0, 0.25, 0.5, 0.75, 1]])
})

test('[QU7] weeks stand short below a chart, each year where it begins, and whole in its words', () => {
  const week: Rows = [['metrics', { id: 'reach', title: 'Active teams', every: 'week', better: 'up', counts: 'adoption' }], ...['2026-11-23', '2026-11-30'].map((period): Rows[number] => ['metric-values', { id: period, metric: 'reach', period, value: 30, on: today }])]
  const chart = deckOf(week).slides.flatMap(({ shapes }) => shapes).find((shape) => shape.kind === 'chart' && shape.alt?.startsWith('Active') === true)
  expect(chart).toMatchObject({ alt: 'Active teams: 23 Nov 2026 30, 30 Nov 2026 30.', chart: { categories: ['23 Nov 2026', '30 Nov'] } })
})

test('[QU5] a section that somebody wrote is told in their words, and the charts stay', () => {
  const deck = deckOf([['quarterly-updates', { id: 'u', quarter: '2026-10-01', effect: 'Starts are up.\nAsk us how.' }]])
  expect(deck.slides.flatMap(textsOf)).toEqual(expect.arrayContaining(['Starts are up.', 'Ask us how.']))
  expect(deck.slides.flatMap(({ shapes }) => shapes).filter(({ kind }) => kind === 'chart')).toHaveLength(1)
})

test('[QU10] money is on no slide', () => {
  expect(JSON.stringify(deckOf())).not.toMatch(/[89]00[ ,.]?417/)
})
