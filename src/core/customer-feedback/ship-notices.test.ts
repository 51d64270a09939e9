import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { after, refusalOf } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import { keyAccounts } from '../key-accounts/key-accounts.ts'
import { State } from '../kernel/state.ts'
import { whyNotTakenBack } from '../permissions.ts'
import { items, plans } from '../plans/plans.ts'
import { memberships, people } from '../workspace/workspace.ts'
import { customerFeedback } from './customer-feedback.ts'
import { openNotices, shipNotices } from './ship-notices.ts'
import { shipTold, toTell } from './to-tell.ts'

const said = (id: string, more: object = {}) => customerFeedback.create(id, { source: 'product-mail', receivedOn: '2026-04-01', receivedAt: `2026-04-01T09:00:0${id.length}.000Z`, text: id, about: 'gap', items: ['filters'], ...more })
const world = State.empty.apply([
  ...['ana', 'ben', 'sal'].map((id) => people.create(id, { name: id })), memberships.create('ma', { person: 'ana', role: 'contributor' }), memberships.create('mb', { person: 'ben', role: 'editor' }), memberships.create('ms', { person: 'sal', role: 'sales' }),
  accounts.create('n', { number: 17, name: 'Norrvik' }), keyAccounts.create('k', { account: 'n', owners: ['sal', 'ben'], since: '2026-01-01' }),
  plans.create('p', { title: 'Product', kind: 'product' }), items.create('r', { plan: 'p', kind: 'release', title: 'R', status: 'planned' }), items.create('filters', { plan: 'p', kind: 'feature', title: 'Filters', release: 'r', status: 'planned' }),
  said('a', { account: 'n' }), said('bb', { account: 'n' }), said('ccc', { answerKind: 'answered', answeredBy: 'ana', answeredAt: '2026-04-02T09:00:00.000Z', answer: 'Soon' }), said('dddd'),
])
const status = (state: State, id: string, value: string, today = '2026-05-01') => after(state, 'item.change', { id, status: value }, { today })
const told = (state: State) => openNotices(state, '2026-05-02').map(({ notice: { item, entry }, person, asker }) => [item, entry, person, asker.entries.length]).toSorted()

test('[CF21] as an item comes out with its release, whoever holds what was said has one notice for each asker; nobody who may not read it', () => {
  expect(shipNotices.list(status(world, 'filters', 'under-way'))).toEqual([])
  const out = status(world, 'r', 'done')
  expect(told(out)).toEqual([['filters', 'a', 'ben', 2], ['filters', 'ccc', 'ana', 1], ['filters', 'dddd', undefined, 1]])
  expect(shipNotices.list(status(status(world, 'filters', 'done'), 'r', 'done'))).toHaveLength(3)
  expect(told(after(out, 'customer-feedback.tell', { item: 'filters', entry: 'bb' }))).toEqual([['filters', 'ccc', 'ana', 1], ['filters', 'dddd', undefined, 1]])
})

test('[CF21] what is taken back asks for nothing, and what ships again is the same notice', () => {
  const out = status(world, 'r', 'done')
  const back = status(out, 'r', 'planned')
  expect(told(back)).toEqual([])
  const again = status(back, 'r', 'done', '2026-05-03')
  expect(told(again)).toEqual(told(out))
  expect(shipNotices.list(again).map(({ at }) => at)).toEqual(Array(3).fill('2026-05-03T12:00:00Z'))
  const answered = after(out, 'customer-feedback.tell', { item: 'filters', entry: 'a' })
  expect(told(status(status(answered, 'r', 'planned'), 'r', 'done')).map(([, entry]) => entry)).toEqual(['ccc', 'dddd'])
})

