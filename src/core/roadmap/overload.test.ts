import { expect, test } from 'vitest'
import { uuidV5 } from '../../lib/digest.ts'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { bandOf, bandsOf } from './capacity-load.ts'
import { capacities } from './capacities.ts'
import { capacityMissing, overloadsOf, rounded } from './overload.ts'
import { roadmaps } from './roadmap.ts'

const window = (start: string, end: string) => ({ start, end, precision: 'day' }) as const
const [q1, q4] = [window('2026-01-01', '2026-03-31'), window('2026-10-01', '2026-12-31')]

const made = (state: State, name: string, args: Record<string, unknown>) => after(state, name, args as never, { id: idOf(String(args['name'] ?? args['title'])) })
const [olek, mina, press, roadmap] = [uuidV5(idOf('Olek'), 'people'), uuidV5(idOf('Mina'), 'people'), uuidV5(idOf('Press'), 'teams'), uuidV5(idOf('PMM'), 'roadmaps')]
const named = [['person.add', { name: 'Olek' }], ['person.add', { name: 'Mina' }], ['team.add', { title: 'Press' }], ['roadmap.add', { title: 'PMM', horizon: window('2026-01-01', '2026-12-31'), period: 'quarter' }]] as const
const founded = named.reduce((state, [name, args]) => made(state, name, args), after(State.empty, 'workspace.found', { name: 'Fernhill' }))

const working = (state: State, title: string, fields: Record<string, unknown>) => made(state, 'activity.add', { roadmap, title, ...fields })
const keeping = (state: State, ...kept: (readonly [whose: { person?: string; team?: string }, window: typeof q1 | typeof q4, days: number])[]) =>
  state.apply(kept.map(([whose, within, days], at) => capacities.create(`capacity ${at} ${state.count('capacities')}`, { ...whose, window: within, days })))
const on = (state: State) => roadmaps.need(state, roadmap)
const loads = (state: State, who: { readonly person: string } | { readonly team: string }) => bandOf(state, on(state), who)?.loads.map(({ load }) => rounded(load))

test('[BA1] an activity asks its owner and its team for its effort, evenly over its days, also across five periods; what is over or put off asks for nothing', () => {
  const year = working(founded, 'Long', { owner: olek, team: press, window: window('2025-12-22', '2026-12-31'), effort: 375 })
  expect(loads(year, { person: olek })).toEqual([90, 91, 92, 92])
  expect(loads(year, { team: press })).toEqual([90, 91, 92, 92])
  const over = ['done', 'dropped', 'deferred'].reduce((state, status) => working(state, status, { owner: mina, window: q1, effort: 9, status }), founded)
  expect(bandsOf(over, on(over))).toEqual([])
  const unsaid = working(working(founded, 'Unsaid', { owner: mina, window: q1 }), 'None', { owner: mina, window: q1, effort: 0 })
  expect(bandOf(unsaid, on(unsaid), { person: mina })?.loads[0]).toMatchObject({ load: 0, withoutEffort: [{ title: 'Unsaid' }] })
})

test('[BA2] what is there is what is kept for the days of a period less the slack, and where nothing is kept that is said', () => {
  const kept = keeping(working(founded, 'Long', { owner: olek, window: window('2026-01-01', '2026-12-31'), effort: 73 }), [{ person: olek }, window('2026-01-01', '2026-06-30'), 18.1], [{ person: olek }, q1, 1])
  const there = (state: State) => bandOf(state, on(state), { person: olek })?.loads.map((load) => (load.there === undefined ? undefined : rounded(load.there)))
  expect(there(kept)).toEqual([8, 7.3, undefined, undefined])
  expect(there(after(kept, 'roadmap.change', { id: roadmap, slack: 0 }))).toEqual([10, 9.1, undefined, undefined])
  expect(capacityMissing(kept, on(kept)).map(({ sentence }) => sentence)).toEqual([
    'Olek is asked for 18.4 days in Q3 2026, and nobody has said how many there are.', 'Olek is asked for 18.4 days in Q4 2026, and nobody has said how many there are.',
  ])
  expect(overloadsOf(kept, on(kept)).map(({ period }) => period.start)).toEqual(['2026-01-01', '2026-04-01'])
})

test('[BA3] an overload says who, when, how much is asked and how much is there; a hair’s breadth is none', () => {
  const busy = keeping(working(working(founded, 'Quotes', { owner: mina, window: q4, effort: 1000 }), 'Board', { owner: mina, team: press, window: q4, effort: 4 }), [{ person: mina }, q4, 0], [{ team: press }, q4, 5])
  expect(overloadsOf(busy, on(busy))).toMatchObject([{ key: `overload:${mina}:2026-10-01`, who: { person: mina }, load: 1004, there: 0, over: 1004, facts: '1004 of 0', shares: [{ days: 1000 }, { days: 4 }], sentence: 'Mina has no time in Q4 2026 and is asked for 1004.' }])
  const tight = (effort: number) => overloadsOf(after(busy, 'activity.change', { id: uuidV5(idOf('Board'), 'activities'), effort }), on(busy)).filter(({ who }) => who.team === press)
  expect(tight(4.05)).toEqual([])
  expect(tight(4.06)).toMatchObject([{ name: 'Press', sentence: 'Press has 4 days in Q4 2026 and is asked for 4.1.' }])
})

test('[BA5] a band is edited by window: said once more it is another number, null says that nobody knows, and a capacity is one’s alone', () => {
  const window = { ...q4, precision: 'quarter' } as const
  const said = after(after(founded, 'capacity.set', { person: mina, window, days: 40 }, { id: idOf('first') }), 'capacity.set', { person: mina, window, days: 30 }, { id: idOf('second') })
  expect(capacities.list(said)).toMatchObject([{ person: mina, days: 30 }])
  expect(capacities.list(after(said, 'capacity.set', { person: mina, window, days: null }))).toEqual([])
  expect(capacities.list(after(said, 'capacity.add', { team: press, window, days: 0 }))).toHaveLength(2)
  for (const whose of [{}, { person: mina, team: press }]) expect(refusalOf(() => changesFor(said, 'capacity.set', { ...whose, window, days: 1 } as never)).code).toBe('invalid')
  expect(refusalOf(() => changesFor(said, 'capacity.set', { person: mina, window, days: -1 })).code).toBe('invalid')
})

test('[BA2] what was asked of somebody who was erased is told without a name', () => {
  const over = keeping(working(founded, 'Much', { owner: mina, window: q1, effort: 20 }), [{ person: mina }, q1, 10])
  const erased = after(over, 'person.erase', { id: mina })
  expect(overloadsOf(erased, on(erased)).map(({ sentence }) => sentence)).toEqual(['Somebody who was erased has 8 days in Q1 2026 and is asked for 20.'])
})
