import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { dutyHolders } from '../duties/duties.ts'
import { State } from '../kernel/state.ts'
import { people, settings } from '../workspace/workspace.ts'
import { plannedIn, planningOf } from './quarter-plan.ts'

const company = (fiscalYearStart?: number) => State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'UTC', ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }) }), people.create('mara', { name: 'Mara' }), people.create('olek', { name: 'Olek' }),
  dutyHolders.create('holder', { duty: 'roadmap', person: 'mara', from: '2026-01-01' }),
])
const told = (state: State, quarter: string, today = '2026-01-01') => planningOf(state, quarter, today).map(({ step, from, by, stands }) => `${step} ${from} ${by} ${stands}`)

test('[QP1] a quarter is planned in the weeks of the one before, fiscal where there is a fiscal year, and the vision of a year in its last quarter', () => {
  expect(plannedIn(company(2), '2026-11-29')).toMatchObject({ start: '2027-02-01', end: '2027-04-30' })
  // The quarter before begins on Sunday, 1 November 2026, and is the last of its fiscal year.
  expect(told(company(2), '2027-03-01')).toEqual([
    'vision-draft 2026-11-29 2026-12-04 to-come', 'vision 2026-12-06 2026-12-11 to-come', 'gather 2026-12-13 2026-12-18 to-come', 'draft 2026-12-20 2026-12-25 to-come', 'revise 2026-12-27 2027-01-01 to-come', 'publish 2027-01-03 2027-01-08 to-come', 'retro 2027-01-17 2027-01-22 to-come', 'kick-off 2027-02-01 2027-02-05 to-come',
  ])
  expect(told(company(), '2026-08-15')).toEqual(['gather 2026-05-13 2026-05-15 to-come', 'draft 2026-05-20 2026-05-22 to-come', 'revise 2026-05-27 2026-05-29 to-come', 'publish 2026-06-03 2026-06-05 to-come', 'retro 2026-06-17 2026-06-19 to-come', 'kick-off 2026-07-01 2026-07-03 to-come'])
})

const of = (state: State, step: string, today: string) => planningOf(state, '2027-02-01', today).find((one) => one.step === step)

test('[QP2] a step is that of whoever is named, else of the duty; it is to come, this week’s, late, done or left out with a reason', () => {
  const state = company(2)
  expect(['2026-12-12', '2026-12-13', '2026-12-18', '2026-12-19'].map((day) => of(state, 'gather', day)?.stands)).toEqual(['to-come', 'now', 'now', 'late'])
  expect(of(state, 'gather', '2026-12-01')).toMatchObject({ owner: 'mara', isByDuty: true })
  const named = after(state, 'planning-step.set', { quarter: '2027-03-15', step: 'gather', owner: 'olek' })
  expect(of(named, 'gather', '2026-12-01')).toMatchObject({ owner: 'olek', isByDuty: false })
  const done = after(named, 'planning-step.done', { quarter: '2027-02-01', step: 'gather', link: 'https://example.com/input' }, { today: '2026-12-17', role: 'contributor' })
  expect(of(done, 'gather', '2026-12-19')).toMatchObject({ stands: 'done', link: 'https://example.com/input', said: { done: { on: '2026-12-17' } } })
  expect(refusalOf(() => changesFor(done, 'planning-step.done', { quarter: '2027-02-01', step: 'gather' })).code).toBe('exists')
  expect(of(after(done, 'planning-step.reopen', { quarter: '2027-02-01', step: 'gather' }), 'gather', '2026-12-19')?.stands).toBe('late')
  expect(refusalOf(() => changesFor(state, 'planning-step.reopen', { quarter: '2027-02-01', step: 'gather' })).code).toBe('conflict')
  expect(refusalOf(() => changesFor(state, 'planning-step.skip', { quarter: '2027-02-01', step: 'retro' })).code).toBe('needs-reason')
  expect(of(after(state, 'planning-step.skip', { quarter: '2027-02-01', step: 'retro' }, { reason: 'Two weeks of holidays.' }), 'retro', '2027-01-30')).toMatchObject({ stands: 'skipped', said: { skipped: 'Two weeks of holidays.' } })
})

test('[QP3] a step can be moved to another week, and a company adds steps of its own', () => {
  const moved = after(company(2), 'planning-step.set', { quarter: '2027-02-01', step: 'publish', week: 11 })
  expect(of(moved, 'publish', '2026-12-01')).toMatchObject({ from: '2027-01-10', by: '2027-01-15' })
  expect(refusalOf(() => changesFor(moved, 'planning-step.set', { quarter: '2027-02-01', step: 'budget', week: 9 })).sentence).toBe('A step of your own has a title: say what is done in it.')
  const own = after(moved, 'planning-step.set', { quarter: '2027-02-01', step: 'budget', title: 'Ask for the budget', week: 9 })
  expect(of(own, 'budget', '2026-12-01')).toMatchObject({ title: 'Ask for the budget', artefact: 'Ask for the budget', by: '2027-01-01' })
  expect(refusalOf(() => changesFor(own, 'planning-step.done', { quarter: '2027-05-01', step: 'budget' })).code).toBe('not-found')
})
