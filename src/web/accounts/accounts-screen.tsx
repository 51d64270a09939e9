import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { countLinks } from '../../core/accounts/links-to.ts'
import { canRead } from '../../core/permissions.ts'
import { recordTypes } from '../../core/root.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { usePhone } from '../parts/use-phone.ts'
import { ViewBar } from '../parts/view-bar.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useMay } from '../workspace/use-may.ts'
import { accountRows } from './account-rows.ts'
import css from './accounts.module.css'
import { AccountsTable } from './accounts-table.tsx'
import { AddAccount } from './add-account.tsx'
import { CustomersTabs } from './customers-frame.tsx'
import type { AccountsSearch } from './search.ts'

/** Who stands behind the neutral codes that decks, pages and texts name customers by. For members alone: nobody outside comes to a workspace. */
export function AccountsScreen() {
  const search = useSearch({ from: '/$ws/accounts' })
  const { state, actor } = useSeen()
  const navigate = useNavigate()
  const mayAdd = useMay('account.add')
  const set = (next: AccountsSearch) => void navigate({ to: '.', search: ((now: object) => ({ ...now, ...next })) as never, replace: true })
  // Counting looks through every record, so it does not hold up what is typed.
  const counted = useDeferredValue(state)
  const counts = useMemo(() => countLinks(counted, recordTypes.values(), (collection, record) => canRead(actor, collection, record)), [counted, actor])
  const rows = useMemo(() => accountRows(state, search, counts), [state, search, counts])
  const count = state.count('accounts')
  const isPhone = usePhone()
  const find = count === 0 ? null : <input type="search" className={css.find} aria-label="Find by name or code" placeholder="A name, or Customer 17" value={search.q ?? ''} onChange={(event) => set({ q: event.target.value === '' ? undefined : event.target.value })} />
  return (
    <>
      <h1 className="unseen">Customers</h1>
      <ViewBar tools={<>{isPhone ? null : find}{mayAdd && count > 0 ? <AddAccount /> : null}</>}><CustomersTabs current="accounts" /></ViewBar>
      {isPhone ? find : null}
      {count === 0 ? (
        <EmptyState title="No account yet" steps={mayAdd ? <AddAccount isMain /> : null}>
          <p>An account is a customer, a prospect or a lead. Outside it is only a number: a text that says {'{account:17}'} reads “Norrvik” to you and “Customer 17” to customers.</p>
          <p>Its names are among the words that must not leave, so that no deck or page is published with one of them.</p>
        </EmptyState>
      ) : (
        <AccountsTable rows={rows} sort={search.sort ?? 'number'} sortBy={(sort) => set({ sort })} />
      )}
      {count === 0 ? null : <p className={css.foot}>Names stay in this company; everywhere outside the code is all there is.</p>}
    </>
  )
}
