import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import type { Window } from '../time/window.ts'
import { movedSince, movesTold, slipsAmong } from './baseline.ts'
import { type Item, items } from './plans.ts'

const day = '2026-10-01'
const window = (start: string, end = start, precision: Window['precision'] = 'day'): Window => ({ start, end, precision })
const october = window('2026-10-01', '2026-10-31', 'month')

function moved(was: Window | undefined, is: Window | undefined, more: Partial<Item> = {}) {
  const before = State.empty.apply([items.create('x', { plan: 'p', kind: 'release', title: 'X', ...(was === undefined ? {} : { window: was }) })])
  const now = { id: 'x', plan: 'p', kind: 'release', title: 'X', ...(is === undefined ? {} : { window: is }), ...more } as Item
  return movedSince({ state: before, day }, [now]).get('x')
}

test('[PV10] against its baseline an item is later, earlier, surer, less sure, dated or undated', () => {
  expect(moved(window('2027-01-12'), window('2027-01-26'))).toMatchObject({ how: 'later', days: 14 })
  expect(moved(window('2027-01-12'), window('2027-01-05'))).toMatchObject({ how: 'earlier', days: -7 })
  expect(moved(october, window('2026-10-12'))).toMatchObject({ how: 'surer' })
  expect(moved(october, window('2026-09-15', '2026-11-15', 'month'))).toMatchObject({ how: 'less-sure' })
  expect(moved(october, { ...october, precision: 'quarter' })).toMatchObject({ how: 'less-sure', days: 0 })
  expect(moved(undefined, october)).toMatchObject({ how: 'dated', days: 0 })
  expect(moved(october, undefined)).toMatchObject({ how: 'undated', days: 0 })
  expect(moved(october, october)).toBeUndefined()
  expect(moved(october, window('2026-10-01', '2026-11-30', 'month'))).toMatchObject({ how: 'later', days: 30 })
})

test('[PV10] slips are what is later, longest first', () => {
  const before = State.empty.apply(['a', 'b', 'c'].map((id) => items.create(id, { plan: 'p', kind: 'release', title: id, window: window('2027-01-01') })))
  const now = (['2027-01-08', '2027-02-01', '2026-12-01'] as const).map((at, index) => ({ id: 'abc'[index], plan: 'p', kind: 'release', title: '', window: window(at) }) as Item)
  expect(slipsAmong(movedSince({ state: before, day }, now)).map(({ item, days }) => [item.id, days])).toEqual([['b', 31], ['a', 7]])
})

test('[PV11] a date kept as a new baseline stands in for the older one, and what came since has none', () => {
  const kept = { window: window('2027-01-20'), on: '2026-11-01' }
  expect(moved(window('2027-01-12'), window('2027-01-26'), { baseline: kept })).toMatchObject({ days: 6, was: kept.window })
  expect(moved(window('2027-01-12'), window('2027-01-26'), { baseline: { ...kept, on: '2026-09-01' } })).toMatchObject({ days: 14 })
  expect(moved(window('2027-01-12'), window('2027-01-26'), { baseline: { on: '2026-11-01' } })).toMatchObject({ how: 'dated' })
  expect(movedSince({ state: State.empty, day }, [{ id: 'new', plan: 'p', kind: 'release', title: 'New', window: october } as Item]).size).toBe(0)
})

test('[PV12] the newest move is told, and one without a reason as that', () => {
  const entry = (position: number, id: string, fields: object, reason?: string) => ({ position, effective: day, actor: 'rasa', reason, changes: [{ kind: 'update' as const, collection: 'items', id, before: {}, after: fields }] })
  const told = movesTold([entry(1, 'a', { window: october }, 'Slow.'), entry(5, 'b', { window: null }), entry(3, 'b', { window: october }, 'Slower.'), entry(6, 'a', { title: 'A' }, 'A name.')])
  expect([...told.keys()].sort()).toEqual(['a', 'b'])
  expect(told.get('a')).toMatchObject({ actor: 'rasa', on: day, reason: 'Slow.' })
  expect(told.get('b')?.reason).toBeUndefined()
})
