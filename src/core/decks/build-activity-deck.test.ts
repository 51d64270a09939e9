import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { item, months } from '../../testing/fernhill-plan.ts'
import { type Rows, stateOf, title, windowNear } from '../../testing/plan-arbitrary.ts'
import { geometryFaults, textsOf } from '../../testing/slide-checks.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import type { Window } from '../time/window.ts'
import { buildActivityDeck } from './build-deck.ts'

const today = '2026-09-18'
const measure = fontMeasure()
const quarters = [months('2026-08', '2026-10'), months('2026-11', '2027-01'), months('2027-02', '2027-04'), months('2027-05', '2027-07')] as const

const activity = (id: string, name: string, window: Window, more: object = {}): Rows[number] => ['activities', { id, roadmap: 'roadmap', bucket: 'launches', title: name, window, status: 'planned', ...more }]
const plan: Rows = [
  ['settings', { id: 'settings', name: 'Fernhill', zone: 'UTC', fiscalYearStart: 2 }],
  ['plans', { id: 'plan', title: 'Product', kind: 'product' }],
  item('canvas-7', 'release', 'Canvas 7', { window: months('2026-10', '2026-11') }),
  ['people', { id: 'mara', name: 'Mara Lind' }],
  ['roadmaps', { id: 'roadmap', title: 'Activity roadmap', horizon: { start: '2026-02-01', end: '2028-01-31', precision: 'quarter' }, period: 'quarter' }],
  ['buckets', { id: 'launches', roadmap: 'roadmap', title: 'Launches', hue: 3, rank: 'a' }],
  ['buckets', { id: 'mobile', roadmap: 'roadmap', title: 'Mobile', hue: 6, rank: 'b' }],
  activity('a1', 'Canvas 7 launch', quarters[1], { owner: 'mara', status: 'under-way', effort: 12 }),
  ...['Post', 'Webinar', 'Film', 'Kit'].map((name, at) => activity(`b${at}`, name, quarters[0])),
  activity('gone', 'A dropped one', quarters[2], { status: 'dropped' }),
  activity('waiting', 'An outlier', quarters[2], { bucket: undefined }),
  ['cell-agreements', { id: 'c', bucket: 'mobile', period: '2026-08-01', agreed: 'empty', reason: 'no mobile release yet' }],
].map(([collection, record]) => [collection, Object.fromEntries(Object.entries(record as object).filter(([, value]) => value !== undefined))]) as unknown as Rows

const viewFor = (key: string, rows: Rows = plan) => redact(stateOf(rows), builtInAudience(key), { today, key: 'key' })
const facts = { title: 'Activity roadmap', months: 12 }
const deckOf = (rows: Rows = plan) => buildActivityDeck(viewFor('internal', rows), facts, { measure })

describe('the activity roadmap as slides', () => {
  test('[DK25] it is made for people inside alone: customers and sales are refused', () => {
    for (const key of ['customers', 'sales']) expect(() => buildActivityDeck(viewFor(key), facts, { measure })).toThrow(expect.objectContaining({ code: 'never-outside' }))
    expect(() => buildActivityDeck(viewFor('internal', []), facts, { measure })).toThrow(expect.objectContaining({ code: 'not-found' }))
    const deck = deckOf()
    expect(deck.slides.every((slide) => slide.internal && slide.layout === 'grid')).toBe(true)
  })

  test('[DK26] it shows the periods from today’s on, with their releases, and a row for each bucket', () => {
    const [slide] = deckOf().slides
    const told = slide === undefined ? [] : textsOf(slide)
    expect(told).toEqual(expect.arrayContaining(['Q3 FY27 Aug–Oct 2026', 'Q4 FY27 Nov 2026–Jan 2027', 'Q1 FY28 Feb–Apr 2027', 'Q2 FY28 May–Jul 2027', 'Canvas 7', 'No release planned', 'Launches', 'Mobile']))
    expect(told.filter((text) => text.startsWith('Q2 FY27'))).toEqual([])
  })

  test('[DK52] the load is told of what is there where everybody’s capacity is known, and in days where somebody’s is not', () => {
    const keep = (days: number): Rows[number] => ['capacities', { id: 'mara-q4', person: 'mara', window: quarters[1], days }]
    const over = deckOf([...plan, keep(10)])
    expect(over.slides.flatMap(textsOf)).toEqual(expect.arrayContaining(['150% of capacity', 'Q4 FY27 is over capacity, and five cells need a decision', '0 days of work']))
    expect(deckOf([...plan, keep(15)]).slides.flatMap(textsOf)).toContain('100% of capacity')
    const unknown = deckOf([...plan, keep(15), activity('d', 'Nobody’s', quarters[1], { effort: 3 })])
    expect(unknown.slides.flatMap(textsOf)).toContain('15 days of work')
  })

  test('[DK53] a cell that was empty on purpose and has been opened again is undecided', () => {
    const opened = plan.map((row) => (row[0] === 'cell-agreements' ? [row[0], { ...row[1], reopened: { on: '2026-09-10', because: 'Canvas 7 moved.' } }] : row)) as Rows
    expect(deckOf(opened).slides.flatMap(textsOf).filter((text) => text === 'Undecided')).toHaveLength(6)
  })

  test('[DK27] a cell names three activities and counts the others; a blank one is undecided, or empty on purpose with its reason', () => {
    const deck = deckOf()
    const told = deck.slides.flatMap(textsOf)
    expect(told).toEqual(expect.arrayContaining(['Canvas 7 launch', 'Mara', 'and 1 more in the list', 'Empty on purpose: no mobile release yet', '12 days of work']))
    expect(told.filter((text) => text === 'Undecided')).toHaveLength(5)
    expect(told).not.toContain('A dropped one')
    expect(deck.slides[0]?.title).toBe('Five activities planned, and five cells need a decision')
    expect(deck.findings.map((finding) => finding.sentence)).toEqual([
      'A cell of “Launches” has 4 activities; the slide names 3: also Webinar.', '1 activity has no bucket or no date and waits beside the grid: An outlier.',
    ])
  })

  test('[DK20] whatever the names and numbers, its texts stay in their boxes too', () => {
    const row = fc.record({ title, bucket: fc.nat({ max: 8 }), window: windowNear(today), owner: fc.boolean(), status: fc.constantFrom('planned', 'under-way', 'done'), effort: fc.option(fc.nat({ max: 400 }), { nil: undefined }) })
    fc.assert(
      fc.property(fc.array(title, { maxLength: 9 }), fc.array(row, { maxLength: 60 }), title, fc.constantFrom('month', 'quarter', 'half', 'year'), (names, activities, owner, period) => {
        const rows: Rows = [
          ['people', { id: 'owner', name: owner }],
          ['roadmaps', { id: 'roadmap', title: owner, horizon: { start: '2026-01-01', end: '2028-12-31', precision: 'quarter' }, period }],
          ...names.map((name, at) => ['buckets', { id: `b${at}`, roadmap: 'roadmap', title: name, hue: (at % 12) + 1, rank: `a${at}` }] as const),
          ...activities.map(({ bucket, owner: owned, effort, ...one }, at) => ['activities', { id: `a${at}`, roadmap: 'roadmap', ...(bucket < names.length ? { bucket: `b${bucket}` } : {}), ...(owned ? { owner: 'owner' } : {}), ...(effort === undefined ? {} : { effort }), ...one }] as const),
        ]
        expect(geometryFaults(buildActivityDeck(viewFor('internal', rows), { title: owner, months: 24 }, { measure }), measure)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
