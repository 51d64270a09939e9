import { expect, test } from 'vitest'
import { State } from '../../../core/kernel/state.ts'
import { items, plans } from '../../../core/plans/plans.ts'
import { periodsOf } from '../../../core/time/period.ts'
import { Axis } from '../layout/axis.ts'
import { stripItems, stripOf } from './strip.ts'

const axis = new Axis(periodsOf({ start: '2026-07-01', end: '2026-12-31' }, 'quarter'), 184)

/** The marks of releases on some days, two pixels a day. */
function marksAt(...days: readonly string[]) {
  const releases = days.map((day, at) => items.create(`i${at}`, { plan: 'p', kind: 'release', product: 'Relay', title: `Relay 4.${at}`, window: { start: day, end: day, precision: 'day' as const } }))
  const state = State.empty.apply([plans.create('p', { title: 'Product', kind: 'product' }), ...releases])
  return stripOf(state, stripItems(state), axis, undefined, { labels: 'calendar' })[0]?.marks.map(({ text, also }) => [text, ...(also ?? [])])
}

test('[RG18] each mark has its words where there is room', () => {
  expect(marksAt('2026-07-10', '2026-08-20', '2026-11-01')).toEqual([['4.0'], ['4.1'], ['4.2']])
})

test('[RG18] a mark whose words would reach under the next one goes without, and keeps its place', () => {
  expect(marksAt('2026-07-10', '2026-07-20', '2026-11-01')).toEqual([[''], ['4.1'], ['4.2']])
})

test('[RG18] marks on the same days share one', () => {
  expect(marksAt('2026-07-10', '2026-07-11', '2026-11-01')).toEqual([['4.0', 'i1'], ['4.2']])
})
