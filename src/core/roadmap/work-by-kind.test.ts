import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { State } from '../kernel/state.ts'
import { activities, activityKinds, roadmaps } from './roadmap.ts'
import { workByKind } from './work-by-kind.ts'

const month = (start: string, end: string) => ({ start, end, precision: 'month' as const })
const state = State.empty.apply([
  roadmaps.create('r', { title: 'Roadmap', horizon: { start: '2026-01-01', end: '2026-12-31', precision: 'year' }, period: 'quarter' }),
  activities.create('a', { roadmap: 'r', title: 'A', kind: 'enablement', window: month('2026-03-01', '2026-04-30'), effort: 4, budget: 1_000, spent: 250, status: 'done' }),
  activities.create('b', { roadmap: 'r', title: 'B', kind: 'enablement', window: month('2026-05-01', '2026-05-31') }),
  activities.create('c', { roadmap: 'r', title: 'C', kind: 'lead-generation', effort: 2 }),
  activities.create('d', { roadmap: 'r', title: 'D', kind: 'swot', status: 'dropped', effort: 9 }),
  activities.create('e', { roadmap: 'r', title: 'E', window: month('2026-06-01', '2026-06-30') }),
])
const report = (span?: { start: string; end: string }) => workByKind(state, must(roadmaps.get(state, 'r')), span)
const of = (kind: string, span?: { start: string; end: string }) => report(span).find((one) => one.kind === kind)

test('[KW1] every kind of work is told with what is planned, done, and costs, and what has no kind is told as such', () => {
  expect(report().map(({ kind }) => kind)).toEqual([...activityKinds, 'unsaid'])
  expect(of('enablement')).toEqual({ kind: 'enablement', work: 'strategic', activities: 2, done: 1, effort: 4, withoutEffort: 1, money: { budget: 1_000, spent: 250, unsaid: 1 } })
  expect(of('unsaid')).toMatchObject({ work: 'unsaid', activities: 1, withoutEffort: 1 })
  expect(of('swot')).toMatchObject({ activities: 0, effort: 0 })
})

test('[KW2] of a span, what has a day in it counts whole, and what has no date is not in it', () => {
  const second = { start: '2026-04-01', end: '2026-06-30' }
  expect(of('enablement', second)).toMatchObject({ activities: 2, effort: 4 })
  expect(of('enablement', { start: '2026-01-01', end: '2026-03-31' })).toMatchObject({ activities: 1 })
  expect(of('lead-generation', second)?.activities).toBe(0)
  expect(of('lead-generation')?.activities).toBe(1)
})
