import { expect, test } from 'vitest'
import { State } from '../../core/kernel/state.ts'
import { accountsFinder, namesIn } from './names-in.ts'
import { toldAccounts } from './told-accounts.ts'

const state = State.empty.withCollection('accounts', [{ id: 'a', number: 17, name: 'Norrvik', aliases: ['NV Group'] }, { id: 'b', number: 8, name: 'Aldersund Freight' }])
const finder = accountsFinder(state)

test('[AC6] a text that names accounts in plain words is offered with their tokens in place of the names', () => {
  expect(namesIn(finder, 'For norrvik and NV group, not Norrviken')).toEqual({ found: [{ number: 17, name: 'Norrvik', code: 'Customer 17' }], withTokens: 'For {account:17} and {account:17}, not Norrviken' })
  expect(namesIn(finder, 'Aldersund Freight asked {account:17}')?.withTokens).toBe('{account:8} asked {account:17}')
  expect(namesIn(finder, 'For {account:17}')).toBeUndefined()
})

test('[AC6] inside, a text is read with names in place of tokens, and with the code of an account that the reader does not know', () => {
  expect(toldAccounts(state, 'For {account:17} and {account:99}')).toBe('For Norrvik and Customer 99')
  expect(toldAccounts(state, 'For { account : x }')).toBe('For a customer')
  expect(toldAccounts(state, 'Plain {text}')).toBe('Plain {text}')
})
