import { expect, test } from 'vitest'
import { after } from '../../testing/deciding.ts'
import type { Json } from '../../lib/json.ts'
import { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { items, plans } from '../plans/plans.ts'
import { doneOrNot } from './done-or-not.ts'
import { learningRecords } from './learning-records.ts'
import { learningDue, openActions } from './learning-due.ts'

const day = (on: string) => ({ start: on, end: on, precision: 'day' as const })
const company = State.empty.apply([
  plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('one', { plan: 'plan', kind: 'release', title: 'Relay 4', window: day('2026-04-20') }), items.create('two', { plan: 'plan', kind: 'release', title: 'Relay 5', window: day('2026-05-20') }),
  launches.create('first', { release: 'one' }), launches.create('second', { release: 'two' }),
])
const due = (state: State, today: string) => learningDue(state, today).map(({ launch, by, isLate }) => [launch?.id, by, isLate])

test('[LE1] every launch that is out ends with a learning record, within thirty days; one that was given up is not asked for', () => {
  expect(due(company, '2026-04-20')).toEqual([])
  expect(due(company, '2026-05-21')).toEqual([['first', '2026-05-20', true], ['second', '2026-06-19', false]])
  expect(due(after(company, 'learning-record.add', { title: 'Relay 4', on: '2026-05-01', launch: 'first' }), '2026-05-21')).toEqual([['second', '2026-06-19', false]])
  expect(due(after(company, 'launch.cancel', { launch: 'second' }, { reason: 'No.' }), '2026-05-21')).toEqual([['first', '2026-05-20', true]])
})

test('[LE2] what follows from a lesson is open until it is done, or said not to be done for now, with the day', () => {
  const actions = [{ text: 'Ask earlier', link: 'https://issues.fernhill.example/12' }, { text: 'Write it down', done: true as const }, { text: 'A second beta', notNow: '2026-05-01' }] as Json[]
  const state = after(company, 'learning-record.add', { title: 'Relay 4', on: '2026-05-01', lessons: [{ conclusion: 'We were late.', actions, data: 'N0 of N1 tickets.' }] })
  expect(openActions(state).map(({ text }) => text)).toEqual(['Ask earlier'])
  expect(learningRecords.list(state)[0]?.lessons?.[0]?.actions?.[2]).toEqual({ text: 'A second beta', notNow: '2026-05-01' })
})

test('[LE3] what follows keeps its link when it is done, and when it turns out not to be', () => {
  const asked = { text: 'Ask earlier', link: 'https://issues.fernhill.example/12', notNow: '2026-05-01' }
  expect(doneOrNot(asked)).toEqual({ text: 'Ask earlier', link: 'https://issues.fernhill.example/12', done: true })
  expect(doneOrNot(doneOrNot(asked))).toEqual({ text: 'Ask earlier', link: 'https://issues.fernhill.example/12' })
})

const titles = (state: State, today: string) => learningDue(state, today).map(({ item, by }) => [item.title, by])

test('[LE4] a project that is done and came out with no launch is asked for too, for a year from its last day; what came out with a launch is asked for there, and what was dropped not at all', () => {
  const planned = State.empty.apply([
    plans.create('plan', { title: 'Product', kind: 'product' }), plans.create('web', { title: 'Web', kind: 'marketing' }),
    items.create('theme', { plan: 'plan', kind: 'theme', title: 'Trust', status: 'done', window: day('2026-04-20') }),
    items.create('quiet', { plan: 'plan', kind: 'epic', title: 'Faster sync', status: 'done' }), items.create('part', { plan: 'plan', kind: 'feature', title: 'Cache', parent: 'quiet', window: day('2026-04-20') }),
    items.create('loud', { plan: 'plan', kind: 'epic', title: 'Live figures', status: 'done', window: day('2026-04-20') }), items.create('told', { plan: 'plan', kind: 'feature', title: 'Figures', parent: 'loud', release: 'relay' }),
    items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5', window: day('2026-05-01') }), launches.create('launch', { release: 'relay' }),
    items.create('dropped', { plan: 'plan', kind: 'epic', title: 'Dropped', status: 'dropped', window: day('2026-04-20') }), items.create('open', { plan: 'plan', kind: 'epic', title: 'Open', window: day('2026-04-20') }),
    items.create('nowhen', { plan: 'plan', kind: 'epic', title: 'No day', status: 'done' }), items.create('page', { plan: 'web', kind: 'epic', title: 'A page', status: 'done', window: day('2026-04-20') }),
  ])
  expect(titles(planned, '2026-04-20')).toEqual([])
  expect(titles(planned, '2026-05-02')).toEqual([['Faster sync', '2026-05-20'], ['Relay 5', '2026-05-31']])
  expect(titles(planned, '2027-05-01').map(([title]) => title)).toEqual(['Relay 5'])
  const told = after(planned, 'learning-record.add', { title: 'Faster sync', on: '2026-05-02', item: 'quiet' })
  expect(titles(after(told, 'learning-record.add', { title: 'Relay 5', on: '2026-05-02', item: 'relay' }), '2026-05-03')).toEqual([])
})
