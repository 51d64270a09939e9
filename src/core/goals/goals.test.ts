import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { redact } from '../audiences/redact.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import type { Fields } from '../kernel/change.ts'
import type { Command } from '../kernel/command.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { activitiesFor, goalsOfActivity } from '../roadmap/goal-walk.ts'
import { activities, connectors, roadmaps } from '../roadmap/roadmap.ts'
import { departments, people, settings, teams } from '../workspace/workspace.ts'
import { checkIns, keyResults, objectives } from './goals.ts'
import { nextItems } from './next-items.ts'
import { amountWords, progressOf, wayWords } from './progress.ts'
import { askedIn, notSaid } from './said.ts'
import { goalsOf } from './serves.ts'
import { checkInsOf, standingOf } from './standing.ts'
import { statusOf, thresholdsOf } from './status.ts'

const quarter = { start: '2026-11-01', end: '2027-01-31', precision: 'quarter' as const }
const founded = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin', fiscalYearStart: 2 }), departments.create('product', { title: 'Product' }), teams.create('core', { title: 'Relay core' }),
  people.create('mara', { name: 'Mara' }), people.create('olek', { name: 'Olek' }),
  plans.create('plan', { title: 'Product', kind: 'product' }), items.create('theme', { plan: 'plan', kind: 'theme', title: 'One true copy' }), items.create('epic', { plan: 'plan', kind: 'epic', title: 'Live figures', parent: 'theme' }),
  objectives.create('company', { title: 'Teams leave copies behind', level: 'company', owner: 'mara', period: quarter }),
  objectives.create('team', { title: 'Relay 5 wins teams', level: 'team', team: 'core', owner: 'olek', period: quarter, parent: 'company', strategy: 'One true copy' }),
  keyResults.create('trials', { objective: 'team', title: 'Trial starts', owner: 'olek', unit: 'a week', baseline: 280, target: 420, since: '2026-11-02' }),
  keyResults.create('faults', { objective: 'team', title: 'Facts found wrong', owner: 'mara', baseline: 14, target: 3, since: '2026-11-02' }),
])
const add = (more: Fields = {}, name = 'objective.add') => () => changesFor(founded, name, { title: 'New', level: 'team', owner: 'mara', period: quarter, ...more } as Command['args'])
const result = (more: Fields = {}) => () => changesFor(founded, 'key-result.add', { objective: 'team', title: 'New', owner: 'mara', baseline: 0, target: 3, ...more } as Command['args'])
const say = (state: State, keyResult: string, today: string, more: Fields, id?: string) => after(state, 'check-in.give', { keyResult, ...more } as Command['args'], { today, role: 'contributor', ...(id === undefined ? {} : { id }) })
const of = (state: State, keyResult: string, now: string) => standingOf(state, keyResults.need(state, keyResult), now)

test('[GO1] an objective is for one whole quarter of the fiscal year, has one person, and serves one of a wider level', () => {
  expect(add()).not.toThrow()
  expect(refusalOf(add({ period: { start: '2026-10-01', end: '2026-12-31', precision: 'quarter' } })).sentence).toBe('Goals are set for a whole quarter, such as Q3 FY27 (Aug–Oct 2026).')
  expect(refusalOf(add({ owner: 'nobody' })).code).toBe('not-found')
  expect(refusalOf(add({ level: 'company', parent: 'team' })).sentence).toBe('“Relay 5 wins teams” is not above it: an objective serves one of a wider level.')
  expect(refusalOf(() => changesFor(founded, 'objective.change', { id: 'company', level: 'team' })).sentence).toContain('would not be below it any more')
  expect(refusalOf(add({ level: 'company', team: 'core' })).sentence).toBe('An objective of the level “Company” belongs to no team: leave it out, or choose that level.')
  expect(refusalOf(() => changesFor(founded, 'objective.remove', { id: 'company' })).code).toBe('in-use')
})

test('[GO2] it has five key results at most, and each ends elsewhere than it starts, above or below', () => {
  expect(refusalOf(result({ baseline: 3 })).sentence).toBe('It starts where it is to end: give a target that differs from where it is now.')
  expect(result({ baseline: 14, target: 3 })).not.toThrow()
  let state = founded
  for (const title of ['Three', 'Four', 'Five']) state = after(state, 'key-result.add', { objective: 'team', title, owner: 'mara', baseline: 0, target: 3 })
  expect(refusalOf(() => changesFor(state, 'key-result.add', { objective: 'team', title: 'Six', owner: 'mara', baseline: 0, target: 3 })).sentence).toContain('5 key results at most')
})

test('[GO3] at exactly 90 it is on track, at exactly 75 at risk, and off track below', () => {
  expect([100, 90, 89, 75, 74, 0].map((sure) => statusOf(sure, thresholdsOf(founded)))).toEqual(['on-track', 'on-track', 'at-risk', 'at-risk', 'off-track', 'off-track'])
})

