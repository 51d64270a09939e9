import { expect, test } from 'vitest'
import { accounts } from '../../core/accounts/accounts.ts'
import { customerFeedback } from '../../core/customer-feedback/customer-feedback.ts'
import { shipNotices } from '../../core/customer-feedback/ship-notices.ts'
import { shipTold } from '../../core/customer-feedback/to-tell.ts'
import { feedbackRotations } from '../../core/customer-feedback/rotation.ts'
import { State } from '../../core/kernel/state.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { memberships, people } from '../../core/workspace/workspace.ts'
import { owedBy } from './owed.ts'

const said = (id: string, more: object = {}) => customerFeedback.create(id, { source: 'forms', receivedOn: '2026-09-13', receivedAt: '2026-09-13T09:00:00.000Z', text: id, about: 'gap', ...more })
const state = State.empty.apply([
  people.create('me', { name: 'Mara' }), people.create('other', { name: 'Olek' }), feedbackRotations.create('r', { from: '2026-09-07', people: ['me', 'other'], weeks: 2 }),
  said('late'), said('open', { source: 'chat' }), said('held', { claimedBy: 'other', claimedAt: '2026-09-14T09:30:00.000Z' }), said('trouble', { about: 'trouble' }), said('done', { answerKind: 'answered', answeredAt: '2026-09-13T10:00:00.000Z' }),
])
const waits = (person: string, role: 'contributor' | 'viewer' = 'contributor') => owedBy(state, { person, role }, { today: '2026-09-14', now: '2026-09-14T10:00:00.000Z' }).feedback.map(({ title, isLate }) => [title, isLate])

const told = (of: State) => owedBy(of, { person: 'me', role: 'contributor' }, { today: '2026-09-14', now: '2026-09-14T10:00:00.000Z' }).feedback.map((one) => [one.at, one.title, one.said])

test('[TD8] what somebody asked for and is out stands with whoever holds what they said, until they were told', () => {
  const at = '2026-09-13T12:00:00.000Z'
  const out = State.empty.apply([
    people.create('me', { name: 'Mara' }), memberships.create('mm', { person: 'me', role: 'contributor' }), accounts.create('n', { number: 17, name: 'Norrvik' }), plans.create('p', { title: 'Product', kind: 'product' }), items.create('filters', { plan: 'p', kind: 'feature', title: 'Filters', status: 'done' }),
    said('slow', { account: 'n', items: ['filters'], answerKind: 'answered', answeredAt: at }), shipNotices.create('notice', { item: 'filters', entry: 'slow', person: 'me', at }),
  ])
  expect(told(out)).toEqual([['to-tell', 'Filters', 'It is out since 13 Sep: Norrvik asked for it, and was not told yet.']])
  expect(told(out.apply([shipTold.create('told', { item: 'filters', account: 'n', entry: 'slow', at })]))).toEqual([])
})

test('[TD8] feedback that comes to me and nobody holds, or that I hold, stands in Today, what is due first before the rest', () => {
  expect(waits('me')).toEqual([['late', true], ['open', false]])
  expect(waits('other')).toEqual([['held', true]])
  expect(waits('me', 'viewer')).toEqual([])
})
