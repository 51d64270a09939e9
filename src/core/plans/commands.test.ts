import { describe, expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { movedTo } from './moved-window.ts'
import { coverage, items, plans, sources, stageTargets } from './plans.ts'
import { talkTracks } from './talk-tracks.ts'

const planned = after(State.empty, 'plan.add', { title: 'Product', kind: 'product' }, { id: idOf('plan') })
const plan = plans.list(planned)[0]?.id ?? ''
const october = { start: '2026-10-01', end: '2026-10-31', precision: 'month' } as const
const state = after(planned, 'item.add', { plan, kind: 'release', title: 'Canvas 7', window: october }, { id: idOf('canvas') })
const canvas = items.list(state)[0]?.id ?? ''
const item = (at: State) => items.need(at, canvas)

describe('items', () => {
  test('[PL1] an item has a plan that exists, and its window changes by moving alone', () => {
    expect(refusalOf(() => changesFor(state, 'item.add', { plan: 'none', kind: 'release', title: 'X' })).code).toBe('not-found')
    expect(refusalOf(() => changesFor(state, 'item.change', { id: canvas, window: null })).code).toBe('invalid')
    expect(item(after(state, 'item.change', { id: canvas, value: 'Now', product: 'Canvas' }))).toMatchObject({ value: 'Now', product: 'Canvas', window: october })
  })

  test('[PL2] what had a date moves with a reason or without one; a first date needs none', () => {
    const later = { start: '2026-10-01', end: '2026-11-30', precision: 'month' }
    expect(item(after(state, 'item.move', { id: canvas, window: later })).window).toEqual(later)
    const moved = after(state, 'item.move', { id: canvas, window: later }, { reason: 'Slow charts.' })
    expect(item(moved).window).toEqual(later)
    const undated = after(moved, 'item.move', { id: canvas, window: null }, { reason: 'Unsure.' })
    expect(item(undated).window).toBeUndefined()
    expect(item(after(undated, 'item.move', { id: canvas, window: october })).window).toEqual(october)
    expect(changesFor(state, 'item.move', { id: canvas, window: october })).toEqual([])
    expect(refusalOf(() => changesFor(state, 'item.move', { id: canvas })).code).toBe('invalid')
    expect(refusalOf(() => changesFor(undated, 'item.move', { id: canvas, start: '2026-10-01' })).code).toBe('invalid')
  })

  test('[PL3] moved by its start alone, a window keeps its length and how sure it is', () => {
    expect(item(after(state, 'item.move', { id: canvas, start: '2026-12-14' }, { reason: 'Later.' })).window).toEqual({ start: '2026-12-01', end: '2026-12-31', precision: 'month' })
    expect(movedTo({ start: '2026-01-30', end: '2026-02-02', precision: 'day' }, '2026-02-27')).toEqual({ start: '2026-02-27', end: '2026-03-02', precision: 'day' })
    expect(movedTo({ start: '2026-08-01', end: '2026-10-31', precision: 'quarter' }, '2027-03-15')).toEqual({ start: '2027-02-01', end: '2027-04-30', precision: 'quarter' })
    expect(movedTo({ start: '2026-01-01', end: '2026-12-31', precision: 'year' }, '2024-02-29')).toEqual({ start: '2024-01-01', end: '2024-12-31', precision: 'year' })
    expect(movedTo({ start: '2026-01-10', end: '2026-02-09', precision: 'month' }, '2026-01-20')).toEqual({ start: '2026-01-20', end: '2026-02-19', precision: 'month' })
  })

  test('[PL4] an item is deferred with a reason, to a later window, to none, or as it stands', () => {
    expect(refusalOf(() => changesFor(state, 'item.defer', { id: canvas })).code).toBe('needs-reason')
    expect(item(after(state, 'item.defer', { id: canvas }, { reason: 'No team.' }))).toMatchObject({ status: 'deferred', window: october })
    expect(item(after(state, 'item.defer', { id: canvas, window: null }, { reason: 'No team.' })).window).toBeUndefined()
  })

  test('[PL5] an item is renamed, inside and outside', () => {
    const renamed = after(state, 'item.rename', { id: canvas, title: 'Canvas seven', outsideTitle: 'Canvas, the seventh' })
    expect(item(renamed)).toMatchObject({ title: 'Canvas seven', outsideTitle: 'Canvas, the seventh' })
    expect(item(after(renamed, 'item.rename', { id: canvas, title: 'Canvas 7', outsideTitle: null })).outsideTitle).toBeUndefined()
  })

  test('[PL6] an item is covered, or left out with a reason; one decision an item', () => {
    expect(refusalOf(() => changesFor(state, 'item.leave-out', { id: canvas })).code).toBe('needs-reason')
    const left = after(state, 'item.leave-out', { id: canvas, reason: 'Two customers use it.' })
    expect(coverage.list(left)).toMatchObject([{ item: canvas, decision: 'left-out', reason: 'Two customers use it.' }])
    const back = after(left, 'item.cover', { id: canvas })
    expect(coverage.list(back)).toEqual([{ id: coverage.list(left)[0]?.id, item: canvas, decision: 'included' }])
  })

  test('[PL7] an item goes with its stage targets, its coverage decision and its talk track', () => {
    const covered = after(after(state, 'stage-target.add', { item: canvas, stage: 'beta', window: october }), 'item.cover', { id: canvas })
    const staged = after(covered, 'talk-track.add', { item: canvas, say: 'It is live.' })
    expect(stageTargets.list(staged)).toHaveLength(1)
    const without = after(staged, 'item.remove', { id: canvas })
    expect([items, stageTargets, coverage, talkTracks].map((type) => type.list(without))).toEqual([[], [], [], []])
    expect(refusalOf(() => changesFor(staged, 'plan.remove', { id: plan })).code).toBe('in-use')
  })
})

describe('the tree of items', () => {
  const nested = after(after(state, 'item.add', { plan, kind: 'epic', title: 'Epic', parent: canvas }, { id: idOf('epic') }), 'item.add', { plan, kind: 'story', title: 'Story' }, { id: idOf('story') })
  const named = (title: string) => items.list(nested).find((one) => one.title === title)?.id ?? ''

  test('[PL10] an item never hangs below itself, however far down', () => {
    const deep = after(nested, 'item.change', { id: named('Story'), parent: named('Epic') })
    expect(refusalOf(() => changesFor(deep, 'item.change', { id: canvas, parent: canvas })).code).toBe('invalid')
    expect(refusalOf(() => changesFor(deep, 'item.change', { id: canvas, parent: named('Story') })).sentence).toBe('"Story" already hangs below "Canvas 7": move that one elsewhere first.')
    expect(items.need(after(deep, 'item.change', { id: named('Story'), parent: canvas }), named('Story')).parent).toBe(canvas)
  })

  test('[PL11] dates are kept as a baseline by a command of its own', () => {
    const kept = after(nested, 'item.keep-baseline', { items: [canvas, named('Epic'), canvas] }, { today: '2026-05-02' })
    expect(items.need(kept, canvas).baseline).toEqual({ window: october, on: '2026-05-02' })
    expect(items.need(kept, named('Epic')).baseline).toEqual({ on: '2026-05-02' })
    expect(refusalOf(() => changesFor(state, 'item.change', { id: canvas, baseline: { on: '2026-05-02' } })).code).toBe('invalid')
    expect(refusalOf(() => changesFor(state, 'item.keep-baseline', { items: [canvas] }, { role: 'contributor' })).code).toBe('not-allowed')
  })
})

describe('sources', () => {
  const columns = { items: [{ column: 'Name', field: 'title', class: 'internal' as const }, { column: 'Notes', field: 'own', class: 'internal' as const }] }
  const read = state.apply([sources.create('s', { title: 'Sheet', shape: 'table', columns })])

  test('[PL8] a person says how far a column may leave and where it goes; a column that is not there is refused', () => {
    const mapped = after(read, 'source.map', { id: 's', collection: 'items', columns: [{ column: 'Name', class: 'customers' }, { column: 'Notes', field: 'summary' }] })
    expect(sources.need(mapped, 's').columns).toEqual({ items: [{ column: 'Name', field: 'title', class: 'customers' }, { column: 'Notes', field: 'summary', class: 'internal' }] })
    expect(refusalOf(() => changesFor(read, 'source.map', { id: 's', collection: 'items', columns: [{ column: 'Nome', class: 'customers' }] })).code).toBe('not-found')
    expect(refusalOf(() => changesFor(read, 'source.map', { id: 's', collection: 'items', columns: [{ column: 'Name', class: 'customers' }] }, { role: 'contributor' })).code).toBe('not-allowed')
  })

  test('[PL9] a source stays while records came from it, since their columns’ classes are its', () => {
    const used = read.apply([items.create('i', { plan, kind: 'feature', title: 'X', source: 's', sourceKey: 'x' })])
    expect(refusalOf(() => changesFor(used, 'source.remove', { id: 's' })).code).toBe('in-use')
    expect(sources.list(after(read, 'source.remove', { id: 's' }))).toEqual([])
  })
})
