import { expect, test } from 'vitest'
import type { Change } from '../../../core/kernel/change.ts'
import { State } from '../../../core/kernel/state.ts'
import { items, plans } from '../../../core/plans/plans.ts'
import { capacities } from '../../../core/roadmap/capacities.ts'
import { activities, roadmaps } from '../../../core/roadmap/roadmap.ts'
import { roadmapReviews } from '../../../core/roadmap/roadmap-reviews.ts'
import { people } from '../../../core/workspace/workspace.ts'
import type { Difference } from '../../history/use-difference.ts'
import { comparedOf, factsFor } from './review-facts.ts'

const window = { start: '2026-02-01', end: '2026-04-30', precision: 'quarter' } as const
const before = State.empty.apply([
  people.create('mara', { name: 'Mara' }), plans.create('plan', { title: 'Product', kind: 'product' }), items.create('item', { plan: 'plan', kind: 'release', title: 'Relay 5', window }),
  roadmaps.create('ours', { title: 'Ours', horizon: window, period: 'quarter' }), roadmaps.create('theirs', { title: 'Theirs', horizon: window, period: 'quarter' }),
  activities.create('a', { roadmap: 'ours', title: 'Launch', window }), activities.create('b', { roadmap: 'theirs', title: 'Not ours', window }),
])
const later = { start: '2026-05-01', end: '2026-07-31', precision: 'quarter' } as const
const changes: Change[] = [
  ...activities.update(activities.need(before, 'a'), { owner: 'mara', window: later, priority: 1, completionGoal: 'Done' }),
  ...activities.update(activities.need(before, 'b'), { window: later }),
  activities.create('c', { roadmap: 'ours', title: 'New' }),
  capacities.create('cap', { person: 'mara', window, days: 40 }),
  ...items.update(items.need(before, 'item'), { window: later }),
  roadmapReviews.create('review', { roadmap: 'ours', number: 1, begunOn: '2026-02-01' }),
]
const state = before.apply(changes)
const difference = { changes, reasons: [] } as unknown as Pick<Difference, 'changes' | 'reasons'>
const told = (question: 'resources' | 'priorities' | 'adjustments') => factsFor(question, difference, state, 'ours').changes.map(({ id, kind, after }) => (kind === 'update' ? `${id}: ${Object.keys(after ?? {}).join(', ')}` : `${id} ${kind}`))

test('[RW6] under each question stands what bears on it: whose work it is, what comes first, and what moved, came and went', () => {
  expect(told('resources')).toEqual(['a: owner', 'cap create'])
  expect(told('priorities')).toEqual(['a: priority'])
  expect(told('adjustments')).toEqual(['a: window', 'c create', 'item: window'])
  expect(comparedOf(difference, state, 'ours').changes.map(({ id }) => id)).toEqual(['a', 'c', 'item'])
})
