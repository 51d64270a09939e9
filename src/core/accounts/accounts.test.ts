import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { accountNumbered, accounts, neutralCode } from './accounts.ts'
import { accountsNamedIn, accountToken, withAccountsTold } from './account-tokens.ts'

const one = after(State.empty, 'account.add', { number: 17, name: 'Norrvik', aliases: ['NV'] })
const id = accountNumbered(one, 17)?.id ?? ''

test('[AC1] no two accounts have one number, and a number stays as it was given', () => {
  expect(accounts.list(one)).toEqual([{ id, number: 17, name: 'Norrvik', aliases: ['NV'] }])
  expect(refusalOf(() => changesFor(one, 'account.add', { number: 17, name: 'Bergby' })).code).toBe('exists')
  expect(refusalOf(() => changesFor(one, 'account.change', { id, number: 18 })).code).toBe('invalid')
  expect(refusalOf(() => changesFor(one, 'account.add', { number: 18, name: 'Bergby' }, { role: 'contributor' })).code).toBe('not-allowed')
  expect(accounts.list(after(one, 'account.change', { id, name: 'Norrvik Group' }))[0]?.name).toBe('Norrvik Group')
  const twin = one.apply([accounts.create('twin', { number: 17, name: 'Bergby' })])
  expect(accounts.definition.invariant?.(accounts.need(twin, 'twin'), twin)).toBe('The number 17 is that of Norrvik already. Choose another.')
})

const told = (text: string) => withAccountsTold(text, (number, starts) => (number === undefined ? `${starts ? 'S' : 's'}omebody` : neutralCode(number)))

test('[AC2] a text names accounts by their tokens, and what is not whole is found too', () => {
  expect(accountToken(17)).toBe('{account:17}')
  expect(accountsNamedIn('For {account:17} and { Account : 4 }, and {account:17} again; {account:x} {17}')).toEqual([17, 4])
  expect(told('For {account:17}, {account:004}. {account:x} asked')).toBe('For Customer 17, Customer 4. Somebody asked')
  for (const [broken, as] of [['{account:17', 'Customer 17'], ['{account:', 'Somebody'], ['{account:1234567}', 'Somebody'], ['{{ACCOUNT: 17 }}', '{Customer 17}'], ['{account:Norrvik}', 'Somebody'], ['a {account:\n17}', 'a Customer 17']] as const) expect(told(broken)).toBe(as)
})

test('[AC2] whatever the text, nothing that reads as a token is left in it', () => {
  const parts = fc.constantFrom('{', '}', 'account', 'Account', ':', ' ', '17', 'x', '\n', '{account:17}', '{account:')
  fc.assert(fc.property(fc.array(parts, { maxLength: 12 }).map((some) => some.join('')), (text) => !/\{\s*account\s*:/i.test(told(text))))
})
