import { Milestone } from 'lucide-react'
import { items } from '../../core/plans/plans.ts'
import { daysLater } from '../../core/slips/day-count.ts'
import type { Slip } from '../../core/slips/slips.ts'
import { labelDays } from '../../core/time/label.ts'
import { Told } from '../accounts/told.tsx'
import { howFar } from '../plans/slips/how-far.ts'
import { SlipLink } from '../plans/slips/slip-link.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { NeedSection } from './section.tsx'
import css from './today.module.css'

/** Items that moved before I last read, and whose reach nobody has answered yet. */
export function WaitingSlips({ waiting }: { readonly waiting: readonly Slip[] }) {
  const { state } = useSeen()
  return (
    <NeedSection
      title="Slips to answer"
      list={waiting}
      row={({ id, item, was, now, on, reason }) => (
        <li key={id} className={css.row}>
          <span className={css.kind}>
            <Milestone size={14} strokeWidth={1.75} aria-hidden /> since {labelDays(on)}
          </span>
          <div className={css.what}>
            <p className={css.title}>
              <Told text={items.get(state, item)?.title ?? 'An item that is gone'} /> {howFar({ was, now, days: daysLater(was, now) })}
            </p>
            {reason === undefined ? null : <q>{reason}</q>}
          </div>
          <SlipLink item={item} className={css.name} />
        </li>
      )}
    />
  )
}
