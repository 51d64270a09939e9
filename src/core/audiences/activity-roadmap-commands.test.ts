import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { givenRecords, made, madeItem } from '../../testing/record-changes.ts'
import type { State } from '../kernel/state.ts'
import { mayShowActivityRoadmap } from './activity-roadmap.ts'
import { audiences } from './audiences.ts'
import { builtInAudience } from './built-in.ts'
import { redact } from './redact.ts'

const year = { start: '2026-01-01', end: '2026-12-31', precision: 'year' }
const start = givenRecords(
  ...(['internal', 'sales', 'customers'] as const).map((key) => made('audiences', key, builtInAudience(key) as never)),
  made('people', 'ann', { name: 'Ann' }), madeItem('open'), madeItem('hidden', { mark: 'internal' }),
  made('roadmaps', 'roadmap', { title: 'FY26', horizon: year, period: 'quarter' }), made('buckets', 'bucket', { roadmap: 'roadmap', title: 'Bets', hue: 1, rank: 'a' }),
  made('activities', 'activity', { roadmap: 'roadmap', bucket: 'bucket', title: 'Analyst day', owner: 'ann', budget: 5_000 }),
  made('connectors', 'connector', { activity: 'activity', item: 'hidden' }),
)
const view = (state: State, key: string) => redact(state, audiences.need(state, key), { today: '2026-05-01', key: 'key' })
const reason = 'The field team plans its events with us this year.'

test('[WO40] the activity roadmap goes to sales only where an owner has said so, with a reason, and can be taken back', () => {
  expect(mayShowActivityRoadmap(audiences.need(start, 'sales'))).toBe(false)
  expect(refusalOf(() => changesFor(start, 'audience.show-activity-roadmap', { id: 'sales' })).code).toBe('needs-reason')
  expect(refusalOf(() => changesFor(start, 'audience.show-activity-roadmap', { id: 'sales', reason }, { role: 'admin' })).code).toBe('not-allowed')
  expect(refusalOf(() => changesFor(start, 'audience.change', { id: 'sales', activityRoadmap: { reason } })).code).toBe('invalid')
  expect(refusalOf(() => changesFor(start, 'audience.show-activity-roadmap', { id: 'internal', reason })).code).toBe('exists')
  const shown = after(start, 'audience.show-activity-roadmap', { id: 'sales', reason })
  expect(view(shown, 'sales').names()).toEqual(['activities', 'buckets', 'items', 'plans', 'roadmaps'])
  expect(view(shown, 'sales').get('activities', 'activity')).toEqual({ id: 'activity', roadmap: 'roadmap', bucket: 'bucket', title: 'Analyst day' })
  expect(view(shown, 'sales').list('items').map((one) => one['title'])).toEqual(['open'])
  const hidden = after(shown, 'audience.hide-activity-roadmap', { id: 'sales' }, { role: 'admin' })
  expect(hidden.list('audiences')).toEqual(start.list('audiences'))
  expect(view(hidden, 'sales').names()).toEqual(['items', 'plans'])
  const changes = changesFor(shown, 'audience.hide-activity-roadmap', { id: 'sales' })
  expect(refusalOf(() => changesFor(hidden, 'undo', { group: idOf('hide') }, { role: 'admin', changesOf: () => changes })).code).toBe('not-allowed')
})

test('[EM8] what is asked about the roadmap and what a slip reaches are in no View, time goes with the roadmap, and nothing restricted is named', () => {
  const on = '2026-05-01'
  const watched = start.apply([
    made('capacities', 'time', { person: 'ann', window: year, days: 20 }), made('waivers', 'waiver', { roadmap: 'roadmap', finding: 'no-owner activity', facts: 'unset', reason: 'SECRET', on }),
    made('roadmap-reviews', 'review', { roadmap: 'roadmap', number: 1, begunOn: on, resources: { changed: true, note: 'SECRET' } }), made('slips', 'slip', { item: 'open', on, reason: 'SECRET' }),
    madeItem('dark', { title: 'SECRET', mark: 'restricted', window: year }), madeItem('light', { title: 'Seen', window: year }),
    ...['dark', 'light'].map((id, at) => made('cell-agreements', id, { bucket: 'bucket', period: `2026-0${1 + 3 * at}-01`, agreed: 'empty', reason: 'Later.', watches: [{ when: 'moves', collection: 'items', id }] })),
  ])
  const moved = ['dark', 'light'].reduce((state, id) => after(state, 'item.move', { id, window: null }), watched)
  expect(view(moved, 'internal').names().flatMap((name) => view(moved, 'internal').list(name)).filter((one) => JSON.stringify(one).includes('SECRET'))).toEqual([])
  expect(view(moved, 'internal').list('cell-agreements').map((one) => (one['reopened'] as { readonly because: string }).because).sort()).toEqual(['What it watches moved from 2026 to no date.', '“Seen” moved from 2026 to no date.'])
  expect(view(moved, 'internal').list('cell-agreements').filter((one) => 'watches' in one)).toEqual([])
  expect(view(moved, 'internal').list('capacities')).toHaveLength(1)
  const wide = after(moved, 'audience.change', { id: 'sales', classes: ['public', 'customers', 'sales', 'internal'] })
  expect(view(wide, 'sales').list('capacities')).toEqual([])
})

test('[WO41] no audience outside is ever shown the activity roadmap, whatever anybody says', () => {
  expect(refusalOf(() => changesFor(start, 'audience.show-activity-roadmap', { id: 'customers', reason })).code).toBe('never-outside')
  const shown = after(start, 'audience.show-activity-roadmap', { id: 'sales', reason })
  const turned = after(shown, 'audience.change', { id: 'sales', inside: false })
  expect(mayShowActivityRoadmap(audiences.need(turned, 'sales'))).toBe(false)
  expect(view(turned, 'sales').names()).toEqual(['items', 'plans'])
})
