import { expect, test } from 'vitest'
import { State } from '../../core/kernel/state.ts'
import type { Item } from '../../core/plans/plans.ts'
import { namedAccounts } from './named-accounts.ts'

test('[AC4] an item tells members which accounts it is tied to and which its texts name, with what they are called outside', () => {
  const state = State.empty.withCollection('accounts', [{ id: 'a', number: 17, name: 'Norrvik' }, { id: 'b', number: 8, name: 'Aldersund' }])
  const item = { id: 'i', plan: 'p', kind: 'feature', title: 'Rules', value: 'For {account:17} and {account:99}', accounts: ['b', 'a'] } as Item
  expect(namedAccounts(state, item)).toEqual([
    { number: 8, name: 'Aldersund', code: 'Customer 8', isInText: false },
    { number: 17, name: 'Norrvik', code: 'Customer 17', isInText: true },
    { number: 99, name: undefined, code: 'Customer 99', isInText: true },
  ])
})
