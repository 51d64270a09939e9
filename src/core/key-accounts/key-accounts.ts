import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'

/** How a key account stands, in words that a meeting reads at a glance. */
export const keyAccountStatuses = ['healthy', 'watch', 'at-risk'] as const
export type KeyAccountStatus = (typeof keyAccountStatuses)[number]

export const keyAccountStatusWords: Readonly<Record<KeyAccountStatus, string>> = { healthy: 'Healthy', watch: 'To watch', 'at-risk': 'At risk' }

/** Owners of the product team that one key account has (DOMAIN 1.1: two). */
export const mostOwners = 5

/** An account whose status is told inside each month, with the people of the product team who answer for it (row B6). */
export const keyAccounts = defineRecord({
  collection: 'key-accounts', word: 'key account', class: 'internal', calledBy: 'account', readers: members, inNoView: true,
  fields: {
    account: { type: z.string(), to: 'accounts' },
    owners: { type: z.array(z.string()).min(1).max(mostOwners), to: 'people' },
    since: { type: daySchema },
    /** It is a key account no more, from this day on; what was said of it stays. */
    until: { type: daySchema.optional() },
  },
  invariant({ id, account, owners, since, until }, state): string | undefined {
    if (new Set(owners).size !== owners.length) return 'Somebody is named twice among its owners.'
    if (until !== undefined && until < since) return 'It ends on the day it began or later.'
    return keyAccounts.list(state).some((one) => one.account === account && one.id !== id) ? 'That is a key account already: change it.' : undefined
  },
})
export type KeyAccount = TypeOf<typeof keyAccounts>

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as "2026-11"')

/** What is said of a key account for one month: how it stands, what changed, and what comes next. The last one of a month counts. */
export const keyAccountUpdates = defineRecord({
  collection: 'key-account-updates', word: 'key account update', class: 'internal', readers: members, inNoView: true,
  fields: {
    keyAccount: { type: z.string(), to: 'key-accounts' }, month: { type: month },
    status: { type: z.enum(keyAccountStatuses) },
    changed: { type: z.string().trim().max(4_000).optional() }, next: { type: z.string().trim().max(4_000).optional() },
    /** Looked at, and as it was. */
    noChange: { type: z.literal(true).optional() },
    by: { type: z.string().optional(), to: 'people' }, at: { type: z.iso.datetime() },
  },
})
export type KeyAccountUpdate = TypeOf<typeof keyAccountUpdates>

/** What was said of a key account up to a month, the latest first. */
export function updatesUpTo(state: State, keyAccount: Id, upTo: string): readonly KeyAccountUpdate[] {
  return keyAccountUpdates.list(state).filter((one) => one.keyAccount === keyAccount && one.month <= upTo).toSorted((a, b) => (a.month !== b.month ? (a.month > b.month ? -1 : 1) : a.at > b.at ? -1 : 1))
}

/** The key accounts of a month, which begins on the day `first`. */
export function keyAccountsIn(state: State, upTo: string): readonly KeyAccount[] {
  return keyAccounts.list(state).filter(({ since, until }) => since.slice(0, 7) <= upTo && (until === undefined || until.slice(0, 7) >= upTo))
}
