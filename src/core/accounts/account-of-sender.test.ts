import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { accountOfSender } from './account-of-sender.ts'
import { accountNumbered, accounts } from './accounts.ts'
import { addressIn } from './mail-addresses.ts'
import { restrictedNames } from './restricted-names.ts'

const named = after(after(after(State.empty, 'account.add', { number: 1, name: 'Norrvik' }), 'account.add', { number: 2, name: 'Bergby' }), 'account.add-restricted', { number: 3, name: 'Sable Ridge' })
const of = (number: number) => must(accountNumbered(named, number)).id
const say = (state: State, number: number, args: object) => after(state, 'account.set-addresses', { id: of(number), ...args })
const known = say(say(say(named, 1, { mailDomains: ['Norrvik.example'], contacts: ['Lena@home.example'] }), 2, { mailDomains: ['north.norrvik.example', 'shared.example'] }), 3, { mailDomains: ['sable.example', 'shared.example'] })

test('[AC12] mail is known to be of an account by somebody there, else by its nearest domain; of several or of none it is said, never guessed', () => {
  expect(accountOfSender(known, 'ANNA@norrvik.example')).toEqual({ how: 'domain', account: of(1) })
  expect(accountOfSender(known, 'anna@mail.norrvik.example')).toEqual({ how: 'domain', account: of(1) })
  expect(accountOfSender(known, 'anna@north.norrvik.example')).toEqual({ how: 'domain', account: of(2) })
  expect(accountOfSender(known, 'lena@home.example')).toEqual({ how: 'contact', account: of(1) })
  expect(accountOfSender(say(known, 2, { contacts: ['lena@norrvik.example'] }), 'lena@norrvik.example')).toEqual({ how: 'contact', account: of(2) })
  expect(accountOfSender(known, 'x@shared.example')).toEqual({ how: 'several', maybe: [of(2), of(3)] })
  for (const none of ['x@notnorrvik.example', 'x@home.example', 'norrvik.example@spy.example', 'x', '', 'x@', 'x@example']) expect(accountOfSender(known, none)).toEqual({ how: 'unknown' })
})

test('[AC12] a domain at which anybody has an address is no account’s, and only an editor says what is', () => {
  for (const wrong of ['gmail.com', 'GMX.de', 'norrvik', 'x@norrvik.example', '']) expect(refusalOf(() => changesFor(named, 'account.set-addresses', { id: of(1), mailDomains: [wrong] })).code).toBe('invalid')
  expect(refusalOf(() => changesFor(named, 'account.set-addresses', { id: of(1), contacts: ['norrvik.example'] })).code).toBe('invalid')
  expect(refusalOf(() => changesFor(named, 'account.set-addresses', { id: of(1), contacts: [] }, { role: 'contributor' })).code).toBe('not-allowed')
  expect(['Lena <lena@norrvik.example>', 'lena@norrvik.example', '"a@b.example" <c@d.example>', 'Lena', 'Lena <x>'].map(addressIn)).toEqual(['lena@norrvik.example', 'lena@norrvik.example', 'c@d.example', undefined, undefined])
})

test('[AC12] the addresses of an account whose name is restricted are kept apart with it, and come back as it is opened', () => {
  expect(accounts.need(known, of(3))).toEqual({ id: of(3), number: 3, name: 'Customer 3', restricted: true })
  expect(restrictedNames.list(known)).toMatchObject([{ mailDomains: ['sable.example', 'shared.example'] }])
  const later = after(known, 'account.restrict', { id: of(1) })
  expect(JSON.stringify(accounts.need(later, of(1)))).not.toMatch(/norrvik\.example|lena/i)
  expect(accountOfSender(later, 'lena@home.example')).toEqual({ how: 'contact', account: of(1) })
  expect(refusalOf(() => changesFor(later, 'account.change', { id: of(1), aliases: ['N'] })).sentence).toContain('restricted')
  const open = after(later, 'account.open-name', { id: of(1) }, { role: 'admin', reason: 'They agreed.' })
  expect(accounts.need(open, of(1))).toMatchObject({ name: 'Norrvik', mailDomains: ['norrvik.example'], contacts: ['lena@home.example'] })
})
