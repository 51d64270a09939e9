import { expect, test } from 'vitest'
import type { Change } from '../../core/kernel/change.ts'
import { State } from '../../core/kernel/state.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { axisOver, sayHow, sayMoves, thenAndNow } from './then-and-now.ts'

const days = (start: string, end = start) => ({ start, end, precision: 'day' as const })
const january = { start: '2027-01-01', end: '2027-01-31', precision: 'month' as const }
const state = State.empty.apply([
  plans.create('p', { title: 'Product', kind: 'product' }),
  items.create('late', { plan: 'p', kind: 'release', title: 'Relay 5', window: days('2027-01-26') }),
  items.create('sure', { plan: 'p', kind: 'release', title: 'Canvas 4', window: days('2027-01-12') }),
  items.create('new', { plan: 'p', kind: 'release', title: 'Relay 6', window: days('2027-06-01') }),
  items.create('same', { plan: 'p', kind: 'release', title: 'Renamed', window: days('2027-02-01') }),
])
const row = (was: string, is: string) => ({ collection: 'items', id: was, title: '', how: 'later', days: 1, slips: 0, was: days(was), is: days(is) }) as const
const moved = (id: string, was: object | null, is: object | null): Change => ({ kind: 'update', collection: 'items', id, before: { window: was as never }, after: { window: is as never } })

test('[PA12] what moved, came or went stands then against now, what moved farthest first, with how often it slipped', () => {
  const changes: Change[] = [
    moved('sure', january, days('2027-01-12')),
    moved('late', days('2027-01-12'), days('2027-01-26')),
    { kind: 'create', collection: 'items', id: 'new', after: { plan: 'p', title: 'Relay 6', window: days('2027-06-01') } },
    { kind: 'remove', collection: 'items', id: 'gone', before: { plan: 'p', title: 'Film', window: days('2026-12-01') } },
    { kind: 'update', collection: 'items', id: 'same', before: { title: 'Named' }, after: { title: 'Renamed' } },
  ]
  const [group, ...others] = thenAndNow({ changes: changes as never, reasons: [], slips: [{ collection: 'items', id: 'late', times: 2 }] }, state)
  expect(others).toEqual([])
  expect(group?.rows.map((row) => [row.title, sayHow(row), row.slips])).toEqual([['Relay 5', '14 days later', 2], ['Relay 6', 'new', 0], ['Film', 'removed', 0], ['Canvas 4', 'surer', 0]])
  expect(sayMoves(group?.rows ?? [])).toBe('1 later, 1 surer, 1 new, 1 removed')
})

test('[PA12] the axis holds every date in whole periods, and one that is centuries away stretches it no further than four years', () => {
  const near = axisOver([row('2026-12-10', '2027-01-20')])
  expect(near?.ticks).toEqual([{ start: '2026-12-01', text: 'Dec 2026' }, { start: '2027-01-01', text: 'Jan 2027' }])
  expect([near?.at('2026-12-01'), near?.after('2027-01-31'), near?.holds('2026-11-30')]).toEqual([0, 1, false])
  const far = axisOver([row('2026-12-10', '2920-01-20')])
  expect(far?.ticks.length).toBeLessThan(6)
  expect(far?.after('2920-01-20')).toBe(1)
  expect(axisOver([])).toBeUndefined()
})
