import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../../lib/json.ts'
import type { Change, Fields, Id, Name } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { State as States } from '../kernel/state.ts'
import { type Cell, cellsOf } from '../roadmap/empty-cells.ts'
import { questionsOf } from '../roadmap/cell-questions.ts'
import { roadmaps } from '../roadmap/roadmap.ts'
import { Examination } from './examination.ts'
import type { Finding } from './finding.ts'

const today = '2026-11-12'
const of = { roadmap: 'map', today }

const some = <T>(...values: readonly T[]) => fc.constantFrom(...values)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const monthAt = (count: number) => `${2026 + Math.floor((count + 9) / 12)}-${String(((count + 9) % 12) + 1).padStart(2, '0')}`
const anyWindow = fc.tuple(fc.nat(11), fc.nat(5), some('day', 'month', 'quarter')).map(([month, length, precision]) => {
  return precision === 'day' ? { start: `${monthAt(month)}-24`, end: `${monthAt(month)}-26`, precision } : { start: `${monthAt(month)}-01`, end: `${monthAt(month + length)}-28`, precision }
})
/** Half of them at the year's end, so that they meet each other, the holidays and the freeze. */
const window = fc.oneof(anyWindow, some({ start: '2026-12-24', end: '2026-12-26', precision: 'day' }, { start: '2026-12-01', end: '2026-12-31', precision: 'month' }))
const rarely = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
const mostly = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 5 })
const status = rarely(some('planned', 'done', 'dropped', 'deferred'))
const ids = { activities: ['a1', 'a2', 'a3', 'a4'], items: ['i1', 'i2', 'i3', 'r1', 'r2'] } as const

