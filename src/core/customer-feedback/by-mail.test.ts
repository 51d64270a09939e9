import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { after } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { mailToAnswer } from './by-mail.ts'
import { customerFeedback } from './customer-feedback.ts'
import { toTell } from './to-tell.ts'

const said = (id: string, more: object) => customerFeedback.create(id, { source: 'product-mail', receivedOn: '2026-04-01', receivedAt: `2026-04-01T09:00:0${id.length}.000Z`, text: id, about: 'gap', items: ['filters'], mailKey: id, ...more })
const world = State.empty.apply([accounts.create('n', { number: 17, name: 'Norrvik' }), plans.create('p', { title: 'Product', kind: 'product' }), items.create('filters', { plan: 'p', kind: 'feature', title: 'Filters', status: 'done' })])
const answersOf = (state: State) => must(toTell(state)[0]).askers.map((asker) => { const to = mailToAnswer(state, asker); return typeof to === 'string' ? to : to.to })

test('[CF22] who asked once not to be written to is not, whichever of their mails is answered and whoever’s it is', () => {
  const two = world.apply([said('a', { account: 'n', from: 'Lena <lena@norrvik.example>' }), said('bb', { account: 'n', from: 'LENA@Norrvik.example' })])
  expect(answersOf(two)).toEqual(['lena@norrvik.example'])
  expect(answersOf(after(two, 'customer-feedback.change', { id: 'a', noMail: true }))).toEqual(['They asked not to be written to.'])
  const other = two.apply([said('ccc', { account: 'n', from: 'Ruta <ruta@norrvik.example>' }), said('dddd', { from: 'lena@norrvik.example' })])
  expect(answersOf(after(other, 'customer-feedback.change', { id: 'dddd', noMail: true }))).toEqual(['ruta@norrvik.example', 'They asked not to be written to.'])
})
