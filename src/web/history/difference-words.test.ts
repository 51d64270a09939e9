import { expect, test } from 'vitest'
import { State } from '../../core/kernel/state.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { people } from '../../core/workspace/workspace.ts'
import { differenceInWords, sayLater } from './difference-words.ts'

const day = (start: string) => ({ start, end: start, precision: 'day' as const })
const state = State.empty.apply([plans.create('p', { title: 'Product', kind: 'product' }), items.create('i', { plan: 'p', kind: 'release', title: 'Relay 5', window: day('2027-01-26') }), people.create('m', { name: 'Mara' })])

test('[PA6] what is different is told by plan with the newest reason, what says nothing left out', () => {
  const changes: Parameters<typeof differenceInWords>[0]['changes'] = [
    { kind: 'update', collection: 'items', id: 'i', before: { window: day('2027-01-12') }, after: { window: day('2027-01-26') } },
    { kind: 'create', collection: 'people', id: 'm', after: { name: 'Mara' } },
    { kind: 'update', collection: 'items', id: 'i', before: { rank: 'a' }, after: { rank: 'b' } },
  ]
  const reasons = [{ collection: 'items', id: 'i', fields: ['window'], reason: 'old' }, { collection: 'items', id: 'i', fields: ['window'], reason: 'new' }]
  expect(differenceInWords({ changes, reasons }, state, { labels: 'calendar' })).toMatchObject({
    headline: '2 things are different: 1 added, 1 moved.',
    groups: [{ title: 'Product', told: [{ change: { title: 'Relay 5' }, reason: 'new', later: 14 }] }, { title: 'Everything else', told: [{ change: { title: 'Mara', kind: 'create' } }] }],
  })
  expect([14, -1].map(sayLater)).toEqual(['14 days later', '1 day earlier'])
  expect(differenceInWords({ changes: [], reasons: [] }, state, { labels: 'calendar' }).headline).toBe('Nothing is different.')
})