test('[GO4] the two thresholds are the workspace’s own to set, the one for at risk below the other', () => {
  const state = after(founded, 'settings.change', { goalThresholds: { onTrack: 70, atRisk: 40 } })
  expect([70, 69, 40, 39].map((sure) => statusOf(sure, thresholdsOf(state)))).toEqual(['on-track', 'at-risk', 'at-risk', 'off-track'])
  expect(refusalOf(() => changesFor(founded, 'settings.change', { goalThresholds: { onTrack: 70, atRisk: 70 } })).code).toBe('invalid')
})

test('[GO7] what is said counts for its week; a second one stands beside, and the later counts', () => {
  const once = say(founded, 'trials', '2026-11-05', { current: 300, confidence: 80, wins: 'The price test.' })
  const twice = after(once, 'check-in.give', { keyResult: 'trials', current: 310, confidence: 92 }, { today: '2026-11-06', role: 'contributor' })
  expect(checkInsOf(twice, 'trials').map(({ current, week, late }) => [current, week, late])).toEqual([[310, '2026-11-02', undefined], [300, '2026-11-02', undefined]])
  expect(of(twice, 'trials', '2026-11-06T12:00:00Z')).toMatchObject({ current: 310, status: 'on-track', progress: 30 / 140 })
  expect(of(founded, 'trials', '2026-11-06T12:00:00Z')).toMatchObject({ current: 280, progress: 0, isStale: false })
  expect(refusalOf(() => changesFor(founded, 'check-in.give', { keyResult: 'trials', current: 300 })).sentence).toBe('Say how sure you are that it is reached, from 0 to 100.')
})

test('[GO8] one that comes after its week had closed says so and for which week, and is no news over a later one; none is given for a week to come, or from before it was a goal', () => {
  expect(checkIns.list(say(founded, 'trials', '2026-11-07', { current: 300, confidence: 80 }))).toMatchObject([{ week: '2026-11-02', late: true, on: '2026-11-07' }])
  const now = say(founded, 'trials', '2026-11-10', { current: 310, confidence: 90 })
  const late = say(now, 'trials', '2026-11-11', { current: 290, confidence: 70, week: '2026-11-04' })
  expect(checkInsOf(late, 'trials').map(({ current, week, late: isLate }) => [current, week, isLate])).toEqual([[310, '2026-11-09', undefined], [290, '2026-11-02', true]])
  expect(refusalOf(() => say(now, 'trials', '2026-11-10', { current: 1, confidence: 1, week: '2026-11-16' })).sentence).toBe('The week of 16 Nov has not begun: say then how it stands.')
  expect(refusalOf(() => say(now, 'trials', '2026-11-10', { current: 1, confidence: 1, week: '2020-01-06' })).sentence).toMatch(/is a goal since the week of .*: of an earlier one there is nothing to say\.$/)
})

test('[GO9] that nothing changed is one word, once somebody has said how it stands', () => {
  expect(refusalOf(() => say(founded, 'trials', '2026-11-05', { noChange: true })).sentence).toBe('Nobody has checked in on it yet: say once where it stands and how sure you are.')
  const state = say(say(founded, 'trials', '2026-11-05', { current: 300, confidence: 80 }), 'trials', '2026-11-12', { noChange: true })
  expect(checkInsOf(state, 'trials')[0]).toMatchObject({ week: '2026-11-09', current: 300, confidence: 80, noChange: true })
  expect(refusalOf(() => say(state, 'trials', '2026-11-12', { noChange: true, current: 310 })).code).toBe('invalid')
})

test('[GO10] a closed objective is not checked in on and asked for no more; cancelling takes a reason, and it can be opened again', () => {
  expect(refusalOf(() => changesFor(founded, 'objective.close', { id: 'team', state: 'cancelled' })).code).toBe('needs-reason')
  const closed = after(founded, 'objective.close', { id: 'team', state: 'done' }, { today: '2026-11-20' })
  expect(refusalOf(() => say(closed, 'trials', '2026-11-23', { current: 1, confidence: 1 }))).toMatchObject({ code: 'conflict', sentence: '“Relay 5 wins teams” was closed on 20 Nov: open it again first.' })
  for (const [name, args] of [['key-result.change', { id: 'trials', target: 1 }], ['objective.change', { id: 'team', title: 'Other' }], ['objective.close', { id: 'team', state: 'done' }]] as const) expect(refusalOf(() => changesFor(closed, name, args)).code, name).toBe('conflict')
  expect(askedIn(closed, '2026-11-16', '2026-11-20T12:00:00Z')).toEqual([])
  expect(() => say(after(closed, 'objective.reopen', { id: 'team' }), 'trials', '2026-11-23', { current: 1, confidence: 1 })).not.toThrow()
})