/** Any record of what findings hang on, so that a change of any of it is met. */
const records: { readonly [collection: Name]: readonly [ids: readonly Id[], fields: fc.Arbitrary<Record<string, unknown>>] } = {
  activities: [ids.activities, fc.record({
    roadmap: some('map', 'map', 'map', 'other'), title: some('One', 'Two'), bucket: mostly(some('b1', 'b2')), window: mostly(window), owner: maybe(some('p1', 'p2')), team: maybe(some('t1')), status,
    kind: maybe(some('launch', 'enablement', 'content')), effort: maybe(some(0, 3, 40)), expectedEffect: maybe(some('More')), completionGoal: maybe(some('There')), baseline: maybe(some('None')), after: maybe(some(['a1'], ['a2', 'a3'])),
  })],
  items: [ids.items, fc.record({ plan: some('product', 'field', 'campaigns'), kind: some('release', 'release', 'feature', 'campaign'), title: some('Red', 'Blue'), window: mostly(window), release: maybe(some('r1', 'r2')), status, goneOn: rarely(some('2026-10-01')) })],
  connectors: [['c1', 'c2', 'c3', 'c4', 'c5'], fc.record({ activity: some(...ids.activities), item: some(...ids.items), link: maybe(some('supports', 'announces', 'enables', 'waits-for')), gap: maybe(some(0, 20)) })],
  plans: [['product', 'field', 'campaigns'], fc.record({ title: some('Plan', 'Plans'), kind: some('product', 'channel', 'marketing'), goals: maybe(some('Win')), confirmedOn: maybe(some('2026-11-01', '2026-01-01')) })],
  buckets: [['b1', 'b2'], fc.record({ roadmap: some('map'), title: some('Red', 'Green'), hue: some(1), rank: some('a', 'b') })],
  people: [['p1', 'p2'], fc.record({ name: some('Ada', 'Bo') })],
  teams: [['t1'], fc.record({ title: some('Team') })],
  capacities: [['k1', 'k2', 'k3'], fc.record({ person: some('p1', 'p2'), window: some({ start: '2026-10-01', end: '2027-09-30', precision: 'quarter' }), days: some(0, 40, 600) })],
  'cell-agreements': [['d1', 'd2', 'd3'], fc.record({ bucket: some('b1', 'b2'), period: some('2026-10-01', '2027-01-01', '2027-02-01'), agreed: some('filled', 'empty'), reason: some('So'), reopened: maybe(some({ on: today, because: 'It moved.' })) })],
  launches: [['l1', 'l2'], fc.record({ release: some('r1', 'r2'), tier: some('L1', 'L1', 'L1', 'L2') })],
  waivers: [['w1', 'w2', 'w3'], fc.record({
    roadmap: some('map'), on: some('2026-11-01'), reason: some('So'), until: maybe(some('2026-11-01', '2027-01-01')), facts: some('unset', 'nothing', 'waits', 'none'),
    finding: some(...ids.activities.flatMap((id) => [`no-owner:${id}`, `supports-nothing:${id}`, `outlier:${id}`]), 'no-goal:product', 'overload:p1:2026-10-01'),
  })],
  settings: [['settings'], fc.record({ name: some('Us'), zone: some('UTC'), fiscalYearStart: maybe(some(1, 2)), freezes: some([{ start: '2026-12-20', end: '2027-01-10', name: 'Year end' }]), holidays: some([{ day: '2026-12-24', end: '2026-12-26', name: 'Christmas' }]) })],
  asks: [['q1', 'q2'], fc.record({ item: maybe(some(...ids.items)), activity: maybe(some(...ids.activities)), group: maybe(some('g1')), what: some('Move it'), on: some('2026-11-01'), by: maybe(some('2026-11-05')), answer: mostly(some({ given: true, on: today })) })],
  'stakeholder-groups': [['g1', 'g2'], fc.record({ title: some('Product', 'Sales') })],
  'buy-ins': [['y1', 'y2', 'y3'], fc.record({ group: some('g1', 'g2'), roadmap: some('map', 'other'), activity: maybe(some(...ids.activities)), stand: some('agrees', 'objects'), on: some('2026-11-01', '2026-11-02'), note: some('Why'), met: maybe(some({ on: today, how: 'So' })) })],
  deferrals: [['f1', 'f2'], fc.record({ roadmap: some('map', 'other'), title: some('One'), outcome: some('moved', 'deferred'), reason: some('So'), on: some('2026-10-01'), lookAgain: maybe(some('2026-11-12', '2026-11-13')), closed: maybe(some({ on: today })) })],
  metrics: [['m1'], fc.record({ title: some('Starts', 'Ends'), every: some('week'), better: some('up'), counts: some('other') })],
  'expected-effects': [['e1', 'e2', 'e3'], fc.record({ activity: some(...ids.activities), metric: some('m1'), baselineValue: maybe(some(10)), baselineDay: maybe(some('2026-10-01')), baselineSource: maybe(some('Report')) })],
  slips: [['s1', 's2'], fc.record({ item: some(...ids.items), was: maybe(window), now: maybe(window), on: some('2026-11-01'), answeredOn: maybe(some(today)) })],
  roadmaps: [['map'], fc.record({ title: some('Ours'), horizon: some({ start: '2026-10-01', end: '2027-09-30', precision: 'quarter' }, { start: '2026-10-01', end: '2027-06-30', precision: 'quarter' }), period: some('quarter', 'quarter', 'half'), slack: maybe(some(0)) })],
}

type Step = readonly [collection: Name, id: Id, fields: Record<string, unknown> | undefined]
const step: fc.Arbitrary<Step> = some(...Object.keys(records)).chain((collection) => {
  const [known, fields] = records[collection] ?? [[], fc.constant({})]
  return fc.tuple(fc.constant(collection), some(...known), collection === 'roadmaps' ? fields : fc.option(fields, { nil: undefined, freq: 5 }))
})

/** So that two large launches come about often enough. */
const always: Readonly<Record<Id, object>> = { r1: { kind: 'release' }, r2: { kind: 'release' }, l1: { release: 'r1' }, l2: { release: 'r2' } }

function changeOf(state: State, [collection, id, fields]: Step): Change[] {
  const now = state.get(collection, id) as Fields | undefined
  const after = Object.fromEntries(Object.entries({ ...fields, ...always[id] }).filter(([, value]) => value !== undefined)) as Record<string, Json>
  if (now === undefined) return fields === undefined ? [] : [{ kind: 'create', collection, id, after }]
  if (fields === undefined) return [{ kind: 'remove', collection, id, before: now }]
  return [{ kind: 'update', collection, id, before: {}, after: { ...Object.fromEntries(Object.keys(now).map((name) => [name, null])), ...after } }]
}

