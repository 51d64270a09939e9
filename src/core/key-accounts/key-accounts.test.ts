import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { keyAccounts } from './key-accounts.ts'
import { monthOfAccounts } from './month-of-accounts.ts'

const start = State.empty.apply([people.create('ana', { name: 'Ana' }), people.create('ben', { name: 'Ben' }), accounts.create('n', { number: 17, name: 'Norrvik' }), accounts.create('b', { number: 4, name: 'Bergby' })])
const kept = after(after(start, 'key-account.add', { account: 'n', owners: ['ana', 'ben'], since: '2026-03-01' }), 'key-account.add', { account: 'b', owners: ['ben'], since: '2026-03-01' })
const [n, b] = ['n', 'b'].map((account) => keyAccounts.list(kept).find((one) => one.account === account)?.id ?? '') as [string, string]

test('[KA1] a key account has one to five named owners, from a day until a day, and an account is one once', () => {
  expect(keyAccounts.need(kept, n)).toMatchObject({ owners: ['ana', 'ben'], since: '2026-03-01' })
  expect(refusalOf(() => changesFor(kept, 'key-account.add', { account: 'n', owners: ['ana'] })).sentence).toContain('key account already')
  expect(refusalOf(() => changesFor(start, 'key-account.add', { account: 'n', owners: ['ana', 'ana'] })).sentence).toContain('twice')
  expect(refusalOf(() => changesFor(start, 'key-account.add', { account: 'n', owners: [] })).code).toBe('invalid')
  const ended = after(kept, 'key-account.change', { id: b, until: '2026-04-30' })
  expect([monthOfAccounts(ended, '2026-04').length, monthOfAccounts(ended, '2026-05').length, monthOfAccounts(ended, '2026-02').length]).toEqual([2, 1, 0])
  expect(refusalOf(() => changesFor(ended, 'key-account.change', { id: b, until: '2026-02-01' })).sentence).toContain('ends on the day it began')
})

const say = (state: State, args: object, today = '2026-04-10') => after(state, 'key-account.update', { keyAccount: n, ...args }, { role: 'contributor', today })

test('[KA2] each month it is said how it stands, or that nothing changed; the last one of a month counts, and none is for a month to come', () => {
  expect(refusalOf(() => say(kept, { noChange: true })).sentence).toContain('Nobody has said yet')
  expect(refusalOf(() => say(kept, { status: 'watch', month: '2026-05' })).sentence).toContain('has not begun')
  expect(refusalOf(() => say(kept, { status: 'watch', month: '2026-02' })).sentence).toContain('no key account in that month')
  expect(refusalOf(() => say(kept, {})).code).toBe('invalid')
  expect(refusalOf(() => say(kept, { status: 'watch', noChange: true })).code).toBe('invalid')
  const april = say(say(kept, { status: 'watch', changed: 'They froze the budget.' }), { status: 'at-risk', next: 'A call.' }, '2026-04-11')
  expect(monthOfAccounts(april, '2026-04').find(({ keyAccount }) => keyAccount.id === n)).toMatchObject({ status: 'at-risk', isMissing: false })
  const may = say(april, { noChange: true }, '2026-05-02')
  expect(monthOfAccounts(may, '2026-05').find(({ keyAccount }) => keyAccount.id === n)).toMatchObject({ status: 'at-risk', before: 'at-risk', latest: { noChange: true } })
})

test('[KA3] those at risk stand first, with how they stood before, and it is seen of which nobody has spoken', () => {
  const march = after(after(kept, 'key-account.update', { keyAccount: n, status: 'healthy' }, { today: '2026-03-10' }), 'key-account.update', { keyAccount: b, status: 'healthy' }, { today: '2026-03-11' })
  const april = after(march, 'key-account.update', { keyAccount: n, status: 'at-risk' }, { today: '2026-04-10' })
  expect(monthOfAccounts(april, '2026-04').map(({ account, status, before, isMissing, owners }) => [account.number, status, before, isMissing, owners])).toEqual([[17, 'at-risk', 'healthy', false, ['Ana', 'Ben']], [4, 'healthy', 'healthy', true, ['Ben']]])
  expect(monthOfAccounts(march, '2026-03').map(({ account }) => account.number)).toEqual([4, 17])
})
