import { expect, test } from 'vitest'
import { caseDay, caseOf, caseRoadmap, type Work } from '../../testing/balance-case.ts'
import type { State } from '../kernel/state.ts'
import { activities, connectors, roadmaps } from '../roadmap/roadmap.ts'
import { groundOf } from './ground.ts'
import { type Found, proposalOf } from './proposal.ts'
import { type Choice, type Problem, problemOf } from './problem.ts'

const usual: Work = { effort: 6, at: 0, isLong: false, owner: 0, bucket: 0, isFixed: false, priority: 2, after: 9, enables: 9 }

function told(state: State, found: (problem: Problem) => Partial<Found>, keep: readonly string[] = []) {
  const ground = groundOf(state, roadmaps.need(state, caseRoadmap), caseDay)
  const problem = problemOf(ground, new Set(keep))
  return proposalOf(ground, problem, { status: 'best', seconds: 1.23, ...found(problem) })
}

/** By activity, the option with this shift and owner. */
const going = ({ demands }: Problem, moves: Readonly<Record<string, readonly [shift: number, owner?: string]>>): { choice: Choice } => ({
  choice: demands.map(({ activity, options }) => {
    const [shift, owner = 'person 0'] = moves[activity] ?? [0, options[0]?.owner]
    return options.findIndex((one) => one.shift === shift && one.owner === owner)
  }),
})

test('[BA11] a move says why it is this one, where it goes, what it costs, and the load before and after', () => {
  const state = caseOf([{ ...usual, enables: 2 }, { ...usual, priority: 3 }, { ...usual, effort: 2, owner: 1 }], [8, 8, 12, 8, 12, 8])
  const { moves: [move], bands, seconds } = told(state, (problem) => going(problem, { 'activity 1': [1] }))
  expect(seconds).toBe(1.2)
  expect(move).toMatchObject({
    title: 'Work 1', fromLabel: 'Q1 2026', toLabel: 'Q2 2026', what: '1 quarter later, Mina', why: 'Mina is 4 days over in Q1 2026, and of Mina’s 2 this gives way first.', window: { start: '2026-04-01' },
    relief: { person: 'person 0', name: 'Mina', period: '2026-01-01', label: 'Q1 2026', before: 12, after: 6, there: 8 },
  })
  expect(bands[0]?.loads.map(({ before, after, there }) => [before, after, there])).toEqual([[12, 6, 8], [0, 6, 12], [0, 0, 12]])
  expect(told(state, (problem) => going(problem, { 'activity 0': [1] })).moves[0]?.why).toBe('Mina is 4 days over in Q1 2026, and this frees 6; still over before “Release 2”, 1 Jul 2026.')
  expect(told(state, (problem) => going(problem, { 'activity 0': [0, 'person 1'] })).moves[0]).toMatchObject({ fromLabel: 'Mina', toLabel: 'Olek', owner: 'person 1', what: '6 days to another person', why: 'Mina is 4 days over in Q1 2026, and this frees 6; Olek has 6 days free in Q1 2026 and knows the work.' })
})

test('[BA11] what moves because another does says so, and what comes after what it works for, or first in priority, costs that', () => {
  const plain = caseOf([{ ...usual, priority: 1 }, { ...usual, at: 1, effort: 1, after: 0 }, usual], [8, 8, 12, 8, 12, 8])
  const state = plain.apply([connectors.create('tie', { activity: 'activity 0', item: 'release 0' })])
  const { moves } = told(state, (problem) => going(problem, { 'activity 0': [1], 'activity 1': [1] }))
  expect(moves.map(({ title, why, cost }) => [title, why, cost])).toEqual([
    ['Work 0', 'Mina is 4 days over in Q1 2026, and this frees 6.', 'It comes first in priority. Comes after “Release 0”, which it works for'],
    ['Work 1', 'Comes after “Work 0”, which moves.', undefined],
  ])
})

test('[BA11] what is kept as it is, what nobody knows and what cannot hold together are told', () => {
  const state = caseOf([{ ...usual, isFixed: true }, usual, { ...usual, at: 2, owner: 1, effort: 1 }], [8, undefined, 8, undefined, 8, undefined])
  const under = state.apply(activities.update(activities.need(state, 'activity 2'), { effort: 3 }))
  const { kept, missing, clash } = told(under, ({ limits }) => ({ status: 'none', clash: { demands: [0, 1], limits: [limits.findIndex(({ period }) => period === '2026-01-01')] } }), ['activity 1'])
  expect(kept).toEqual([{ activity: 'activity 0', title: 'Work 0', when: 'Q1 2026', why: 'fixed' }, { activity: 'activity 1', title: 'Work 1', when: 'Q1 2026', why: 'kept' }])
  expect(missing).toEqual(['Olek is asked for 3 days in Q3 2026, and nobody has said how many there are.'])
  expect(clash).toEqual({
    sentence: 'Mina has 8 days in Q1 2026, and these 2 ask for 12 days in all: give up any one and it works.',
    demands: [
      { activity: 'activity 0', title: 'Work 0', why: 'Q1 2026, fixed, Mina', days: 6 }, { activity: 'activity 1', title: 'Work 1', why: 'Q1 2026, kept where it is, Mina', days: 6 },
      { person: 'person 0', period: '2026-01-01', title: 'Mina has 8 days in Q1 2026', why: '8, with 0 percent left free', days: 8 },
    ],
  })
})