const after = (state: State, changes: readonly Step[]): State => changes.reduce((next, one) => next.apply(changeOf(next, one)), state)

/** A state in which nearly everything is there, so that things meet. */
const start = fc.tuple(...Object.entries(records).filter(([collection]) => collection !== 'roadmaps').flatMap(([collection, [known, fields]]) => known.map((id) => fc.tuple(fc.constant(collection), fc.constant(id), fc.option(fields, { nil: undefined, freq: 9 })))))
  .map((all) => after(States.empty.apply([roadmaps.create('map', { title: 'Ours', horizon: { start: '2026-10-01', end: '2027-09-30', precision: 'quarter' }, period: 'quarter' })]), all))
const steps = fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 12 })

const isWhole = ({ sentence, acts }: Finding) => /^[A-Z“].*[.?]$/.test(sentence) && acts.some(({ answer }) => answer === 'fill') && acts.some(({ answer }) => answer === 'on-purpose')
const seen = ({ findings, setAside, progress }: Examination): unknown => ({ findings, setAside, progress })

test('[EM50] findings that are kept up to date are those that are found from nothing, forwards and back', () => {
  fc.assert(
    fc.property(start, steps, (first, all) => {
      const states = [first]
      let examination = Examination.of(first, of)
      for (const changes of all) {
        const state = after(states.at(-1) as State, changes)
        states.push(state)
        examination = examination.after(state)
        expect(seen(examination)).toEqual(seen(Examination.of(state, of)))
      }
      for (const state of states.toReversed()) examination = examination.after(state)
      expect(seen(examination)).toEqual(seen(Examination.of(first, of)))
    }),
    { numRuns: 100 },
  )
})

test('[EM51] no cell is missed: each is agreed, empty on purpose, or among the findings, once', () => {
  fc.assert(
    fc.property(start, steps, (first, all) => {
      const state = all.reduce(after, first)
      const { findings, progress } = Examination.of(state, of)
      const open = findings.filter(({ cell }) => cell !== undefined).map(({ cell }) => `${cell?.bucket} ${cell?.period}`).sort()
      const cells = cellsOf(state, roadmaps.need(state, 'map'))
      expect(open).toEqual(cells.filter(({ standing }) => standing === 'filled' || standing === 'undecided').map(({ bucket, period }) => `${bucket.id} ${period.start}`).sort())
      expect(progress).toMatchObject({ cells: cells.length, agreed: cells.length - open.length })
    }),
  )
})

test('[EM52] no two findings have one key, each says what is open and what to do about it', () => {
  fc.assert(
    fc.property(start, steps, (first, all) => {
      const state = all.reduce(after, first)
      const { findings } = Examination.of(state, of)
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
      expect(findings.filter((one) => !isWhole(one))).toEqual([])
    }),
  )
})

const asked: ReadonlySet<string> = new Set(['no-owner', 'no-effort', 'no-effect', 'bridge-missing', 'overload'])
const told = (all: readonly Pick<Finding, 'key' | 'facts'>[]) => all.map(({ key, facts }) => `${key} ${facts}`).sort()

/** What is put off is a question of its cell still. */
function putOffIn(examination: Examination, { activities: here, period }: Cell): Finding[] {
  const ids = new Set(here.map(({ id }) => id))
  return examination.setAside.flatMap(({ finding, waiver }) => (waiver.until !== undefined && (finding.activities ?? []).some((id) => ids.has(id)) && (finding.period ?? period.start) === period.start ? [finding] : []))
}

test('[EM63] what keeps a cell from being agreed is among the findings that touch it, under the same key and with the same facts', () => {
  fc.assert(
    fc.property(start, steps, (first, all) => {
      const state = all.reduce(after, first)
      const [examination, roadmap] = [Examination.of(state, of), roadmaps.need(state, 'map')]
      for (const cell of cellsOf(state, roadmap)) {
        const findings = [...examination.ofCell(cell.bucket.id, cell.period.start), ...putOffIn(examination, cell)].filter(({ kind }) => asked.has(kind))
        expect(told(questionsOf(state, roadmap, cell).open)).toEqual(told(findings))
      }
    }),
    { numRuns: 50 },
  )
})
