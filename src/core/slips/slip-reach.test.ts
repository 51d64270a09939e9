import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { activities, connectors } from '../roadmap/roadmap.ts'
import { dependedOn, slipReachOf } from './slip-reach.ts'

const state = State.empty.apply([
  plans.create('product', { title: 'Product', kind: 'product' }), plans.create('marketing', { title: 'Marketing', kind: 'marketing' }), plans.create('channel', { title: 'Channel', kind: 'channel' }),
  items.create('r1', { plan: 'product', kind: 'release', title: 'One' }), items.create('r2', { plan: 'product', kind: 'release', title: 'Two' }), items.create('f', { plan: 'product', kind: 'feature', title: 'Feature', release: 'r1' }),
  items.create('c', { plan: 'marketing', kind: 'campaign', title: 'Campaign', release: 'r1' }), items.create('k', { plan: 'channel', kind: 'content', title: 'Kit', release: 'r1' }),
  items.create('gone', { plan: 'marketing', kind: 'campaign', title: 'Dropped', release: 'r1', status: 'dropped' }),
  ...['built', 'dropped'].map((id) => activities.create(id, { roadmap: 'x', title: id, ...(id === 'dropped' ? { status: 'dropped' as const } : {}) })),
  connectors.create('1', { activity: 'built', item: 'f' }), connectors.create('2', { activity: 'dropped', item: 'r2' }),
])

test('[PV9] what a slip reaches is told', () => {
  const { activities: tied, marketing, partners } = slipReachOf(state, 'r1')
  expect([tied, marketing, partners].map((list) => list.map(({ id }) => id))).toEqual([['built'], ['c'], ['k']])
  expect(slipReachOf(state, 'f').activities.map(({ id }) => id)).toEqual(['built'])
  expect([...dependedOn(state, new Set(['r1', 'r2', 'f', 'c']))].sort()).toEqual(['f', 'r1'])
})
