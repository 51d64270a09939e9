import { plans } from '../../../core/plans/plans.ts'
import { tieKindOf } from '../../../core/roadmap/ties.ts'
import type { SlipProposal } from '../../../core/slips/slip-lines.ts'
import { labelWindow } from '../../../core/time/label.ts'
import type { Window } from '../../../core/time/window.ts'
import { Told } from '../../accounts/told.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { distance, howFar } from './how-far.ts'
import css from './slip.module.css'

/** What slips, by how much, why, and from when to when. */
export function SlipHead({ slip, reason }: { readonly slip: SlipProposal; readonly reason: string | undefined }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const style = useDateStyle()
  const plan = plans.get(state, slip.item.plan)
  const told = (window: Window | undefined) => (window === undefined ? 'no date' : labelWindow(window, style))
  return (
    <header className={css.head}>
      <div>
        <p className={css.kind}>
          <i data-tie={plan === undefined ? 'product' : tieKindOf(plan)} aria-hidden />
          {plan?.title ?? 'A plan that is gone'}
        </p>
        <h1>
          <button type="button" onClick={() => open('items', slip.item.id)}>
            <Told text={slip.item.title} />
          </button>{' '}
          {howFar(slip)}
        </h1>
        {reason === undefined ? null : <q className={css.say}>{reason}</q>}
      </div>
      <dl className={css.moved}>
        <div>
          <dt>Was</dt>
          <dd>
            <s>{told(slip.was)}</s>
          </dd>
        </div>
        <div>
          <dt>Now</dt>
          <dd>{told(slip.now)}</dd>
        </div>
        {slip.days === 0 || slip.was === undefined || slip.now === undefined ? null : (
          <div>
            <dt>{slip.days > 0 ? 'Later by' : 'Earlier by'}</dt>
            <dd data-warn>{slip.was.precision === 'day' ? dayWords(Math.abs(slip.days)) : distance(slip.was, slip.now, slip.days)}</dd>
          </div>
        )}
      </dl>
    </header>
  )
}

function dayWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
