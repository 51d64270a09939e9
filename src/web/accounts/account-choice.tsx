import { accounts } from '../../core/accounts/accounts.ts'
import field from '../parts/field.module.css'
import { useSeen } from '../workspace/open-workspace.tsx'

/** One of the accounts, in a form. */
export function AccountChoice({ label = 'Customer', value, set, except = [], none = 'Choose a customer' }: { readonly label?: string; readonly value: string; readonly set: (id: string) => void; readonly except?: readonly string[]; readonly none?: string }) {
  const { state } = useSeen()
  const all = accounts.list(state).filter(({ id }) => !except.includes(id)).toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <label>
      {label}
      <select className={field.input} value={value} onChange={(event) => set(event.target.value)}>
        <option value="">{none}</option>
        {all.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  )
}
