import { type Account, accounts } from '../accounts/accounts.ts'
import type { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { type KeyAccount, type KeyAccountStatus, keyAccountsIn, type KeyAccountUpdate, updatesUpTo } from './key-accounts.ts'

/** A key account in a month: how it stands, how it stood before, and what was said. */
export interface KeyAccountStanding {
  readonly keyAccount: KeyAccount
  readonly account: Account
  readonly owners: readonly string[]
  readonly status: KeyAccountStatus | undefined
  readonly before: KeyAccountStatus | undefined
  readonly latest: KeyAccountUpdate | undefined
  /** Nothing was said of it for this month yet. */
  readonly isMissing: boolean
}

const rank = { 'at-risk': 0, watch: 1, healthy: 2 } as const

/** The key accounts of a month, what is at risk first, then what nobody has spoken of, by number (row B6). */
export function monthOfAccounts(state: State, month: string): readonly KeyAccountStanding[] {
  const all = keyAccountsIn(state, month).flatMap((keyAccount): KeyAccountStanding[] => {
    const account = accounts.get(state, keyAccount.account)
    if (account === undefined) return []
    const said = updatesUpTo(state, keyAccount.id, month)
    const [latest] = said
    return [{
      keyAccount, account, latest, status: latest?.status, before: said.find((one) => one.month < month)?.status, isMissing: latest?.month !== month,
      owners: keyAccount.owners.map((id) => people.get(state, id)?.name ?? 'Somebody who left'),
    }]
  })
  return all.toSorted((a, b) => (a.status === undefined ? 3 : rank[a.status]) - (b.status === undefined ? 3 : rank[b.status]) || a.account.number - b.account.number)
}
