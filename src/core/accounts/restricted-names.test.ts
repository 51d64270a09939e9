import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { keptWords } from '../audiences/words/kept-words.ts'
import { State } from '../kernel/state.ts'
import { roles } from '../kernel/permission.ts'
import { canRead } from '../permissions.ts'
import { accounts } from './accounts.ts'
import { namesOfAccount, restrictedNames } from './restricted-names.ts'

const start = after(State.empty, 'account.add-restricted', { number: 17, name: 'Norrvik', aliases: ['NV'] })
const [one] = accounts.list(start)
const id = one?.id ?? ''

test('[AC7] a restricted name stands apart, beside the log, and nobody holds it; the account is called by its number', () => {
  expect(one).toEqual({ id, number: 17, name: 'Customer 17', restricted: true })
  const [kept] = restrictedNames.list(start)
  expect(kept).toMatchObject({ account: id, name: 'Norrvik', aliases: ['NV'] })
  for (const role of roles) expect(canRead({ id: 'me', role }, 'restricted-names', kept as never)).toBe(false)
  expect([restrictedNames.definition.fields.name.personal, restrictedNames.definition.fields.aliases.personal]).toEqual([true, true])
  expect(refusalOf(() => changesFor(start, 'account.change', { id, name: 'Norrvik' })).sentence).toContain('is restricted')
  expect(refusalOf(() => changesFor(start, 'account.change', { id, restricted: null })).code).toBe('invalid')
  expect(refusalOf(() => changesFor(start, 'account.add-restricted', { number: 17, name: 'Bergby' })).code).toBe('exists')
  const plain = after(State.empty, 'account.add', { number: 4, name: 'Bergby', aliases: ['BK'] })
  const later = after(plain, 'account.restrict', { id: accounts.list(plain)[0]?.id ?? '' })
  expect([accounts.list(later), restrictedNames.list(later)]).toMatchObject([[{ name: 'Customer 4', restricted: true }], [{ name: 'Bergby', aliases: ['BK'] }]])
  expect(after(start, 'account.remove', { id }).count('restricted-names')).toBe(0)
})

test('[AC8] only an administrator opens a name to everybody again, with a reason', () => {
  expect(refusalOf(() => changesFor(start, 'account.open-name', { id }, { role: 'editor', reason: 'They agreed.' })).code).toBe('not-allowed')
  expect(refusalOf(() => changesFor(start, 'account.open-name', { id })).code).toBe('needs-reason')
  const open = after(start, 'account.open-name', { id }, { role: 'admin', reason: 'They agreed.' })
  expect([accounts.list(open), open.count('restricted-names')]).toEqual([[{ id, number: 17, name: 'Norrvik', aliases: ['NV'] }], 0])
  expect(refusalOf(() => changesFor(open, 'account.open-name', { id }, { reason: 'Again' })).code).toBe('conflict')
})

test('[AC9] a restricted name must not leave, and the number that it is called by may', () => {
  expect(keptWords(start).map(({ word }) => word)).toEqual(['Norrvik', 'NV'])
  expect(one === undefined ? [] : namesOfAccount(start, one)).toEqual(['Norrvik', 'NV'])
})
