import { describe, expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { uuidV5 } from '../../lib/digest.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { cellsOf, openCells, openCount, rowsOf } from './empty-cells.ts'
import { loadByPeriod } from './load.ts'
import { activities, buckets, cellAgreements, connectors, roadmaps } from './roadmap.ts'
import { traysOf } from './trays.ts'

const q1 = { start: '2026-02-01', end: '2026-04-30', precision: 'quarter' } as const
const q2 = { start: '2026-05-01', end: '2026-07-31', precision: 'quarter' } as const

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill', fiscalYearStart: 2 })
const drawn = after(founded, 'roadmap.add', { title: 'PMM', horizon: { start: '2026-02-01', end: '2026-07-31', precision: 'quarter' }, period: 'quarter' })
const roadmap = roadmaps.list(drawn)[0]?.id ?? ''
const withBuckets = ['Launches', 'Proof'].reduce((state, title) => after(state, 'bucket.add', { roadmap, title }), drawn)
const bucketOf = (title: string) => buckets.list(withBuckets).find((one) => one.title === title)?.id ?? ''
const launches = bucketOf('Launches')
const proof = bucketOf('Proof')
const state = after(withBuckets, 'activity.add', { roadmap, bucket: launches, title: 'Launch', window: q1, effort: 10 }, { id: idOf('launch') })
const launch = activities.list(state)[0]?.id ?? ''
/** The same with somebody who does it, and with what is there when it is done: nothing about its cell is open. */
const answered = after(after(state, 'person.add', { name: 'Olek' }, { id: idOf('olek') }), 'activity.change', { id: launch, owner: uuidV5(idOf('olek'), 'people'), completionGoal: 'It is out.' })

const standings = (at: State) => cellsOf(at, roadmaps.need(at, roadmap)).map(({ bucket, period, standing }) => `${bucket.title} ${period.short}: ${standing}`)
const undone = (at: State, changes: ReturnType<typeof changesFor>) => after(at, 'undo', { group: idOf('taken back') }, { changesOf: () => changes })

describe('buckets', () => {
  test('[RM1] a bucket comes below the others, in a hue that none of them has, and can be moved', () => {
    expect(rowsOf(state, roadmap).map(({ title, hue }) => [title, hue])).toEqual([['Launches', 1], ['Proof', 2]])
    const moved = after(state, 'bucket.move', { id: proof, before: launches })
    expect(rowsOf(moved, roadmap).map(({ title }) => title)).toEqual(['Proof', 'Launches'])
    expect(rowsOf(after(moved, 'bucket.move', { id: proof, before: null }), roadmap).map(({ title }) => title)).toEqual(['Launches', 'Proof'])
    expect(refusalOf(() => changesFor(state, 'bucket.move', { id: proof, before: 'none' })).code).toBe('not-found')
  })

  test('[RM1] a bucket is put between two of the same rank, as one that was removed and brought back may have', () => {
    const more = ['Events', 'Press'].reduce((at, title) => after(at, 'bucket.add', { roadmap, title }), state)
    const twins = more.apply(rowsOf(more, roadmap).slice(1, 3).flatMap((row) => buckets.update(row, { rank: 'n1' })))
    const [, first, second, last] = rowsOf(twins, roadmap).map(({ id }) => id)
    const moved = after(twins, 'bucket.move', { id: launches, before: second ?? '' })
    expect(rowsOf(moved, roadmap).map(({ id }) => id)).toEqual([first, launches, second, last])
    expect(new Set(rowsOf(moved, roadmap).map(({ rank }) => rank)).size).toBe(4)
  })

  test('[RM2] a bucket goes with what was agreed about its cells, and stays while it has activities', () => {
    const empty = after(state, 'cell.empty', { bucket: proof, period: q1.start, reason: 'Nothing to prove.' })
    expect(refusalOf(() => changesFor(empty, 'bucket.remove', { id: proof }))).toMatchObject({ code: 'needs-reason', sentence: expect.stringContaining('Q1 FY27 (Feb–Apr 2026) empty on purpose (Nothing to prove.)') })
    expect(cellAgreements.list(after(empty, 'bucket.remove', { id: proof }, { reason: 'It is part of launches now.' }))).toEqual([])
    expect(refusalOf(() => changesFor(answered, 'bucket.remove', { id: launches })).code).toBe('in-use')
    expect(refusalOf(() => changesFor(after(answered, 'cell.agree', { bucket: launches, period: q1.start }), 'bucket.remove', { id: launches })).code).toBe('in-use')
  })
})

test('[RM14] a horizon with a mistyped year is refused, when a roadmap is made and when it is changed', () => {
  for (const end of ['2926-07-31', '9999-12-31', '2056-12-31']) {
    const horizon = { start: '2026-02-01', end, precision: 'quarter' }
    expect(refusalOf(() => changesFor(drawn, 'roadmap.change', { id: roadmap, horizon })).sentence).toContain('30 years at most')
    expect(refusalOf(() => changesFor(founded, 'roadmap.add', { title: 'PMM', horizon, period: 'month' })).code).toBe('invalid')
  }
  expect(roadmaps.need(after(drawn, 'roadmap.change', { id: roadmap, horizon: { start: '2026-01-01', end: '2055-12-31', precision: 'year' } }), roadmap).horizon.end).toBe('2055-12-31')
})

describe('cells', () => {
  test('[RM3] every cell of buckets by periods stands filled, agreed, undecided or empty on purpose, in fiscal periods', () => {
    expect(standings(state)).toEqual(['Launches Q1 FY27: filled', 'Launches Q2 FY27: undecided', 'Proof Q1 FY27: undecided', 'Proof Q2 FY27: undecided'])
    const agreed = after(after(answered, 'cell.agree', { bucket: launches, period: q1.start }), 'cell.empty', { bucket: proof, period: '2026-06-11', reason: 'Summer.' })
    expect(standings(agreed)).toEqual(['Launches Q1 FY27: agreed', 'Launches Q2 FY27: undecided', 'Proof Q1 FY27: undecided', 'Proof Q2 FY27: empty'])
    for (const at of [state, agreed]) expect(openCount(at, roadmaps.need(at, roadmap))).toBe(openCells(at, roadmaps.need(at, roadmap)).length)
    expect(standings(after(agreed, 'cell.reopen', { bucket: launches, period: q1.start }))[0]).toBe('Launches Q1 FY27: filled')
  })

  test('[RM4] a blank cell is not agreed, a filled one is not empty, empty needs a reason, and a day outside has no cell', () => {
    expect(refusalOf(() => changesFor(state, 'cell.agree', { bucket: proof, period: q1.start })).code).toBe('invalid')
    expect(refusalOf(() => changesFor(state, 'cell.empty', { bucket: launches, period: q1.start, reason: 'x' })).code).toBe('invalid')
    expect(refusalOf(() => changesFor(state, 'cell.empty', { bucket: proof, period: q1.start })).code).toBe('needs-reason')
    expect(refusalOf(() => changesFor(state, 'cell.empty', { bucket: proof, period: '2030-01-01', reason: 'x' })).code).toBe('not-found')
  })

  test('[RM5] a cell that an activity lands in is open again, even one that was empty on purpose', () => {
    const empty = after(state, 'cell.empty', { bucket: proof, period: q1.start, reason: 'Nothing to prove.' })
    expect(cellAgreements.list(after(empty, 'activity.add', { roadmap, bucket: proof, title: 'Quotes', window: q1 }))).toEqual([])
    expect(cellAgreements.list(after(empty, 'activity.place', { id: launch, bucket: proof }, { reason: 'It is proof.' }))).toEqual([])
    expect(cellAgreements.list(after(empty, 'activity.add', { roadmap, bucket: proof, title: 'Quotes', window: q2 }))).toHaveLength(1)
    expect(cellAgreements.list(after(empty, 'activity.add', { roadmap, title: 'Outlier', window: q1 }))).toHaveLength(1)
  })

  test('[RM6] an agreed cell that an activity leaves is open again, and the reason is kept', () => {
    const agreed = after(answered, 'cell.agree', { bucket: launches, period: q1.start })
    for (const [name, args] of [['activity.move', { id: launch, window: q2 }], ['activity.place', { id: launch, bucket: proof }], ['activity.remove', { id: launch }]] as const) {
      expect(refusalOf(() => changesFor(agreed, name, args)).code).toBe('needs-reason')
      expect(cellAgreements.list(after(agreed, name, args, { reason: 'No hands.' }))).toEqual([])
    }
    const within = after(agreed, 'activity.move', { id: launch, window: { start: '2026-03-01', end: '2026-03-31', precision: 'month' } })
    expect(cellAgreements.list(within)).toHaveLength(1)
    expect(cellAgreements.list(after(agreed, 'activity.change', { id: launch, status: 'dropped' }))).toEqual([])
  })

  test('[RM7] a roadmap is agreed only when no cell is open, and is a draft again when one opens', () => {
    const refusal = refusalOf(() => changesFor(state, 'roadmap.agree', { id: roadmap }))
    expect(refusal.code).toBe('conflict')
    expect(refusal.details).toHaveLength(4)
    let done = after(answered, 'cell.agree', { bucket: launches, period: q1.start })
    for (const at of [{ bucket: launches, period: q2.start }, { bucket: proof, period: q1.start }, { bucket: proof, period: q2.start }]) {
      done = after(done, 'cell.empty', { ...at, reason: 'On purpose.' })
    }
    expect(openCells(done, roadmaps.need(done, roadmap))).toEqual([])
    const agreed = after(done, 'roadmap.agree', { id: roadmap })
    expect(roadmaps.need(agreed, roadmap).state).toBe('agreed')
    for (const [name, args] of [
      ['activity.add', { roadmap, bucket: proof, title: 'Quotes', window: q1 }], ['bucket.add', { roadmap, title: 'Field' }], ['roadmap.change', { id: roadmap, period: 'month' }],
    ] as const) {
      expect(roadmaps.need(after(agreed, name, args), roadmap).state).toBe('draft')
    }
    expect(roadmaps.need(after(agreed, 'roadmap.change', { id: roadmap, title: 'Ours' }), roadmap)).toMatchObject({ title: 'Ours', state: 'agreed' })
    expect(refusalOf(() => changesFor(drawn, 'roadmap.agree', { id: roadmap })).sentence).toContain('no buckets')
    // What was agreed for fiscal quarters from February says nothing about quarters from January.
    expect(roadmaps.need(after(agreed, 'settings.change', { fiscalYearStart: null }), roadmap).state).toBe('draft')
    for (const [field, value] of [['fiscalYearStart', 5], ['name', 'Fernhill AG']] as const) expect(roadmaps.need(after(agreed, 'settings.change', { [field]: value }), roadmap).state).toBe('agreed')
    expect(roadmaps.need(after(agreed, 'cell.reopen', { bucket: launches, period: q1.start }), roadmap).state).toBe('draft')
  })

  test('[RM7] and stays one when what agreed it is taken back, or something is brought back into an agreed cell', () => {
    const filled = { bucket: launches, period: q1.start }
    const before = [{ bucket: launches, period: q2.start }, { bucket: proof, period: q1.start }, { bucket: proof, period: q2.start }].reduce((at, cell) => after(at, 'cell.empty', { ...cell, reason: 'On purpose.' }), answered)
    const agreeing = changesFor(before, 'cell.agree', filled)
    const agreed = after(before.apply(agreeing), 'roadmap.agree', { id: roadmap })
    expect(roadmaps.need(undone(agreed, agreeing), roadmap).state).toBe('draft')
    const reopening = changesFor(agreed, 'roadmap.reopen', { id: roadmap })
    const draft = agreed.apply(reopening)
    expect(roadmaps.need(undone(draft, reopening), roadmap).state).toBe('agreed')
    expect(roadmaps.need(undone(after(draft, 'cell.reopen', filled), reopening), roadmap).state).toBe('draft')
    const without = after(after(after(agreed, 'activity.remove', { id: launch }, { reason: 'Gone.' }), 'cell.empty', { ...filled, reason: 'Nothing.' }), 'roadmap.agree', { id: roadmap })
    const restored = after(without, 'record.restore', { collection: 'activities', id: launch, position: 1 }, { recordAt: () => agreed.get('activities', launch) })
    expect([roadmaps.need(without, roadmap).state, roadmaps.need(restored, roadmap).state]).toEqual(['agreed', 'draft'])
  })
})

describe('activities', () => {
  test('[RM8] without a bucket an activity is an outlier, without a window undated; dropped ones wait nowhere', () => {
    const more = after(after(state, 'activity.add', { roadmap, title: 'Podcast' }), 'activity.add', { roadmap, bucket: proof, title: 'Quotes' })
    expect(traysOf(more, roadmap)).toMatchObject({ outliers: [{ title: 'Podcast' }], undated: [{}, {}] })
    const podcast = traysOf(more, roadmap).outliers[0]?.id ?? ''
    expect(traysOf(after(more, 'activity.change', { id: podcast, status: 'dropped' }), roadmap).outliers).toEqual([])
    const placed = after(more, 'activity.place', { id: podcast, bucket: proof, window: q2 })
    expect(activities.get(placed, podcast)).toMatchObject({ bucket: proof, window: q2 })
  })

  test('[RM9] a bucket of another roadmap is refused', () => {
    const other = after(state, 'roadmap.add', { title: 'Other', horizon: q1, period: 'quarter' }, { id: idOf('other') })
    const otherId = roadmaps.list(other).find((one) => one.title === 'Other')?.id ?? ''
    expect(refusalOf(() => changesFor(other, 'activity.add', { roadmap: otherId, bucket: launches, title: 'X' })).code).toBe('invalid')
  })

  test('[RM10] in one act activities are made from plan items, with their windows, kinds that fit, and connectors that say why', () => {
    const plan = plans.create('p', { title: 'Communications', kind: 'marketing', function: 'communications' })
    const product = plans.create('q', { title: 'Product', kind: 'product' })
    const two = state.apply([plan, product, items.create('a', { plan: 'p', kind: 'milestone', title: 'Feature blog freeze', window: q2 }), items.create('b', { plan: 'q', kind: 'release', title: 'v1.34', window: q1 })])
    const made = after(two, 'activity.from-items', { roadmap, bucket: proof, items: ['a', 'b', 'a'] })
    const built = activities.list(made).filter((one) => one.bucket === proof)
    expect(built.map(({ title, kind, window }) => ({ title, kind, window })).sort((a, b) => (a.title < b.title ? -1 : 1))).toEqual([
      { title: 'Feature blog freeze', kind: 'communications', window: q2 }, { title: 'v1.34', kind: 'launch', window: q1 },
    ])
    expect(connectors.list(made).map(({ item, why }) => [item, why]).sort()).toEqual([
      ['a', 'Built on "Feature blog freeze" of the plan "Communications".'], ['b', 'Built on "v1.34" of the plan "Product".'],
    ])
    expect(refusalOf(() => changesFor(two, 'activity.from-items', { roadmap, items: ['a', 'none'] })).code).toBe('not-found')
  })

  test('[RM11] an activity is tied to an item once, goes with its connectors, and keeps the item from being removed', () => {
    const planned = state.apply([plans.create('p', { title: 'Product', kind: 'product' }), items.create('a', { plan: 'p', kind: 'release', title: 'v1' })])
    const tied = after(planned, 'connector.add', { activity: launch, item: 'a', why: 'It ships.' })
    expect(refusalOf(() => changesFor(tied, 'connector.add', { activity: launch, item: 'a' })).code).toBe('exists')
    expect(refusalOf(() => changesFor(tied, 'item.remove', { id: 'a' })).code).toBe('in-use')
    expect(connectors.list(after(tied, 'activity.remove', { id: launch }))).toEqual([])
  })
})

const loads = (at: State) => loadByPeriod(at, roadmaps.need(at, roadmap)).map(({ activities: count, effort }) => [count, effort])

describe('load', () => {
  test('[RM12] the load of a period is the effort of its activities, spread evenly over their days; those without are counted', () => {
    const half = after(state, 'activity.add', { roadmap, title: 'Both quarters', window: { start: '2026-04-01', end: '2026-05-30', precision: 'day' }, effort: 6 }, { id: idOf('half') })
    const more = after(half, 'activity.add', { roadmap, title: 'Unsized', window: q2 })
    expect(loadByPeriod(more, roadmaps.need(more, roadmap)).map(({ activities: count, effort, withoutEffort }) => [count, effort, withoutEffort])).toEqual([[2, 13, 0], [2, 3, 1]])
  })

  test('[RM13] what is done, dropped or deferred is no load', () => {
    expect(loads(state)).toEqual([[1, 10], [0, 0]])
    for (const status of ['done', 'dropped', 'deferred']) expect(loads(after(state, 'activity.change', { id: launch, status }))).toEqual([[0, 0], [0, 0]])
  })
})