test('[CF21] who may read it no more has no notice of it: the next one who holds what was said has', () => {
  const out = status(world, 'r', 'done')
  const guest = out.apply([...memberships.update(memberships.need(out, 'mb'), { role: 'guest' }), ...memberships.update(memberships.need(out, 'ms'), { role: 'editor' })])
  expect(told(guest).find(([, entry]) => entry === 'a')).toEqual(['filters', 'a', 'sal', 2])
  const left = guest.apply([memberships.remove(memberships.need(guest, 'ms')), memberships.remove(memberships.need(guest, 'ma'))])
  expect(told(left).map(([, , person]) => person)).toEqual([undefined, undefined, undefined])
})

test('[CF21] whoever asked has one open notice, though it was said after the notices whose words these are', () => {
  const out = after(status(world, 'r', 'done'), 'customer-feedback.change', { id: 'dddd', account: 'n' })
  expect(told(out)).toEqual([['filters', 'a', 'ben', 3], ['filters', 'ccc', 'ana', 1]])
})

test('[CF22] a mail that tells is sent once, is not taken back, and goes with the words that it answers', () => {
  const out = status(world, 'r', 'done')
  const mail = { to: 'lena@norrvik.example', subject: 'Filters', text: 'They are there.' }
  const sent = after(out, 'customer-feedback.tell-by-mail', { item: 'filters', entry: 'a', mail })
  const [record] = shipTold.list(sent)
  expect(record).toMatchObject({ account: 'n', entry: 'a', how: 'By mail', mail })
  expect(shipTold.definition.fields.mail.personal).toBe(true)
  expect(refusalOf(() => after(sent, 'customer-feedback.tell-by-mail', { item: 'filters', entry: 'bb', mail })).code).toBe('exists')
  expect(whyNotTakenBack({ id: 'x', role: 'owner' }, sent, [shipTold.remove(must(record))], '2026-05-02')).toContain('may have been sent')
  const erased = after(sent, 'customer-feedback.erase', { id: 'a' }, { role: 'admin' })
  expect(shipTold.list(erased)[0]).toMatchObject({ erased: true })
  expect(JSON.stringify(shipTold.list(erased))).not.toContain('lena')
})

test('[CF28] whoever was told by a mail that did not arrive is to be told again, by a mail or in another way', () => {
  const out = status(world, 'r', 'done')
  const mail = { to: 'lena@norrvik.example', subject: 'Filters', text: 'They are there.' }
  const sent = after(out, 'customer-feedback.tell-by-mail', { item: 'filters', entry: 'a', mail })
  const { id } = must(shipTold.list(sent)[0])
  const lost = after(sent, 'customer-feedback.mail-lost', { told: id, lost: true }, { today: '2026-05-02' })
  expect(told(lost)).toEqual(told(out))
  expect(must(toTell(lost)[0])).toMatchObject({ waiting: 3 })
  expect(must(toTell(lost)[0]).askers.find(({ account }) => account === 'n')).toMatchObject({ lost: { lostAt: '2026-05-02T12:00:00Z' } })
  expect(told(after(lost, 'customer-feedback.mail-lost', { told: id, lost: false }))).toEqual(told(sent))
  const again = after(lost, 'customer-feedback.tell-by-mail', { item: 'filters', entry: 'bb', mail: { ...mail, to: 'ruta@norrvik.example' } }, { today: '2026-05-03' })
  expect(shipTold.list(again)).toMatchObject([{ id, entry: 'bb', at: '2026-05-03T12:00:00Z', mail: { to: 'ruta@norrvik.example' } }])
  expect(shipTold.list(again)[0]?.lostAt).toBeUndefined()
  const phoned = after(lost, 'customer-feedback.tell', { item: 'filters', entry: 'a', how: 'By phone' })
  expect(shipTold.list(phoned)).toMatchObject([{ id, how: 'By phone' }])
  expect([shipTold.list(phoned)[0]?.mail, told(phoned).length]).toEqual([undefined, 2])
  expect(after(after(lost, 'customer-feedback.erase', { id: 'a' }), 'customer-feedback.tell', { item: 'filters', entry: 'bb' })).toBeDefined()
})
