import { expect, test } from 'vitest'
import { State } from '../../core/kernel/state.ts'
import { people } from '../../core/workspace/workspace.ts'
import { toldActs } from './told-entries.ts'

const state = State.empty.apply([people.create('p', { name: 'Mara' })])
const window = (start: string) => ({ window: { start, end: start, precision: 'day' } })
const entry = (position: number, group: string, from: string, to: string, more: object = {}) => ({
  position, group, at: `2026-09-14T10:0${position}:00Z`, effective: '2026-09-14', actor: 'p', command: 'team.change',
  changes: [{ kind: 'update' as const, collection: 'teams', id: 't', before: { title: from }, after: { title: to } }], ...more,
})

test('[PA4] what one person did to one field within one group is one line, from what it was at first to what it is at last', () => {
  const acts = toldActs([entry(3, 'g', 'Bc', 'Bcd', { reason: 'typo' }), entry(2, 'g', 'B', 'Bc'), entry(1, 'f', 'A', 'B')], state, { labels: 'calendar' })
  expect(acts).toMatchObject([
    { group: 'g', position: 3, first: 2, who: 'Mara', reason: 'typo', changes: [{ fields: [{ field: 'title', from: 'B', to: 'Bcd' }] }] },
    { group: 'f', position: 1, changes: [{ fields: [{ from: 'A', to: 'B' }] }] },
  ])
})

test('[PA5] a date that was moved without a reason says so', () => {
  const [act] = toldActs([{ ...entry(1, 'g', '', ''), changes: [{ kind: 'update', collection: 'items', id: 'i', before: window('2027-01-12'), after: window('2027-01-26') }] }], state, { labels: 'calendar' })
  expect(act).toMatchObject({ lacksReason: true, changes: [{ fields: [{ word: 'date', from: '12 Jan 2027', to: '26 Jan 2027' }] }] })
})
