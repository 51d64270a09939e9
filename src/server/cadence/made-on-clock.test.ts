import { expect, test } from 'vitest'
import { after } from '../../testing/deciding.ts'
import { uuidV5 } from '../../lib/digest.ts'
import { audiences } from '../../core/audiences/audiences.ts'
import { builtInAudiences } from '../../core/audiences/built-in.ts'
import { decks } from '../../core/decks/decks.ts'
import { editions } from '../../core/editions/editions.ts'
import { State } from '../../core/kernel/state.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { people, settings } from '../../core/workspace/workspace.ts'
import { editionsToMake, idOfMade, okrDecksToMake, okrWeekDue } from './made-on-clock.ts'

const company = (zone: string) => State.empty.apply([settings.create('settings', { name: 'Fernhill', zone }), people.create('mara', { name: 'Mara' }), people.create('olek', { name: 'Olek' })])

test('[OD10] one that is due on a Monday tells the week before, and several people have one deck; before the hour is past there is none', () => {
  expect([okrWeekDue('2026-11-13T19:00:00Z'), okrWeekDue('2026-11-13T18:59:59Z'), okrWeekDue('2026-11-16T09:00:00Z')]).toEqual(['2026-11-09', '2026-11-02', '2026-11-09'])
  const moved = after(company('UTC'), 'rhythm.set', { rhythm: 'okr-deck', due: { every: 'week', weekday: 1 }, time: '09:00', zone: 'UTC', people: ['mara', 'olek'], from: '2026-11-10' })
  expect(okrDecksToMake(moved, '2026-11-16T09:00:01Z').map(({ week }) => week)).toEqual(['2026-11-09'])
  expect(okrDecksToMake(company('UTC'), '2026-11-13T19:00:00Z').map(({ week }) => week)).toEqual(['2026-11-02'])
})

const weeks = (state: State, now: string) => okrDecksToMake(state, now).map(({ week }) => week)

test('[OD10] where the deck is moved to later in the week, the week that closed in between is told too', () => {
  const thursdays = after(company('UTC'), 'rhythm.set', { rhythm: 'okr-deck', due: { every: 'week', weekday: 4 }, time: '09:00', zone: 'UTC', people: ['mara'], from: '2026-10-01' })
  // On Tuesday 17 November: from Thursday, which tells the week before, to Saturday, which tells its own.
  const moved = after(thursdays, 'rhythm.set', { rhythm: 'okr-deck', due: { every: 'week', weekday: 6 }, time: '09:00', zone: 'UTC', from: '2026-11-17' })
  expect(weeks(thursdays, '2026-11-12T09:00:01Z').at(-1)).toBe('2026-11-02')
  expect(weeks(moved, '2026-11-21T09:00:01Z')).toEqual(['2026-11-09', '2026-11-16'])
  expect(weeks(moved, '2026-11-28T09:00:01Z')).toEqual(['2026-11-16', '2026-11-23'].filter((week) => week === '2026-11-23'))
})

test('[MD4] a month has one edition, also where the zone or the hour of its rhythm changes after it was made', () => {
  const state = company('UTC').apply([
    ...builtInAudiences.map((audience) => audiences.create(audience.key, audience as never)), decks.create('roadmap', { key: 'roadmap', title: 'Product roadmap', kind: 'product-roadmap', months: 6 }),
    plans.create('product', { title: 'Product', kind: 'product' }), items.create('relay', { plan: 'product', kind: 'release', title: 'Relay 5', window: { start: '2026-12-01', end: '2026-12-01', precision: 'day' } }),
  ])
  const now = '2026-11-21T09:00:00Z'
  const due = (at: State) => editionsToMake(at, 'main', now).map(({ id }) => id)
  const [id = ''] = due(state)
  const made = (under: string) => state.apply([editions.create(uuidV5(under, 'editions'), { deck: 'roadmap', audience: 'internal', number: 1, title: 'Product roadmap', day: '2026-11-20', state: 'current', frozen: '0'.repeat(64), maker: '1', files: [] })])
  expect([due(state).length, due(made(id))]).toEqual([1, []])
  const zoned = after(made(id), 'settings.change', { zone: 'America/Los_Angeles' })
  const moved = after(made(id), 'rhythm.set', { rhythm: 'roadmap-deck', due: { every: 'month', day: 20, ifOff: 'before' }, time: '20:00', zone: 'UTC', from: '2026-11-01' })
  expect([due(zoned), due(moved)]).toEqual([[], []])
  // As a service before this one made it, under an id with its hour.
  expect(due(made(idOfMade('main', { rhythm: 'roadmap-deck', period: '2026-11', due: '2026-11-20T17:00:00Z' })))).toEqual([])
})
