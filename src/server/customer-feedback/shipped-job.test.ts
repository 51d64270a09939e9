import { expect, test } from 'vitest'
import { customerFeedback } from '../../core/customer-feedback/customer-feedback.ts'
import { shipTold } from '../../core/customer-feedback/to-tell.ts'
import { State } from '../../core/kernel/state.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { after } from '../../testing/deciding.ts'
import { answerKey, isShippedWanted } from './shipped-job.ts'

const said = (id: string, from: string) => customerFeedback.create(id, { source: 'product-mail', receivedOn: '2026-04-01', receivedAt: '2026-04-01T09:00:00.000Z', text: id, about: 'gap', items: ['filters'], mailKey: id, from })
const world = State.empty.apply([
  plans.create('p', { title: 'Product', kind: 'product' }), items.create('filters', { plan: 'p', kind: 'feature', title: 'Filters', status: 'done' }), said('a', 'lena@norrvik.example'), said('b', 'Lena <Lena@norrvik.example>'),
  shipTold.create('t', { item: 'filters', entry: 'a', at: '2026-05-01T12:00:00.000Z', mail: { to: 'lena@norrvik.example', subject: 'Filters', text: 'They are there.' } }),
])
const goes = (state: State) => isShippedWanted(state, answerKey('a', 'filters'))

test('[CF22] an answer that waits goes no more once the item is taken back, or whoever asked says that they want no mail', () => {
  expect(goes(world)).toBe(true)
  expect(goes(after(world, 'item.change', { id: 'filters', status: 'planned' }))).toBe(false)
  for (const id of ['a', 'b']) expect(goes(after(world, 'customer-feedback.change', { id, noMail: true }))).toBe(false)
  expect(goes(after(world, 'customer-feedback.erase', { id: 'a' }))).toBe(false)
})
