import { expect, test } from 'vitest'
import { State } from '../../core/kernel/state.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { activities, buckets, connectors, roadmaps } from '../../core/roadmap/roadmap.ts'
import { timeRows } from './time-rows.ts'

const day = (start: string) => ({ start, end: start, precision: 'day' as const })
const span = { start: '2026-07-01', end: '2026-12-31' }
const state = State.empty.apply([
  plans.create('p', { title: 'Product', kind: 'product' }), items.create('relay', { plan: 'p', kind: 'release', product: 'Relay', title: 'Relay 5', window: day('2026-09-01') }), items.create('bare', { plan: 'p', kind: 'release', product: 'Relay', title: 'Relay 6', window: day('2026-11-01') }),
  roadmaps.create('r', { title: 'PMM', horizon: { ...span, precision: 'quarter' }, period: 'quarter' }), buckets.create('b', { roadmap: 'r', title: 'Launches', hue: 3, rank: 'a' }),
  activities.create('late', { roadmap: 'r', bucket: 'b', title: 'Late', window: day('2026-10-01') }), activities.create('early', { roadmap: 'r', bucket: 'b', title: 'Early', window: day('2026-08-01') }), activities.create('out', { roadmap: 'r', title: 'Loose', window: day('2026-08-01') }),
  connectors.create('c', { activity: 'early', item: 'relay' }),
])
const told = (isBeside: boolean) => timeRows(state, roadmaps.need(state, 'r'), span, isBeside, undefined).map((row) => (row.kind === 'head' ? `# ${row.title} ${row.count}` : `${row.title}${row.gap === undefined ? '' : `: ${row.gap}`}`))

test('[RG1] the timeline tells activities by bucket in the order of their dates, those in no bucket last', () => {
  expect(told(false)).toEqual(['# Launches 2', 'Early', 'Late', '# In no bucket 1', 'Loose'])
})

test('[RG2] beside the product, its releases stand on top, and what does not meet is said on both sides', () => {
  expect(told(true)).toEqual(['# Relay 2', 'Relay 5', 'Relay 6: no activity', '# Launches 2', 'Early', 'Late: no release', '# In no bucket 1', 'Loose: no release'])
})
