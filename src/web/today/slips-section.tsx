import { Milestone } from 'lucide-react'
import { labelWindow } from '../../core/time/label.ts'
import { Told } from '../accounts/told.tsx'
import type { Difference } from '../history/use-difference.ts'
import { Button } from '../parts/button.tsx'
import { StatusMark } from '../parts/status-mark.tsx'
import { SlipLink } from '../plans/slips/slip-link.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { reasonOfMove, type Slip } from './needs.ts'
import { NeedSection } from './section.tsx'
import css from './today.module.css'

/** What is later than it was when I last read, why, and which activities hang on it. */
export function SlipsSection({ slips, reasons }: { readonly slips: readonly Slip[]; readonly reasons: Difference['reasons'] }) {
  const style = useDateStyle()
  const { open } = useOpened()
  return (
    <NeedSection
      title="Slips"
      list={slips}
      row={({ item, was, is, days, reaches }) => {
        const reason = reasonOfMove(reasons, item.id)
        return (
          <li key={item.id} className={css.row}>
            <span className={css.kind}>
              <Milestone size={14} strokeWidth={1.75} aria-hidden /> Slip
            </span>
            <div className={css.what}>
              <p className={css.title}>
                <Told text={item.title} /> is now {labelWindow(is, style)}, not {labelWindow(was, style)}
              </p>
              {reason === undefined ? <p className={css.none}>no reason given</p> : <q>{reason}</q>}
              {reaches.length === 0 ? null : (
                <ul className={css.reaches}>
                  {reaches.slice(0, 4).map((activity) => (
                    <li key={activity.id}>
                      <button type="button" onClick={() => open('activities', activity.id)}>
                        <StatusMark status={activity.status} /> {activity.title}
                      </button>
                      <span>{activity.window === undefined ? 'no date' : labelWindow(activity.window, style)}</span>
                    </li>
                  ))}
                </ul>
              )}
              <SlipLink item={item.id} className={css.name} />
            </div>
            <span className={css.late}>{days === 1 ? '1 day later' : `${days} days later`}</span>
            <Button onPress={() => open('items', item.id)}>Look at it</Button>
          </li>
        )
      }}
    />
  )
}
