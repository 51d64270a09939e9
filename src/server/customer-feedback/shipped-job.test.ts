import { expect, test } from 'vitest'
import { customerFeedback } from '../../core/customer-feedback/customer-feedback.ts'
import { feedbackRoutings } from '../../core/customer-feedback/routing.ts'
import { shipNotices } from '../../core/customer-feedback/ship-notices.ts'
import { shipTold } from '../../core/customer-feedback/to-tell.ts'
import { State } from '../../core/kernel/state.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { memberships, people } from '../../core/workspace/workspace.ts'
import { after } from '../../testing/deciding.ts'
import { answerKey, isShippedWanted, noticeKey } from './shipped-job.ts'

const said = (id: string, from: string, more: object = {}) => [customerFeedback.create(id, { source: 'product-mail', receivedOn: '2026-04-01', receivedAt: '2026-04-01T09:00:00.000Z', text: id, about: 'gap', items: ['filters'], mailKey: id, from, ...more })]
const world = State.empty.apply([
  plans.create('p', { title: 'Product', kind: 'product' }), items.create('filters', { plan: 'p', kind: 'feature', title: 'Filters', status: 'done' }), ...said('a', 'lena@norrvik.example'), ...said('b', 'Lena <Lena@norrvik.example>'),
  shipTold.create('t', { item: 'filters', entry: 'a', at: '2026-05-01T12:00:00.000Z', mail: { to: 'lena@norrvik.example', subject: 'Filters', text: 'They are there.' } }),
])
const goes = (state: State) => isShippedWanted(state, answerKey('a', 'filters'), { today: '2026-05-02', person: '' })

test('[CF22] an answer that waits goes no more once the item is taken back, or whoever asked says that they want no mail', () => {
  expect(goes(world)).toBe(true)
  expect(goes(after(world, 'item.change', { id: 'filters', status: 'planned' }))).toBe(false)
  for (const id of ['a', 'b']) expect(goes(after(world, 'customer-feedback.change', { id, noMail: true }))).toBe(false)
  expect(goes(after(world, 'customer-feedback.erase', { id: 'a' }))).toBe(false)
})

const whom = (state: State) => ['olek', 'ruta', ''].filter((person) => isShippedWanted(state, noticeKey('c', 'filters'), { today: '2026-05-02', person }))

test('[CF21] a notice that waits goes to whoever is to tell them now, and to nobody who may read it no more', () => {
  const out = world.apply([
    ...['olek', 'ruta'].flatMap((id) => [people.create(id, { name: id, email: `${id}@fernhill.example` }), memberships.create(`m-${id}`, { person: id, role: 'editor' })]), feedbackRoutings.create('r', { when: 'anybody', to: 'Ruta', person: 'ruta' }),
    said('c', 'mia@bergby.example', { answerKind: 'answered', answeredBy: 'olek', answeredAt: '2026-04-02T09:00:00.000Z' }), shipNotices.create('n', { item: 'filters', entry: 'c', person: 'olek', at: '2026-05-01T12:00:00.000Z' }),
  ].flat())
  expect(whom(out)).toEqual(['olek'])
  expect(whom(after(out, 'membership.set', { person: 'olek', role: 'guest' }))).toEqual(['ruta'])
  expect(whom(after(out, 'customer-feedback.tell', { item: 'filters', entry: 'c' }))).toEqual([])
})
