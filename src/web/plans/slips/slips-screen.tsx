import { Link } from '@tanstack/react-router'
import { items, plans } from '../../../core/plans/plans.ts'
import { daysLater } from '../../../core/slips/day-count.ts'
import { isOpen } from '../../../core/slips/opening.ts'
import { slipReachOf } from '../../../core/slips/slip-reach.ts'
import { slips } from '../../../core/slips/slips.ts'
import { labelDays, labelWindow } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { howFar } from './how-far.ts'
import css from './slips.module.css'

/** Every item that moved while something depends on it, and waits for an answer: the one that moved last first. */
export function SlipsScreen() {
  const { state } = useSeen()
  const style = useDateStyle()
  const open = slips.list(state).filter(isOpen).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1))
  if (open.length === 0) {
    return (
      <EmptyState title="No open slips">
        <p>When an item moves and activities, other teams’ plans or decks depend on it, it stands here until what it reaches is answered.</p>
      </EmptyState>
    )
  }
  return (
    <div className={css.page}>
      <h1>{open.length === 1 ? 'One slip waits for an answer' : `${open.length} slips wait for an answer`}</h1>
      <ol>
        {open.slice(0, mostTold).map((slip) => {
          const item = items.get(state, slip.item)
          const { activities, marketing, partners } = slipReachOf(state, slip.item)
          const count = activities.length + marketing.length + partners.length
          return (
            <li key={slip.id}>
              <Link from="/$ws" to={`/$ws/plans/slips/${slip.item}` as '.'} className={css.row}>
                <span className={css.what}>
                  <b>
                    <Told text={item?.title ?? 'An item that is gone'} />
                  </b>{' '}
                  {howFar({ was: slip.was, now: slip.now, days: daysLater(slip.was, slip.now) })}
                  <small>{plans.get(state, item?.plan)?.title}</small>
                </span>
                <span className={css.dates}>
                  <s>{slip.was === undefined ? 'no date' : labelWindow(slip.was, style)}</s> {slip.now === undefined ? 'no date' : labelWindow(slip.now, style)}
                </span>
                <span className={css.reach}>{count === 1 ? '1 thing hangs on it' : `${count} things hang on it`}</span>
                <span className={css.since}>since {labelDays(slip.on)}</span>
              </Link>
              {slip.reason === undefined ? null : <q>{slip.reason}</q>}
            </li>
          )
        })}
      </ol>
      {open.length > mostTold ? <p className={css.more}>And {(open.length - mostTold).toLocaleString('en')} more, which come up as these are answered.</p> : null}
    </div>
  )
}

const mostTold = 200
