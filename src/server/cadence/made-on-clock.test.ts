import { expect, test } from 'vitest'
import { after } from '../../testing/deciding.ts'
import { uuidV5 } from '../../lib/digest.ts'
import { audiences } from '../../core/audiences/audiences.ts'
import { builtInAudiences } from '../../core/audiences/built-in.ts'
import { decks } from '../../core/decks/decks.ts'
import { editions } from '../../core/editions/editions.ts'
import { State } from '../../core/kernel/state.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { addDays } from '../../core/time/days.ts'
import { people, settings } from '../../core/workspace/workspace.ts'
import { editionsToMake, idOfMade, okrDecksToMake, okrWeekDue } from './made-on-clock.ts'

const company = (zone: string) => State.empty.apply([settings.create('settings', { name: 'Fernhill', zone }), people.create('mara', { name: 'Mara' }), people.create('olek', { name: 'Olek' })])

test.each(['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Auckland'])('[OD10] through a year in %s each week’s deck is due once, for the week that closes at that hour', (zone) => {
  const state = company(zone)
  const [seen, weeks] = [new Set<string>(), [] as string[]]
  // Looked at every seven hours, as a service that is busy elsewhere does.
  for (let at = Date.parse('2026-01-02T18:59:00Z'); at < Date.parse('2027-01-01T18:00:00Z'); at += 7 * 3_600_000) {
    for (const { turn, week } of okrDecksToMake(state, new Date(at).toISOString())) {
      const id = idOfMade('main', turn)
      if (seen.has(id)) continue
      seen.add(id)
      weeks.push(week)
    }
  }
  const all: string[] = []
  for (let week = '2025-12-22'; week <= '2026-12-21'; week = addDays(week, 7)) all.push(week)
  expect(weeks.filter((week) => week >= '2025-12-29')).toEqual(all.filter((week) => week >= '2025-12-29'))
})

test('[OD10] one that is due on a Monday tells the week before, and several people have one deck; before the hour is past there is none', () => {
  expect([okrWeekDue('2026-11-13T19:00:00Z'), okrWeekDue('2026-11-13T18:59:59Z'), okrWeekDue('2026-11-16T09:00:00Z')]).toEqual(['2026-11-09', '2026-11-02', '2026-11-09'])
  const moved = after(company('UTC'), 'rhythm.set', { rhythm: 'okr-deck', due: { every: 'week', weekday: 1 }, time: '09:00', zone: 'UTC', people: ['mara', 'olek'], from: '2026-11-10' })
  expect(okrDecksToMake(moved, '2026-11-16T09:00:01Z').map(({ week }) => week)).toEqual(['2026-11-09'])
  expect(okrDecksToMake(company('UTC'), '2026-11-13T19:00:00Z').map(({ week }) => week)).toEqual(['2026-11-02'])
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
