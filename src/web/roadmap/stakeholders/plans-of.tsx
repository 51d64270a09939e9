import type { Id } from '../../../core/kernel/change.ts'
import { plans as allPlans } from '../../../core/plans/plans.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './stakeholders.module.css'

/** The plans of a group, ticked among all. */
export function PlansOf({ legend, plans, change, isReadOnly = false }: { readonly legend: string; readonly plans: readonly Id[]; readonly change: (plans: readonly Id[]) => void; readonly isReadOnly?: boolean }) {
  const { state } = useSeen()
  const all = allPlans.list(state).sort((a, b) => a.title.localeCompare(b.title))
  return (
    <fieldset className={css.plans}>
      <legend>{legend}</legend>
      {all.length === 0 ? <p>There are no plans yet.</p> : null}
      {all.map(({ id, title }) => (
        <label key={id}>
          <input type="checkbox" disabled={isReadOnly} checked={plans.includes(id)} onChange={(event) => change(event.target.checked ? [...plans, id] : plans.filter((one) => one !== id))} />
          {title}
        </label>
      ))}
    </fieldset>
  )
}
