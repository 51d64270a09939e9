import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { audiences } from '../audiences/audiences.ts'
import { builtInAudiences } from '../audiences/built-in.ts'
import { dutyHolders } from '../duties/duties.ts'
import { decks } from '../decks/decks.ts'
import { subscriptions } from '../editions/subscriptions.ts'
import { keyResults, objectives } from '../goals/goals.ts'
import { decide } from '../kernel/decide.ts'
import { State } from '../kernel/state.ts'
import { memberships, people, settings } from '../workspace/workspace.ts'
import { roundUpForAll, roundUpOf, roundUpsBetween } from './round-up.ts'

const company = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin' }), people.create('mara', { name: 'Mara', email: 'mara@fernhill.example' }), people.create('olek', { name: 'Olek' }), people.create('ines', { name: 'Ines', email: 'ines@fernhill.example' }),
  memberships.create('m1', { person: 'mara', role: 'contributor' }), memberships.create('m2', { person: 'olek', role: 'editor' }), memberships.create('m3', { person: 'ines', role: 'viewer' }),
  dutyHolders.create('holder', { duty: 'customer-roadmap', person: 'mara', from: '2026-01-01' }),
  objectives.create('goal', { title: 'Relay wins teams', level: 'team', owner: 'mara', period: { start: '2026-10-01', end: '2026-12-31', precision: 'quarter' } }),
  keyResults.create('trials', { objective: 'goal', title: 'Trial starts', owner: 'mara', baseline: 1, target: 9, since: '2026-11-02' }), keyResults.create('faults', { objective: 'goal', title: 'Faults', owner: 'olek', baseline: 9, target: 1, since: '2026-11-16' }),
])
const monday = '2026-11-16T08:00:00Z'

test('[RU1] it tells late and due turns and check-ins of that person, and nothing where nothing waits', () => {
  expect(roundUpOf(company, 'mara', monday)).toEqual([
    { title: 'Due from you', lines: ['Monthly roadmap deck, late: was due 20 Oct, 17:00', 'Monthly roadmap deck, due 20 Nov, 17:00'] }, { title: 'Check-ins', lines: ['Trial starts: overdue since 6 Nov'] },
  ])
  expect(roundUpOf(company, 'olek', monday)).toEqual([{ title: 'Check-ins', lines: ['Faults: the week closes 20 Nov, 20:00'] }])
  expect(roundUpOf(company, 'ines', monday)).toEqual([])
  expect(roundUpForAll(company, monday).find(({ title }) => title === 'Not checked in')?.lines).toEqual(['Trial starts (Mara), overdue since 6 Nov', 'Faults (Olek)'])
})

test('[RU1] for somebody whose time zone nobody has it is told on the workspace’s clocks', () => {
  const lost = company.apply(people.update(people.need(company, 'mara'), { zone: 'Berlin' }))
  expect(roundUpOf(lost, 'mara', monday)).toEqual(roundUpOf(company, 'mara', monday))
})

const owed = (state: State, from: string, to: string) => roundUpsBetween(state, from, to).map(({ key, at }) => `${key} ${at}`)

test('[RU2] it goes on Monday at 08:00 on the workspace’s clocks, or when its rhythm says, to each member whose address is known', () => {
  expect(owed(company, '2026-11-15T00:00:00Z', '2026-11-23T06:59:59Z')).toEqual(['round-up/2026-W47/mara 2026-11-16T07:00:00Z'])
  expect(owed(company, '2026-10-18T00:00:00Z', '2026-10-27T00:00:00Z')).toEqual(['round-up/2026-W43/mara 2026-10-19T06:00:00Z', 'round-up/2026-W44/mara 2026-10-26T07:00:00Z'])
  const moved = after(company, 'rhythm.set', { rhythm: 'round-up', due: { every: 'week', weekday: 5 }, time: '12:00', zone: 'UTC', from: '2026-11-17' })
  expect(owed(moved, '2026-11-22T00:00:00Z', '2026-11-29T00:00:00Z')).toEqual(['round-up/2026-W48/mara 2026-11-27T12:00:00Z'])
})

const chosen = (state: State, roundUp: 'on' | 'off', person?: string) => state.apply(decide(state, { id: `8e5c3c1e-0000-4000-8000-00000000000${roundUp === 'on' ? 1 : 2}`, name: 'round-up.choose', args: { roundUp } }, { actor: { id: 'one', role: 'contributor', ...(person === undefined ? {} : { person }) }, now: monday, today: '2026-11-16' }))

test('[RU3] everybody says for themselves that they want none, and takes that back', () => {
  const off = chosen(company, 'off', 'mara')
  expect([owed(off, '2026-11-15T00:00:00Z', '2026-11-17T00:00:00Z'), owed(chosen(off, 'on', 'mara'), '2026-11-15T00:00:00Z', '2026-11-17T00:00:00Z').length]).toEqual([[], 1])
  expect(refusalOf(() => chosen(company, 'off')).code).toBe('not-allowed')
})

test('[RU5] a chat room is told where whoever may publish has said so, and never one whose audience does not read what is internal', () => {
  const state = company.apply([
    ...builtInAudiences.map((audience) => audiences.create(audience.key, audience as never)), decks.create('deck', { key: 'roadmap', title: 'Roadmap', kind: 'product-roadmap', months: 6 }),
    ...['internal', 'sales', 'customers'].map((audience) => subscriptions.create(audience, { label: audience, deck: 'deck', audience, host: 'chat.example', after: 0, madeBy: 'x', madeOn: '2026-11-01' })),
  ])
  const set = (id: string, role: 'editor' | 'contributor' = 'editor') => () => changesFor(state, 'subscription.round-up', { id, roundUp: 'on' }, { role })
  expect(state.apply(set('internal')()).get('subscriptions', 'internal')).toMatchObject({ roundUp: 'on' })
  expect([refusalOf(set('sales')).code, refusalOf(set('customers')).code, refusalOf(set('internal', 'contributor')).code]).toEqual(['never-outside', 'never-outside', 'not-allowed'])
  expect(subscriptions.get(after(state.apply(set('internal')()), 'subscription.round-up', { id: 'internal', roundUp: 'off' }), 'internal')?.roundUp).toBeUndefined()
})
