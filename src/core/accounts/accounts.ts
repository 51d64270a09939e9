import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { line } from '../workspace/workspace.ts'
import { contactAddress, mailDomain } from './mail-addresses.ts'

/**
 * A customer, prospect or lead. Its name goes to people inside alone, and the record nowhere without it: customers are told its number, as
 * "Customer 17", where a text or an item names it (audiences/told-accounts.ts), and the public not even that.
 */
export const accounts = defineRecord({
  collection: 'accounts', word: 'account', class: 'customers', title: 'name', readers: members,
  // Bringing an account back as it was would let everybody read a name that is kept apart since.
  takenBackBy: ({ id }, _actor, _change, { before, after }): string | true => staysApart(id, before, after),
  fields: {
    /** For good, since texts name the account by it. */
    number: { type: z.int().min(1).max(999_999), class: 'customers' },
    name: { type: line, class: 'internal' },
    /** What else it is called: short names, names of its parts. Searched for in what leaves, and told to nobody. */
    aliases: { type: z.array(line).max(50).optional(), class: 'restricted' },
    /** By these a mail is known to be its: its own domains, and people there by their addresses. */
    mailDomains: { type: z.array(mailDomain).max(20).optional(), class: 'restricted' }, contacts: { type: z.array(contactAddress).max(100).optional(), personal: true, class: 'restricted' },
    /** Its name is kept apart (restricted-names.ts), and it is called by its number inside too. */
    restricted: { type: z.literal(true).optional() },
  },
  invariant: ({ id, number, name, aliases, mailDomains, contacts, restricted }, state): string | undefined => {
    if (restricted === true && (name !== neutralCode(number) || [aliases, mailDomains, contacts].some((one) => one !== undefined))) return 'The name of this account is restricted: it stands apart with its addresses, and here is its number alone.'
    const other = accounts.list(state).find((one) => one.number === number && one.id !== id)
    return other === undefined ? undefined : `The number ${number} is that of ${other.name} already. Choose another.`
  },
})
export type Account = TypeOf<typeof accounts>

function staysApart(id: string, before: State, after: State): string | true {
  const [was, becomes] = [accounts.get(before, id), accounts.get(after, id)]
  return was?.restricted === true && becomes !== undefined && becomes.restricted !== true ? 'The name of this account is kept apart: whoever administers opens it, with the reason.' : true
}

/** What an account is called outside. It follows from the number alone, so it tells nothing of the record. */
export function neutralCode(number: number): string {
  return `Customer ${number}`
}

/** The account of that number. */
export function accountNumbered(state: State, number: number): Account | undefined {
  return accounts.list(state).find((one) => one.number === number)
}