test('[GO11] what was said before the last week that closed is stale, from the moment it closes', () => {
  const state = say(founded, 'trials', '2026-11-03', { current: 300, confidence: 95 })
  const stale = (now: string) => of(state, 'trials', now).isStale
  expect([stale('2026-11-06T19:00:01Z'), stale('2026-11-13T19:00:00Z'), stale('2026-11-13T19:00:01Z')]).toEqual([false, false, true])
})

const told = (state: State, week: string, now: string) => notSaid(state, week, now).map(({ keyResult, overdueSince }) => [keyResult.id, overdueSince])

test('[GO12] who has not said yet is listed before the week closes, those overdue first and since when', () => {
  const at = '2026-11-12T12:00:00Z'
  expect(told(founded, '2026-11-02', '2026-11-05T12:00:00Z')).toEqual([['faults', undefined], ['trials', undefined]])
  const one = say(founded, 'faults', '2026-11-05', { current: 12, confidence: 90 })
  expect(told(one, '2026-11-09', at)).toEqual([['trials', '2026-11-06T19:00:00Z'], ['faults', undefined]])
  expect(told(say(one, 'trials', '2026-11-12', { current: 300, confidence: 90 }), '2026-11-09', at)).toEqual([['faults', undefined]])
  expect(askedIn(founded, '2026-10-19', at)).toEqual([])
  expect(askedIn(founded, '2027-02-01', '2027-02-03T12:00:00Z')).toEqual([])
  // What is written down on a Saturday is asked for in the week after.
  const saturday = after(founded, 'key-result.add', { objective: 'team', title: 'New', owner: 'mara', baseline: 0, target: 1 }, { today: '2026-11-07' })
  expect([askedIn(saturday, '2026-11-02', at).length, askedIn(saturday, '2026-11-09', at).length]).toEqual([2, 3])
})

test('[GO13] progress goes from where it began to the target, up or down, and the way is said in words', () => {
  const down = { baseline: 14, target: 3 }
  expect([progressOf(down, 14), progressOf(down, 8.5), progressOf(down, 3), progressOf(down, 1), progressOf(down, 20)]).toEqual([0, 0.5, 1, 1, 0])
  expect([progressOf({ baseline: 280, target: 420 }, 315), progressOf({ baseline: -10, target: 10 }, 0)]).toEqual([0.25, 0.5])
  expect([wayWords(down), wayWords({ baseline: 0, target: 80, unit: '%' }), wayWords({ baseline: 280, target: 420, unit: 'starts a week' }), amountWords(-2.5)]).toEqual(['from 14 down to 3', 'from 0% up to 80%', 'from 280 up to 420 starts a week', '−2.5'])
})

const linked = after(founded, 'key-result.change', { id: 'trials', items: ['theme'] })

test('[GO14] one walks from a goal to its items and activities, and from these back up to the company’s objective', () => {
  const state = linked.apply([
    roadmaps.create('map', { title: 'Roadmap', horizon: quarter, period: 'quarter' }), activities.create('launch', { roadmap: 'map', title: 'Relay 5 launch' }), activities.create('other', { roadmap: 'map', title: 'Other' }),
    connectors.create('tie', { activity: 'launch', item: 'epic' }),
  ])
  expect(goalsOf(state, 'epic').map(({ keyResult, objective, above }) => [keyResult.id, objective.id, above.map(({ id }) => id)])).toEqual([['trials', 'team', ['company']]])
  expect(activitiesFor(state, keyResults.need(state, 'trials')).map(({ title }) => title)).toEqual(['Relay 5 launch'])
  expect([goalsOfActivity(state, 'launch').map(({ keyResult }) => keyResult.id), goalsOfActivity(state, 'other'), activitiesFor(state, keyResults.need(state, 'faults'))]).toEqual([['trials'], [], []])
  expect(refusalOf(() => changesFor(state, 'item.remove', { id: 'theme' })).code).toBe('in-use')
})

const lines = (state: State) => nextItems(state, ({ level }) => level === 'team').map((line) => (line.kind === 'item' ? [line.item.id, ...line.serves.map(({ id }) => id)] : [line.keyResult.id]))

test('[GO15] among the next items a key result is shown itself until an item is linked, and again when none of its items is to come', () => {
  expect(lines(founded)).toEqual([['faults'], ['trials']])
  expect(lines(linked)).toEqual([['faults'], ['theme', 'trials']])
  expect(lines(after(linked, 'item.change', { id: 'theme', status: 'done' }))).toEqual([['faults'], ['trials']])
  expect(nextItems(founded, ({ level }) => level === 'company')).toEqual([])
})

test('[GO17] goals are in no View, whoever it is made for', () => {
  const state = say(linked, 'trials', '2026-11-05', { current: 300, confidence: 80 })
  for (const key of ['public', 'customers', 'sales', 'executives'] as const) {
    const view = redact(state, builtInAudience(key), { today: '2026-11-05', key: 'a key' })
    for (const collection of ['objectives', 'key-results', 'check-ins']) expect(view.list(collection), `${key} ${collection}`).toEqual([])
  }
})
