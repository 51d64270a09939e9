import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { gapsIn } from './gaps.ts'
import { activities, connectors } from './roadmap.ts'

const month = (name: string) => ({ start: `${name}-01`, end: `${name}-28`, precision: 'month' as const })
const state = State.empty.apply([
  plans.create('product', { title: 'Product', kind: 'product' }), plans.create('marketing', { title: 'Marketing', kind: 'marketing' }), plans.create('channel', { title: 'Channel', kind: 'channel' }),
  items.create('r1', { plan: 'product', kind: 'release', title: 'One', window: month('2026-12') }), items.create('r2', { plan: 'product', kind: 'release', title: 'Two', window: month('2027-02') }),
  items.create('r3', { plan: 'product', kind: 'release', title: 'Past', window: month('2026-02'), status: 'done' }), items.create('f', { plan: 'product', kind: 'feature', title: 'Feature', release: 'r1' }),
  items.create('c', { plan: 'marketing', kind: 'campaign', title: 'Campaign', release: 'r1' }), items.create('k', { plan: 'channel', kind: 'content', title: 'Kit', release: 'r1' }),
  items.create('gone', { plan: 'marketing', kind: 'campaign', title: 'Dropped', release: 'r1', status: 'dropped' }),
  ...['built', 'free', 'dropped'].map((id) => activities.create(id, { roadmap: 'x', title: id, ...(id === 'dropped' ? { status: 'dropped' as const } : {}) })),
  connectors.create('1', { activity: 'built', item: 'f' }), connectors.create('2', { activity: 'dropped', item: 'r2' }),
])

test('[PV8] a release that no activity is built on, and an activity that is built on no release, are gaps', () => {
  expect(gapsIn(state).releases.map(({ id }) => id)).toEqual(['r2'])
  expect(gapsIn(state).activities.map(({ id }) => id)).toEqual(['free'])
  expect(gapsIn(state, { start: '2026-01-01', end: '2026-12-31' }).releases).toEqual([])
})
