import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { customerFeedback } from './customer-feedback.ts'
import { shipNotices } from './ship-notices.ts'

const said = (id: string, more: object) => customerFeedback.create(id, { source: 'product-mail', receivedOn: '2026-04-01', receivedAt: '2026-04-01T09:00:00.000Z', text: id, about: 'gap', ...more })
const world = State.empty.apply([
  ...['m', 'n', 'o'].map((id, at) => accounts.create(id, { number: at + 1, name: id })), plans.create('p', { title: 'Product', kind: 'product' }), items.create('filters', { plan: 'p', kind: 'feature', title: 'Filters', status: 'planned' }),
  said('a', { items: ['filters'] }), said('b', { matched: 'several', maybe: ['m', 'n'] }),
])

test('[CF21] a notice goes with its item', () => {
  const out = after(world, 'item.change', { id: 'filters', status: 'done' })
  expect(shipNotices.list(out)).toHaveLength(1)
  expect(refusalOf(() => changesFor(out, 'item.remove', { id: 'filters' })).sentence).toContain('customer feedback')
  const gone = after(after(out, 'customer-feedback.change', { id: 'a', items: null }), 'item.remove', { id: 'filters' })
  expect([items.list(gone), shipNotices.list(gone)]).toEqual([[], []])
})

test('[CF19] whose a mail may be is no reason to keep an account: one that goes is named there no more', () => {
  const one = after(world, 'account.remove', { id: 'm' })
  expect(customerFeedback.need(one, 'b')).toMatchObject({ matched: 'several', maybe: ['n'] })
  const none = customerFeedback.need(after(one, 'account.remove', { id: 'n' }), 'b')
  expect([none.matched, none.maybe]).toEqual(['unknown', undefined])
  expect(refusalOf(() => changesFor(after(world, 'customer-feedback.change', { id: 'b', account: 'o' }), 'account.remove', { id: 'o' })).code).toBe('in-use')
})
