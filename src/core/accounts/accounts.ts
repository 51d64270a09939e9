import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { line } from '../workspace/workspace.ts'

/**
 * A customer, prospect or lead. Nothing of the record leaves: outside it is "Customer 17" where a text says so (account-tokens.ts), and
 * for the public "a customer".
 */
export const accounts = defineRecord({
  collection: 'accounts', word: 'account', class: 'internal', title: 'name', readers: members,
  fields: {
    /** For good, since texts name the account by it. */
    number: { type: z.int().min(1).max(999_999) },
    name: { type: line },
    /** What else it is called: short names, names of its parts. Searched for in what leaves, and told to nobody. */
    aliases: { type: z.array(line).max(50).optional(), class: 'restricted' },
  },
  invariant: ({ id, number }, state): string | undefined => {
    const other = accounts.list(state).find((one) => one.number === number && one.id !== id)
    return other === undefined ? undefined : `The number ${number} is that of ${other.name} already. Choose another.`
  },
})
export type Account = TypeOf<typeof accounts>

/** What an account is called outside. It follows from the number alone, so it tells nothing of the record. */
export function neutralCode(number: number): string {
  return `Customer ${number}`
}

/** The account of that number. */
export function accountNumbered(state: State, number: number): Account | undefined {
  return accounts.list(state).find((one) => one.number === number)
}
