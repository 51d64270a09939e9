import { expect, test } from 'vitest'
import { after } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import { customerFeedback } from '../customer-feedback/customer-feedback.ts'
import { State } from '../kernel/state.ts'

const words = { subject: 'From Sable Ridge Mining', text: 'We at SRM\n– ann@sableridge.example', from: 'Ann <ann@sableridge.example>', useCase: 'Sable-Ridge Mining plans', answer: 'Dear SRM' }
const start = State.empty.apply([
  accounts.create('sable', { number: 2, name: 'Sable Ridge Mining', aliases: ['SRM'], mailDomains: ['sableridge.example'] }), accounts.create('norrvik', { number: 1, name: 'Norrvik' }),
  customerFeedback.create('theirs', { source: 'product-mail', receivedOn: '2026-04-01', receivedAt: '2026-04-01T09:00:00.000Z', about: 'other', account: 'sable', matched: 'domain', ...words, answerKind: 'answered', answeredAt: '2026-04-02T09:00:00.000Z', oddities: [{ place: 'Attachments', reason: 'One file is not kept: SRM.pdf.' }] }),
  customerFeedback.create('several', { source: 'product-mail', receivedOn: '2026-04-01', receivedAt: '2026-04-01T09:00:00.000Z', about: 'other', maybe: ['sable', 'norrvik'], matched: 'several', text: words.text, from: words.from }),
  customerFeedback.create('others', { source: 'product-mail', receivedOn: '2026-04-01', receivedAt: '2026-04-01T09:00:00.000Z', about: 'other', account: 'norrvik', text: 'Norrvik asks', from: 'Lena' }),
  customerFeedback.create('nobodys', { source: 'product-mail', receivedOn: '2026-04-01', receivedAt: '2026-04-01T09:00:00.000Z', about: 'other', text: words.text, from: words.from }),
  customerFeedback.create('erased', { source: 'product-mail', receivedOn: '2026-04-01', receivedAt: '2026-04-01T09:00:00.000Z', about: 'other', account: 'sable', text: 'Erased.' }),
])
const entry = (state: State, id: string) => customerFeedback.need(state, id)
const apart = after(start, 'account.restrict', { id: 'sable' })

test('[CF25] as the name of an account is kept apart, it leaves what that account said before, and so does whoever wrote; nothing else changes', () => {
  expect(entry(apart, 'theirs')).toMatchObject({ subject: 'From Customer 2', text: 'We at Customer 2\n– ann@Customer 2', useCase: 'Customer 2 plans', answer: 'Dear Customer 2', account: 'sable', oddities: [{ place: 'Attachments', reason: 'One file is not kept: Customer 2.pdf.' }] })
  expect(entry(apart, 'several').text).toBe('We at Customer 2\n– ann@Customer 2')
  for (const id of ['theirs', 'several']) expect([entry(apart, id).from, /sable|srm/i.test(JSON.stringify({ ...entry(apart, id), account: '', maybe: [] }))]).toEqual([undefined, false])
  for (const id of ['others', 'nobodys', 'erased']) expect(entry(apart, id)).toEqual(entry(start, id))
})

test('[CF25] the name leaves as somebody says whose words they are, as such words are written, and as another address of theirs is known', () => {
  const named = after(apart, 'customer-feedback.change', { id: 'nobodys', account: 'sable' })
  expect([entry(named, 'nobodys').text, entry(named, 'nobodys').from]).toEqual(['We at Customer 2\n– ann@Customer 2', undefined])
  const added = after(apart, 'customer-feedback.add', { source: 'forms', text: 'SRM asks', from: 'Ann', account: 'sable' })
  expect(customerFeedback.list(added).find(({ text }) => text === 'Customer 2 asks')).not.toHaveProperty('from')
  const more = after(after(apart, 'customer-feedback.change', { id: 'theirs', impact: 'Write to ann@quarry.example' }), 'account.set-addresses', { id: 'sable', mailDomains: ['sableridge.example', 'quarry.example'] })
  expect(entry(more, 'theirs').impact).toBe('Write to ann@Customer 2')
})

test('[CF25] what stands for a name cuts what is too long then, and the record is kept', () => {
  const long = State.empty.apply([accounts.create('ion', { number: 7, name: 'Ion' }), customerFeedback.create('long', { source: 'product-mail', receivedOn: '2026-04-01', receivedAt: '2026-04-01T09:00:00.000Z', about: 'other', account: 'ion', text: `Ion ${'y'.repeat(19_996)}`, subject: `Ion ${'y'.repeat(396)}` })])
  const cut = entry(after(long, 'account.restrict', { id: 'ion' }), 'long')
  expect([cut.text.length, cut.text.slice(0, 12), cut.subject?.length]).toEqual([20_000, 'Customer 7 y', 400])
})
