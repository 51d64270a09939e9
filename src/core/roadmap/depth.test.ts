import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { activities, connectors, roadmaps, taskName } from './roadmap.ts'
import { traceOf } from './trace.ts'
import { sharesOfNeed, sharesOfWork } from './work-shares.ts'

const horizon = { start: '2026-02-01', end: '2026-07-31', precision: 'quarter' } as const
const state = State.empty.apply([
  people.create('mara', { name: 'Mara' }),
  plans.create('product', { title: 'Product', kind: 'product' }),
  items.create('theme', { plan: 'product', kind: 'theme', title: 'Trust' }),
  items.create('epic', { plan: 'product', kind: 'epic', title: 'Alerts', parent: 'theme' }),
  items.create('story', { plan: 'product', kind: 'story', title: 'Quiet hours', parent: 'epic' }),
  roadmaps.create('roadmap', { title: 'PMM', horizon, period: 'quarter' }),
  activities.create('launch', { roadmap: 'roadmap', title: 'Launch alerts', kind: 'launch', need: 'customer', effort: 8, tasks: [{ title: 'Old', done: false }] }),
  activities.create('study', { roadmap: 'roadmap', title: 'Win and loss', kind: 'win-loss' }),
  activities.create('ads', { roadmap: 'roadmap', title: 'Paid search', kind: 'lead-generation', need: 'business', effort: 2 }),
  activities.create('other', { roadmap: 'roadmap', title: 'Something', effort: 1 }),
  activities.create('gone', { roadmap: 'roadmap', title: 'Dropped', kind: 'content', status: 'dropped', effort: 50 }),
  connectors.create('tie', { activity: 'launch', item: 'story' }),
])
const tasksOf = (at: State) => activities.need(at, 'launch').tasks ?? []

test('[RW1] a task is added, changed and removed alone, one without an id by its title', () => {
  const added = after(after(state, 'task.add', { activity: 'launch', title: 'Demo', kind: 'tool', owner: 'mara', due: '2026-03-01' }), 'task.add', { activity: 'launch', title: 'Press note', kind: 'pr' })
  const [old, demo, note] = tasksOf(added)
  if (old === undefined || demo === undefined || note === undefined) throw new Error('There should be three tasks.')
  const changed = after(after(added, 'task.change', { activity: 'launch', task: taskName(demo), done: true, due: null }), 'task.change', { activity: 'launch', task: 'Old', done: true })
  expect(tasksOf(changed)).toEqual([{ title: 'Old', done: true }, { id: demo.id, title: 'Demo', done: true, kind: 'tool', owner: 'mara' }, note])
  expect(tasksOf(after(changed, 'task.remove', { activity: 'launch', task: 'Old' })).map(({ title }) => title)).toEqual(['Demo', 'Press note'])
  expect(refusalOf(() => changesFor(changed, 'task.change', { activity: 'launch', task: 'Nothing', done: true })).sentence).toContain('has no such task any more')
  expect(refusalOf(() => changesFor(changed, 'task.add', { activity: 'launch', title: 'Whose', owner: 'nobody' })).code).toBe('not-found')
})

test('[RW2] an activity, and so each task, traces up to its item, the epic, the theme and the plan, each once where parents go round', () => {
  expect(traceOf(state, 'launch')?.ways.map(({ item, above, plan }) => [item.title, ...above.map(({ title }) => title), plan?.title])).toEqual([['Quiet hours', 'Alerts', 'Trust', 'Product']])
  const round = state.apply(items.update(items.need(state, 'theme'), { parent: 'story' }))
  expect(traceOf(round, 'launch')?.ways[0]?.above.map(({ id }) => id)).toEqual(['epic', 'theme'])
  expect(traceOf(state, 'study')?.ways).toEqual([])
  expect(traceOf(state, 'nothing')).toBe(undefined)
})

test('[RW3] shares are told by number and days, what nobody has said apart, dropped work not at all', () => {
  const roadmap = roadmaps.need(state, 'roadmap')
  expect(sharesOfWork(state, roadmap)).toEqual([
    { part: 'strategic', activities: 2, effort: 8, withoutEffort: 1 }, { part: 'lead-generation', activities: 1, effort: 2, withoutEffort: 0 },
    { part: 'other', activities: 0, effort: 0, withoutEffort: 0 }, { part: 'unsaid', activities: 1, effort: 1, withoutEffort: 0 },
  ])
  expect(sharesOfNeed(state, roadmap).map(({ part, activities: count }) => [part, count])).toEqual([['business', 1], ['product', 0], ['customer', 1], ['unsaid', 2]])
})

test('[RW4] a review is answered question by question and closed as the next version', () => {
  const begun = after(state, 'roadmap-review.begin', { roadmap: 'roadmap' })
  const id = begun.list('roadmap-reviews')[0]?.id ?? ''
  expect(refusalOf(() => changesFor(begun, 'roadmap-review.begin', { roadmap: 'roadmap' })).sentence).toContain('under way since 2026-05-01')
  expect(refusalOf(() => changesFor(begun, 'roadmap-review.answer', { id, question: 'resources', changed: true })).sentence).toBe('Say what has changed.')
  const two = ['resources', 'priorities'].reduce((at, question) => after(at, 'roadmap-review.answer', { id, question, changed: true, note: 'Two people left.' }), begun)
  expect(refusalOf(() => changesFor(two, 'roadmap-review.close', { id })).sentence).toBe('The review has not said yet: Do adjustments need to be made?')
  const closed = after(after(two, 'roadmap-review.answer', { id, question: 'adjustments', changed: false }), 'roadmap-review.close', { id, takenPart: ['mara'] })
  expect(closed.list('roadmap-reviews')).toMatchObject([{ number: 1, closedOn: '2026-05-01', takenPart: ['mara'] }])
  expect(refusalOf(() => changesFor(closed, 'roadmap-review.answer', { id, question: 'resources', changed: false })).code).toBe('gone')
  const next = after(closed, 'roadmap-review.begin', { roadmap: 'roadmap' }, { id: '3b1f0a52-8f0e-4c57-9d0a-5a6f2a1c7e11' })
  expect(next.list('roadmap-reviews').map(({ number }) => number).sort()).toEqual([1, 2])
  const closing = changesFor(after(two, 'roadmap-review.answer', { id, question: 'adjustments', changed: false }), 'roadmap-review.close', { id, takenPart: ['mara'] })
  expect(refusalOf(() => changesFor(next, 'undo', { group: '3b1f0a52-8f0e-4c57-9d0a-5a6f2a1c7e11' }, { changesOf: () => closing })).sentence).toBe('Another review of this roadmap has begun since: one is under way at a time.')
})

test('[RW5] a connector says how an activity and an item meet, and how many days lie between', () => {
  const tied = after(state, 'connector.add', { activity: 'study', item: 'epic', link: 'waits-for', gap: 7 })
  const connector = connectors.list(tied).find(({ activity }) => activity === 'study')
  expect(connector).toMatchObject({ link: 'waits-for', gap: 7 })
  expect(connectors.need(after(tied, 'connector.change', { id: connector?.id ?? '', link: 'enables', gap: null }), connector?.id ?? '')).toEqual({ id: connector?.id, activity: 'study', item: 'epic', link: 'enables' })
  expect(refusalOf(() => changesFor(tied, 'connector.change', { id: connector?.id ?? '', gap: -1 })).code).toBe('invalid')
})
