import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { accounts } from './accounts.ts'
import { restrictedNames } from './restricted-names.ts'

/** Whose mail a sender's address is: one account's, as somebody there or by its domain; several accounts', which somebody decides; or nobody's whom we know. */
export type SenderMatch =
  | { readonly how: 'contact' | 'domain'; readonly account: Id }
  | { readonly how: 'several'; readonly maybe: readonly Id[] }
  | { readonly how: 'unknown' }

/** Accounts that are looked at: all, or those alone whose names every member reads. */
export type Among = 'all' | 'named'

/** Accounts that a sender may be of, those whose names are restricted too unless told otherwise: so the service alone knows. Somebody named comes before a domain, and the nearest domain before a wider one. */
export function accountOfSender(state: State, sender: string, among: Among = 'all'): SenderMatch {
  const address = sender.trim().toLowerCase()
  const known = addressesOf(state, among)
  const named = known.filter(({ contacts }) => contacts.includes(address))
  if (named.length > 0) return asMatch('contact', named)
  for (let domain = address.slice(address.lastIndexOf('@') + 1); domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const at = known.filter(({ domains }) => domains.includes(domain))
    if (at.length > 0) return asMatch('domain', at)
  }
  return { how: 'unknown' }
}

function asMatch(how: 'contact' | 'domain', [first, ...others]: readonly { readonly account: Id }[]): SenderMatch {
  if (first === undefined) return { how: 'unknown' }
  return others.length === 0 ? { how, account: first.account } : { how: 'several', maybe: [first, ...others].map(({ account }) => account) }
}

/** Each account with its domains and the people there, wherever they are kept. */
function addressesOf(state: State, among: Among): readonly { readonly account: Id; readonly domains: readonly string[]; readonly contacts: readonly string[] }[] {
  const plain = accounts.list(state).map(({ id, mailDomains = [], contacts = [] }) => ({ account: id, domains: mailDomains, contacts }))
  if (among === 'named') return plain.filter(isKnown)
  const apart = restrictedNames.list(state).map(({ account, mailDomains = [], contacts = [] }) => ({ account, domains: mailDomains, contacts }))
  return [...plain, ...apart].filter(isKnown)
}

function isKnown({ domains, contacts }: { readonly domains: readonly string[]; readonly contacts: readonly string[] }): boolean {
  return domains.length + contacts.length > 0
}
