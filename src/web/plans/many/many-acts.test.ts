import { expect, test } from 'vitest'
import { State } from '../../../core/kernel/state.ts'
import { items, plans } from '../../../core/plans/plans.ts'
import { manyAsked, sayLeftOut, type ManyAct } from './many-acts.ts'

const state = State.empty.apply([
  plans.create('p', { title: 'Product', kind: 'product' }),
  items.create('r', { plan: 'p', kind: 'release', title: 'Release', window: { start: '2027-01-12', end: '2027-01-12', precision: 'day' } }),
  items.create('q', { plan: 'p', kind: 'campaign', title: 'Quarter', owner: 'o', window: { start: '2027-02-01', end: '2027-04-30', precision: 'quarter' } }),
  items.create('f', { plan: 'p', kind: 'feature', title: 'Feature', release: 'r', parent: 'e' }),
  items.create('e', { plan: 'p', kind: 'epic', title: 'Epic' }),
])
const asked = (act: ManyAct, ids = ['r', 'q', 'f', 'e']) => {
  const { commands, leftOut } = manyAsked(state, ids, act)
  return [...commands.map(({ id, name, args }) => [id, name, args]), leftOut.map(sayLeftOut)]
}

test('[PV28] many items move by days, weeks or months, each to the nearest of its own unit; what has no date or would stay is left out and counted', () => {
  expect(asked({ act: 'move', unit: 'week', count: 2 })).toEqual([
    ['r', 'item.move', { id: 'r', window: { start: '2027-01-26', end: '2027-01-26', precision: 'day' } }],
    ['1 is known only to the month or less, and the step is shorter than that', '2 have no date'],
  ])
  expect(asked({ act: 'move', unit: 'month', count: -2 }).slice(0, 2)).toEqual([
    ['r', 'item.move', { id: 'r', window: { start: '2026-11-12', end: '2026-11-12', precision: 'day' } }],
    ['q', 'item.move', { id: 'q', window: { start: '2026-11-01', end: '2027-01-31', precision: 'quarter' } }],
  ])
})

test('[PV28] many items get one owner, status, kind or release, but for those that have it, and no release ships in a release', () => {
  expect(asked({ act: 'set', field: 'owner', value: 'o' }, ['q', 'f', 'none'])).toEqual([['f', 'item.change', { id: 'f', owner: 'o' }], ['1 has it already', '1 is gone']])
  expect(asked({ act: 'set', field: 'status', value: 'planned' }, ['q', 'f'])).toEqual([['2 have it already']])
  expect(asked({ act: 'set', field: 'release', value: 'r' }, ['r', 'q'])).toEqual([['q', 'item.change', { id: 'q', release: 'r' }], ['1 is a release itself']])
})

test('[PV28] of many items that are removed, those that point at others of them go first', () => {
  expect(asked({ act: 'remove' }, ['e', 'r', 'f']).slice(0, -1).map(([id]) => id)).toEqual(['f', 'e', 'r'])
})
