import { accountNumbered } from '../../core/accounts/accounts.ts'
import type { Item } from '../../core/plans/plans.ts'
import { Section } from '../inspector/section.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { namedAccounts } from './named-accounts.ts'

/** The customers that an item is about, by name for members, with what they are called outside. */
export function ItemCustomers({ item, className }: { readonly item: Item; readonly className: string | undefined }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const named = namedAccounts(state, item)
  if (named.length === 0) return null
  return (
    <Section title="Customers">
      <ul className={className}>
        {named.map(({ number, name, code }) => (
          <li key={number}>
            {name === undefined ? (
              `No account has the number ${number}`
            ) : (
              <button type="button" onClick={() => open('accounts', accountNumbered(state, number)?.id ?? '')}>
                {name}
              </button>
            )}{' '}
            <span>outside “{code}”</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
