import { expect, test } from 'vitest'
import { advisoryBoards } from '../../core/customer-marketing/advisory-boards.ts'
import { dutyHolders } from '../../core/duties/duties.ts'
import { deprecations } from '../../core/deprecations/deprecations.ts'
import type { Role } from '../../core/kernel/permission.ts'
import { State } from '../../core/kernel/state.ts'
import { launches } from '../../core/launches/launches.ts'
import { assets } from '../../core/library/assets.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { people } from '../../core/workspace/workspace.ts'
import { after } from '../../testing/deciding.ts'
import { needsOf, sayNeeds } from './needs.ts'
import { owedBy } from './owed.ts'

const day = (on: string) => ({ start: on, end: on, precision: 'day' as const })
const state = State.empty.apply([
  people.create('me', { name: 'Mara' }), people.create('other', { name: 'Olek' }), plans.create('p', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'p', kind: 'release', title: 'Relay 5', owner: 'me', window: day('2026-09-01') }), items.create('canvas', { plan: 'p', kind: 'release', title: 'Canvas 8', owner: 'me', window: day('2026-09-02') }),
  launches.create('first', { release: 'relay' }), launches.create('second', { release: 'canvas', leads: [{ role: 'Product marketing', person: 'other' }] }),
  deprecations.create('old', { title: 'Old export', owner: 'other', owners: [{ gate: 'decided', person: 'me' }] }),
  advisoryBoards.create('board', { title: 'Customer board', meets: 'quarterly', owner: 'me' }), advisoryBoards.create('called', { title: 'Other board', meets: 'when-called', owner: 'me' }),
])
const owed = (so: State, person = 'me', role: Role = 'editor', today = '2026-09-14') => {
  const { gates, answers, learning, boards } = owedBy(so, { person, role }, { today, now: `${today}T10:00:00Z` })
  return [gates, answers, learning, boards].map((list) => list.map(({ title }) => title))
}
const today = '2026-09-14'

test('[TD7] a gate that is mine and next stands in Today while I can pass it or answer for it, and for whoever may pass it alone', () => {
  expect([owed(state)[0], owed(state, 'other')[0], owed(state, 'me', 'contributor')[0]]).toEqual([['Old export'], [], []])
  const decided = after(after(state, 'deprecation.change', { id: 'old', users: 'Forty.', teams: 'Support.', prospects: 'None.', release: 'relay' }), 'deprecation.pass', { id: 'old', gate: 'decided' })
  expect([owed(decided)[0], owed(decided, 'other')[0]]).toEqual([[], ['Old export']])
  expect(owed(after(decided, 'deprecation.stop', { id: 'old' }, { reason: 'It stays.' }), 'other')[0]).toEqual([])
})

test('[TD7] requests that I should have answered stand in Today until they are', () => {
  const asked = after(state, 'change-request.ask', { title: 'Earlier', item: 'relay', answerBy: '2026-09-10' })
  const both = after(asked, 'support-request.ask', { title: 'A deck for Berlin', kind: 'one-to-many', wantedBy: '2026-09-11' })
  const mine = after(both, 'support-request.change', { id: both.list('support-requests')[0]?.id ?? '', owner: 'me' })
  expect([owed(mine)[1], owed(mine, 'other')[1], owed(mine, 'me', 'contributor')[1], owed(mine, 'me', 'viewer')[1]]).toEqual([['Earlier', 'A deck for Berlin'], [], ['A deck for Berlin'], []])
  expect(owed(mine, 'me', 'editor', '2026-09-10')[1]).toEqual([])
  const answered = after(mine, 'support-request.decline', { id: mine.list('support-requests')[0]?.id ?? '', instead: 'The deck of May.' }, { reason: 'Not in this month.', today })
  expect(owed(answered)[1]).toEqual(['Earlier'])
})

test('[TD7] learning records and boards of mine stand in Today until the record is there and a meeting is planned', () => {
  expect([owed(state)[2], owed(state, 'other')[2]]).toEqual([['Relay 5'], ['Canvas 8']])
  expect(owed(after(state, 'learning-record.add', { title: 'Relay 5', on: today, launch: 'first' }))[2]).toEqual([])
  expect(owed(state)[3]).toEqual(['Customer board'])
  expect(owed(after(state, 'advisory-meeting.add', { board: 'board', title: 'Autumn', window: day('2026-09-20') }))[3]).toEqual([])
  const at = { today, now: `${today}T10:00:00Z` }
  expect(sayNeeds(needsOf(state, 'me', at, []), 0, owedBy(state, { person: 'me', role: 'editor' }, at))).toContain('1 deprecation, 1 learning record, 1 advisory board')
})

test('[HU11] what I keep in the hub and is old, and broken links of mine, stand in Today until it is looked at and they work', () => {
  const page = 'https://acme.com/deck'
  const kept = state.apply([assets.create('deck', { title: 'The deck', kind: 'presentation', address: page, owner: 'me', nextReview: '2026-09-13' }), assets.create('other', { title: 'Another', kind: 'page', address: page, owner: 'other' })])
  const looked = (so: State, on: string, outcome: string) => after(so, 'link.look', { looks: [{ address: page, outcome }] }, { today: on })
  const broken = looked(looked(kept, '2026-09-10', 'missing'), '2026-09-11', 'missing')
  const mine = (so: State, person = 'me', role: Role = 'contributor') => owedBy(so, { person, role }, { today, now: `${today}T10:00:00Z` }).resources.map(({ title, said }) => `${title}: ${said}`)
  expect(mine(broken)).toEqual(['The deck: Its link has not worked since 10 Sep.', 'The deck: Nobody has looked at it in time.'])
  expect([mine(broken, 'other'), mine(broken, 'me', 'viewer')]).toEqual([['Another: Its link has not worked since 10 Sep.'], []])
  expect(mine(after(looked(broken, today, 'works'), 'asset.review', { ids: ['deck'] }, { today }))).toEqual([])
})

const turnsFor = (so: State, person = 'me', on = '2026-09-14') => owedBy(so, { person, role: 'contributor' }, { today: on, now: `${on}T10:00:00Z` }).turns.map(({ title, said, isLate }) => `${title}: ${said}${isLate ? ' Late.' : ''}`)

test('[RH13] turns of mine that are late or due within seven days stand in Today, and nobody else’s', () => {
  const having = state.apply([dutyHolders.create('holder', { duty: 'customer-roadmap', person: 'me', from: '2026-01-01' })])
  // 20 September 2026 is a Sunday.
  expect(turnsFor(having)).toEqual(['Monthly roadmap deck: It was due 20 Aug, 17:00. Late.', 'Monthly roadmap deck: It is due 18 Sep, 17:00.'])
  const done = after(after(having, 'turn.done', { rhythm: 'roadmap-deck', period: '2026-08' }, { today }), 'turn.done', { rhythm: 'roadmap-deck', period: '2026-09', noChange: true }, { today })
  expect([turnsFor(done), turnsFor(having, 'other'), turnsFor(having, 'me', '2026-10-02')]).toEqual([[], [], ['Monthly roadmap deck: It was due 18 Sep, 17:00. Late.']])
})
