import { expect, test } from 'vitest'
import { after } from '../../testing/deciding.ts'
import { audiences } from '../audiences/audiences.ts'
import { decks } from '../decks/decks.ts'
import { editions } from '../editions/editions.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { people, settings, teams } from '../workspace/workspace.ts'
import { confirmersOn, featuresToConfirm } from './features-to-confirm.ts'
import { monthlyDeck, monthlyEditions } from './monthly-deck.ts'
import { remindersBetween } from './reminders.ts'

const day = (on: string) => ({ start: on, end: on, precision: 'day' as const })
const company = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'UTC' }), ...['mara', 'olek', 'rasa'].map((id) => people.create(id, { name: id })),
  teams.create('core', { title: 'Relay core', productManager: 'olek' }),
  decks.create('roadmap', { key: 'roadmap', title: 'Product roadmap', kind: 'product-roadmap', months: 6 }), decks.create('activities', { key: 'activities', title: 'Activities', kind: 'activity-roadmap', months: 6 }),
  plans.create('product', { title: 'Product', kind: 'product', owner: 'rasa' }), plans.create('bare', { title: 'Other product', kind: 'product' }), plans.create('marketing', { title: 'Marketing', kind: 'marketing' }),
  items.create('owned', { plan: 'product', kind: 'release', title: 'Relay 5', owner: 'mara', window: day('2026-12-01') }),
  items.create('of-team', { plan: 'product', kind: 'feature', title: 'Live sync', teams: ['core'], window: day('2026-11-30') }),
  items.create('of-plan', { plan: 'product', kind: 'feature', title: 'Filters', window: day('2026-09-01') }),
  items.create('of-nobody', { plan: 'bare', kind: 'release', title: 'Canvas 8', window: day('2026-12-20') }),
  items.create('old', { plan: 'product', kind: 'release', title: 'Relay 3', owner: 'mara', window: day('2026-05-01') }), items.create('far', { plan: 'product', kind: 'release', title: 'Relay 9', owner: 'mara', window: day('2027-11-01') }),
  items.create('inside', { plan: 'product', kind: 'release', title: 'Amberx', owner: 'mara', mark: 'internal', window: day('2026-12-01') }),
  items.create('other', { plan: 'marketing', kind: 'campaign', title: 'Autumn', owner: 'mara', window: day('2026-12-01') }),
])

test('[MD1] it tells what customers are told of its months and of the last 90 days, by date; not what was left out, nor what is for inside alone', () => {
  expect(featuresToConfirm(company, '2026-11-18').map(({ item, is }) => [item.id, is])).toEqual([['of-plan', 'launched'], ['of-team', 'upcoming'], ['owned', 'upcoming'], ['of-nobody', 'upcoming']])
  const without = after(company, 'item.leave-out', { id: 'owned' }, { reason: 'Not this year.' })
  expect(featuresToConfirm(without, '2026-11-18').map(({ item }) => item.id)).not.toContain('owned')
  expect(featuresToConfirm(State.empty, '2026-11-18')).toEqual([])
})

test('[MD2] it is confirmed by its owner, else by who manages the product of its team, else by who owns its plan; what nobody stands by is shown', () => {
  expect(featuresToConfirm(company, '2026-11-18').map(({ person }) => person)).toEqual(['rasa', 'olek', 'mara', undefined])
  expect(confirmersOn(company, '2026-11-18')).toEqual(['mara', 'olek', 'rasa'])
})

const stands = (state: State, now: string) => monthlyDeck(state, now.slice(0, 10), now)?.confirmers.map(({ person, stand, features }) => `${person} ${stand} ${features.length}`)

test('[MD3] whoever stands by a part has a turn by the 18th, is reminded and listed as late, and confirms in one act', () => {
  expect(stands(company, '2026-11-10T09:00:00Z')).toEqual(['mara due 1', 'olek due 1', 'rasa due 1'])
  const done = after(company, 'turn.done', { rhythm: 'feature-check', period: '2026-11', person: 'olek', noChange: true }, { today: '2026-11-12', role: 'contributor' })
  expect(stands(done, '2026-11-19T09:00:00Z')).toEqual(['mara late 1', 'rasa late 1', 'olek done 1'])
  expect(monthlyDeck(done, '2026-11-19', '2026-11-19T09:00:00Z')).toMatchObject({ turn: { period: '2026-11', due: '2026-11-20T17:00:00Z' }, unowned: [{ item: { id: 'of-nobody' } }] })
  // Once it is made, the next month's is asked for.
  expect(monthlyDeck(done, '2026-11-21', '2026-11-21T09:00:00Z')?.turn.period).toBe('2026-12')
  const reminders = remindersBetween(done, '2026-11-15T00:00:00Z', '2026-11-19T00:00:00Z').filter(({ turn }) => turn.rhythm === 'feature-check')
  expect(reminders.map(({ kind, at, turn }) => `${kind} ${at} ${turn.person}`)).toEqual(['before 2026-11-16T17:00:00Z mara', 'before 2026-11-16T17:00:00Z rasa', 'late 2026-11-18T17:00:00Z mara', 'late 2026-11-18T17:00:00Z rasa'])
  expect(stands(State.empty.apply([settings.create('settings', { name: 'Empty', zone: 'UTC' })]), '2026-11-10T09:00:00Z')).toEqual([])
})

test('[MD5] the editions for everyone inside are its history, the latest first', () => {
  const made = company.apply([
    audiences.create('inside', { key: 'internal', title: 'Everyone inside', classes: ['internal'], inside: true, dates: { precision: 'day', paddingDays: 0, labels: 'calendar' } }), audiences.create('customers', { key: 'customers', title: 'Customers', classes: ['customers'], inside: false, dates: { precision: 'day', paddingDays: 0, labels: 'calendar' } }),
    ...([['one', 'inside', 1], ['two', 'inside', 2], ['out', 'customers', 1]] as const).map(([id, audience, number]) => editions.create(id, { deck: 'roadmap', audience, number, title: id, day: '2026-10-20', state: 'current', frozen: 'f'.repeat(64), maker: 'm', files: [] })),
  ])
  expect(monthlyEditions(made).map(({ id }) => id)).toEqual(['two', 'one'])
})
