import { expect, test } from 'vitest'
import { after, changesFor, idOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { metrics } from '../metrics/metrics.ts'
import { plans } from '../plans/plans.ts'
import { fiscalYearEffect } from './fiscal-year-effect.ts'
import { buckets, roadmaps } from './roadmap.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill', fiscalYearStart: 2 })
const planned = after(founded, 'plan.add', { title: 'Product', kind: 'product' })
const plan = plans.list(planned)[0]?.id ?? ''
const drafted: readonly { title: string; window?: { start: string; end: string; precision: string } }[] = [
  { title: 'Beta', window: { start: '2026-08-01', end: '2026-10-31', precision: 'quarter' } },
  { title: 'Calendar quarter', window: { start: '2026-07-01', end: '2026-09-30', precision: 'quarter' } },
  { title: 'Day', window: { start: '2026-08-14', end: '2026-08-14', precision: 'day' } },
  { title: 'Some time' },
]
const items = drafted.reduce<State>((state, { title, window }) => after(state, 'item.add', { plan, kind: 'release', title, ...(window === undefined ? {} : { window }) }, { id: idOf(title) }), planned)
const drawn = after(items, 'roadmap.add', { title: 'PMM', horizon: { start: '2026-02-01', end: '2026-07-31', precision: 'quarter' }, period: 'quarter' })
const roadmap = roadmaps.list(drawn)[0]?.id ?? ''
const bucketed = after(drawn, 'bucket.add', { roadmap, title: 'Launches' })
const bucket = buckets.list(bucketed)[0]?.id ?? ''
const agreed = after(['2026-02-01', '2026-05-01'].reduce<State>((state, period) => after(state, 'cell.empty', { bucket, period, reason: 'On purpose.' }), bucketed), 'roadmap.agree', { id: roadmap })

test('[ST4] what another fiscal year does is told before it is done: labels, periods cut anew, agreements that fall, and no date', () => {
  const effect = fiscalYearEffect(agreed, 1)
  // FY27's third quarter and the calendar's third quarter each read by another name; a day and no date read as before.
  expect(effect.labels).toBe(2)
  expect(effect).toMatchObject({ cutAnew: [{ title: 'PMM' }], cells: 2, reopened: [{ title: 'PMM' }] })
  expect(fiscalYearEffect(agreed, 2)).toEqual({ labels: 0, cutAnew: [], cells: 0, reopened: [], values: 0, updates: 0 })
  expect(fiscalYearEffect(agreed, 5)).toMatchObject({ labels: 1, cutAnew: [], cells: 0 })
})

const metric = (id: string, every: 'quarter' | 'month') => metrics.create(id, { title: id, every, better: 'up', counts: 'revenue' })
const value = (state: State, id: string, day: string) => after(state, 'metric.say', { metric: id, day, value: 1 }, { today: '2026-11-20', id: idOf(`${id} ${day}`) })

test('[ST4] and which quarterly values and written updates are of quarters that would be no more', () => {
  const said = founded.apply([metric('revenue', 'quarter'), metric('starts', 'month')])
  const known = ['2026-03-01', '2026-06-01'].reduce((state, day) => value(value(state, 'revenue', day), 'starts', day), said)
  const written = after(known, 'quarterly-update.write', { day: '2026-11-20', section: 'facts', text: 'A prize.' }, { today: '2026-11-20' })
  const effect = (month?: number) => { const { values, updates } = fiscalYearEffect(written, month); return [values, updates] }
  expect([effect(1), effect(), effect(5), effect(2)]).toEqual([[2, 1], [2, 1], [0, 0], [0, 0]])
})

test('[ST4] and what is done is what was told', () => {
  const changes = changesFor(agreed, 'settings.change', { fiscalYearStart: null })
  expect(changes.map(({ collection, id }) => [collection, id])).toEqual([['settings', 'settings'], ...fiscalYearEffect(agreed, undefined).reopened.map(({ id }) => ['roadmaps', id])])
})
