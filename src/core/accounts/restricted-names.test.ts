import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { must } from '../../lib/must.ts'
import { underBothRules } from '../audiences/both-rules.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { hitFinder } from '../audiences/words/hits.ts'
import { keptWords } from '../audiences/words/kept-words.ts'
import { State } from '../kernel/state.ts'
import { roles } from '../kernel/permission.ts'
import { canRead, whyNotTakenBack } from '../permissions.ts'
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

test('[AC10] bringing an account back as it was opens no name, whoever asks; a View of the past calls it by its number, and its name is looked for there', () => {
  const plain = after(after(State.empty, 'account.add', { number: 4, name: 'Bergby' }), 'plan.add', { title: 'Product', kind: 'product' })
  const [account] = accounts.list(plain)
  const later = after(plain, 'account.restrict', { id: account?.id ?? '' })
  const back = accounts.update(must(accounts.list(later)[0]), { name: 'Bergby', restricted: null })
  for (const role of ['editor', 'owner'] as const) expect(whyNotTakenBack({ id: 'me', role }, later, back, '2026-11-29')).toContain('kept apart')
  expect(whyNotTakenBack({ id: 'me', role: 'owner' }, plain, accounts.update(must(account), { name: 'Bergby AS' }), '2026-11-29')).toBeUndefined()
  const past = underBothRules(plain, later)
  expect(JSON.stringify(redact(past, builtInAudience('executives'), { today: '2026-11-29', key: 'key' }).data())).toContain('Customer 4')
  expect(JSON.stringify(redact(past, builtInAudience('executives'), { today: '2026-11-29', key: 'key' }).data())).not.toContain('Bergby')
  expect(keptWords(past).map(({ word }) => word)).toEqual(['Bergby'])
})

test('[AC11] where a restricted name is found, the place says what the text spells, and neither the name as it is kept nor the number', () => {
  const hits = hitFinder([start], builtInAudience('customers'))('Made for NORRVIK first')
  expect(hits).toEqual([{ word: 'NORRVIK', kind: 'account', start: 9, end: 16 }])
  const known = after(State.empty, 'account.add', { number: 4, name: 'Bergby' })
  expect(hitFinder([known], builtInAudience('customers'))('for bergby')).toMatchObject([{ word: 'Bergby', code: 'Customer 4' }])
})
