import { planKinds, plans } from '../../core/plans/plans.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './choose.module.css'
import { Pick } from './pick.tsx'

export type PlanKind = (typeof planKinds)[number]

export interface PlanChosen {
  readonly title: string
  readonly kind: PlanKind
  readonly isNew: boolean
}

/** Which plan the rows go to: one that is there, or a new one. Files of a known shape name their own. */
export function PlanChoice({ value, onChange }: { readonly value: PlanChosen; readonly onChange: (value: PlanChosen) => void }) {
  const { state } = useSeen()
  const known = plans.list(state)
  const shown = value.isNew ? '' : value.title
  return (
    <div className={css.plan}>
      <label>
        Rows go to{' '}
        <Pick
          value={shown}
          onChange={(event) => {
            const plan = known.find(({ title }) => title === event.target.value)
            onChange(plan === undefined ? { title: 'Marketing plan', kind: 'marketing', isNew: true } : { title: plan.title, kind: plan.kind, isNew: false })
          }}
        >
          {known.map(({ id, title }) => (
            <option key={id} value={title}>
              {title}
            </option>
          ))}
          <option value="">A new plan …</option>
        </Pick>
      </label>
      {value.isNew ? (
        <>
          <label>
            called <input value={value.title} maxLength={300} onChange={(event) => onChange({ ...value, title: event.target.value })} />
          </label>
          <label>
            for{' '}
            <Pick value={value.kind} onChange={(event) => onChange({ ...value, kind: event.target.value as PlanKind })}>
              {planKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kind}
                </option>
              ))}
            </Pick>
          </label>
        </>
      ) : null}
    </div>
  )
}
