import { z } from 'zod'
import { defineRecord } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { line } from '../workspace/workspace.ts'
import { type Account, accounts } from './accounts.ts'
import { contactAddress, mailDomain } from './mail-addresses.ts'

/**
 * The name of an account that nobody reads by the way (DOMAIN 1.20): in no replica, list or View, owners' neither. Whoever may contribute asks the service for it,
 * one account at a time, and that they looked stands in the audit. It lies beside the log.
 */
export const restrictedNames = defineRecord({
  collection: 'restricted-names', word: 'restricted name', class: 'restricted', readers: [], inNoView: true,
  fields: {
    account: { type: z.string(), to: 'accounts' },
    name: { type: line, personal: true },
    aliases: { type: z.array(line).max(50).optional(), personal: true },
    mailDomains: { type: z.array(mailDomain).max(20).optional(), personal: true }, contacts: { type: z.array(contactAddress).max(100).optional(), personal: true },
  },
  invariant: ({ id, account }, state): string | undefined => {
    if (accounts.get(state, account)?.restricted !== true) return 'Only a restricted account has its name apart.'
    return restrictedNames.list(state).some((one) => one.account === account && one.id !== id) ? 'That account’s name is kept apart already.' : undefined
  },
})

/** Every name of an account, whether it is restricted or not: for whatever looks for names that must not leave. Only the service knows those that are restricted. */
export function namesOfAccount(state: State, { id, name, aliases = [], restricted }: Account): readonly string[] {
  if (restricted !== true) return [name, ...aliases]
  return restrictedNames.list(state).filter(({ account }) => account === id).flatMap((one) => [one.name, ...(one.aliases ?? [])])
}
