import { expect, test } from 'vitest'
import { State } from '../../core/kernel/state.ts'
import { launchTasks } from '../../core/launches/launch-tasks.ts'
import { launches } from '../../core/launches/launches.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { activities, buckets, connectors, roadmaps } from '../../core/roadmap/roadmap.ts'
import { after } from '../../testing/deciding.ts'
import { people } from '../../core/workspace/workspace.ts'
import { needsOf, reasonOfMove, sayNeeds } from './needs.ts'
import { nothingOwed } from './owed-things.ts'

const day = (start: string) => ({ start, end: start, precision: 'day' as const })
const state = State.empty.apply([
  people.create('me', { name: 'Mara' }),
  plans.create('p', { title: 'Product', kind: 'product', owner: 'me', confirmedOn: '2026-09-10' }), plans.create('m', { title: 'Web', kind: 'marketing' }),
  items.create('relay', { plan: 'p', kind: 'release', title: 'Relay 5', window: day('2027-01-26') }), items.create('canvas', { plan: 'p', kind: 'release', title: 'Canvas 8' }),
  items.create('small', { plan: 'p', kind: 'release', title: 'Small', window: day('2027-03-01') }),
  roadmaps.create('r', { title: 'PMM', horizon: { start: '2026-07-01', end: '2026-12-31', precision: 'quarter' }, period: 'quarter' }), buckets.create('b', { roadmap: 'r', title: 'Launches', hue: 1, rank: 'a' }),
  activities.create('a', { roadmap: 'r', bucket: 'b', title: 'Launch', owner: 'me', window: day('2026-09-20') }), activities.create('u', { roadmap: 'r', title: 'Undated' }), connectors.create('c', { activity: 'a', item: 'relay' }),
])
const at = { today: '2026-09-14', now: '2026-09-14T10:00:00Z' }
const since = [
  ...items.update({ ...items.need(state, 'small'), window: day('2027-01-01') }, { window: day('2027-03-01') }),
  ...items.update({ ...items.need(state, 'relay'), window: day('2027-01-12') }, { window: day('2027-01-26') }),
]

test('[TD1] Today tells what slipped since one last read, first what touches activities, and what is undecided, undated, unowned and stale', () => {
  const needs = needsOf(state, 'me', at, since)
  expect(needs.slips.map(({ item, days, reaches }) => [item.title, days, reaches.length])).toEqual([['Relay 5', 14, 1], ['Small', 59, 0]])
  expect(needs.undecided.map(({ cell }) => cell.period.start)).toEqual(['2026-10-01'])
  expect(needs.undated.map(({ title }) => title)).toEqual(['Undated', 'Canvas 8'])
  expect(needs.unowned.map(({ title }) => title)).toEqual(['Undated', 'Web'])
  expect(needs.stale.map(({ title }) => title)).toEqual(['Web'])
  expect(sayNeeds(needs, 1)).toBe('9 things need you.')
  expect(sayNeeds({ reviews: [], handOvers: [], tasks: [], waiting: [], slips: [], undecided: [], undated: [], unowned: [], stale: [] }, 0)).toBe('Nothing waits for you.')
  const late = { at: 'hub', id: 'x', title: 'x', said: 'x', isLate: true } as const
  expect(sayNeeds(needs, 0, { ...nothingOwed, resources: [late, { ...late, isLate: false }] })).toBe('10 things need you; 1 of them is late.')
})

test('[TD3] a slip is told with the reason of its last move, and with none when that had none', () => {
  const moved = { id: 'relay', fields: ['window'] }
  expect(reasonOfMove([{ ...moved, reason: 'first' }, { ...moved, reason: 'The importer' }, { id: 'relay', fields: ['title'], reason: 'typo' }], 'relay')).toBe('The importer')
  expect(reasonOfMove([{ ...moved, reason: 'first' }, moved], 'relay')).toBeUndefined()
  expect(reasonOfMove([{ ...moved, reason: 'first' }], 'canvas')).toBeUndefined()
})

const needsOn = (so: State, today: string) => {
  const { tasks, reviews } = needsOf(so, 'me', { today, now: `${today}T13:00:00Z` }, [])
  return [tasks.map(({ task }) => task.title), reviews.map(({ request }) => request.title)]
}

test('[TD5] reviews that wait for my word and launch tasks of mine that are late, to begin or due within a week stand in Today, and go when they are done', () => {
  const launched = after(state, 'launch.decide-tier', { release: 'relay', tier: 'L2', decidedBy: ['me'] })
  const launch = launches.list(launched)[0]?.id ?? ''
  const mine = after(launched, 'launch-task.add', { launch, title: 'Write it', role: 'Content', owner: 'me', anchor: 'ship', due: { amount: 0, unit: 'days' } })
  const asked = after(mine, 'review.ask', { kind: 'other', title: 'Talk', reviewers: [{ person: 'me' }] }, { today: '2027-01-18' })
  expect(needsOn(asked, '2027-01-18')).toEqual([[], ['Talk']])
  expect(needsOn(asked, '2027-01-19')).toEqual([['Write it'], ['Talk']])
  expect(needsOn(asked, '2027-02-09')).toEqual([['Write it'], ['Talk']])
  const task = launchTasks.list(asked).find(({ title }) => title === 'Write it')?.id ?? ''
  expect(needsOn(after(asked, 'launch-task.close', { id: task, state: 'done' }), '2027-01-19')[0]).toEqual([])
})

test('[TD6] hand-overs in which it is my turn stand in Today, and go when they are answered', () => {
  const both = state.apply([people.create('other', { name: 'Rasa' })])
  const given = after(both, 'hand-over.give', { title: 'Relay 5', item: 'relay', from: 'other', to: 'me', whatIsNew: 'Changes pass both ways.' }, { today: at.today })
  const mine = (of: string, in_ = given) => needsOf(in_, of, at, []).handOvers.map(({ handOver }) => handOver.title)
  expect([mine('me'), mine('other')]).toEqual([['Relay 5'], []])
  const id = needsOf(given, 'me', at, []).handOvers[0]?.handOver.id ?? ''
  const back = after(given, 'hand-over.send-back', { id }, { reason: 'Between which systems?', today: at.today })
  expect([mine('me', back), mine('other', back)]).toEqual([[], ['Relay 5']])
})
