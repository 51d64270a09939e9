import { CircleDashed } from 'lucide-react'
import { daysIn, whoId } from '../../../core/roadmap/capacity-load.ts'
import { isAsked } from '../../../core/roadmap/cell-questions.ts'
import { isOver, rounded } from '../../../core/roadmap/overload.ts'
import type { Activity } from '../../../core/roadmap/roadmap.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { Face } from '../../parts/face.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { statusWords } from '../../parts/status-mark.tsx'
import type { Load } from './cell-facts.ts'
import css from './cell.module.css'
import type { WalkCell } from './walk-cells.ts'

/** What is done in a cell and what is expected of it, and how much of whose time that takes. */
export function CellActivities({ cell, loads }: { readonly cell: WalkCell; readonly loads: readonly Load[] }) {
  return (
    <section className={css.acts} aria-label="Activities">
      <div className={css.actsHead} aria-hidden>
        <span>Activity and what we expect of it</span>
        <span>Owner</span>
        <span>Window</span>
        <span>Days here</span>
      </div>
      {cell.activities.map((activity) => (
        <One key={activity.id} activity={activity} cell={cell} />
      ))}
      {loads.map((load) => (
        <LoadBar key={whoId(load.who)} load={load} />
      ))}
    </section>
  )
}

function One({ activity, cell: { period } }: { readonly activity: Activity; readonly cell: WalkCell }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const { open } = useOpened()
  const { id, title, owner, window, effort, expectedEffect, completionGoal, status } = activity
  const name = personName(state, owner)
  const here = window === undefined || effort === undefined ? undefined : rounded(daysIn(window, effort, period))
  return (
    <div className={css.act}>
      <div>
        <h2>
          <button type="button" onClick={() => open('activities', id)}>{title}</button>
          {status === undefined || status === 'planned' ? null : <small>{statusWords[status]}</small>}
        </h2>
        {expectedEffect ?? completionGoal ? <p>{expectedEffect ?? completionGoal}</p> : isAsked(activity) ? <p className={css.missing}><CircleDashed size={12} strokeWidth={2} aria-hidden /> No expectation yet</p> : null}
      </div>
      <span>{owner === undefined || name === undefined ? <em>nobody</em> : <Face small id={owner} name={name} />}</span>
      <span>{window === undefined ? '' : labelWindow(window, style).replace(/ \(.*\)$/, '')}</span>
      <span className={css.days}>{here === undefined ? <em>unsaid</em> : <>{here}{effort !== undefined && rounded(effort) !== here ? <small> of {rounded(effort)}</small> : null}</>}</span>
    </div>
  )
}

/** The time of one person or team in the period: the cell's activities, what else is asked, and how much there is. */
function LoadBar({ load: { name, here, elsewhere, load, there } }: { readonly load: Load }) {
  if (load <= 0) return null
  const whole = Math.max(load, there ?? 0)
  const share = (days: number) => `${(days / whole) * 100}%`
  const over = isOver({ load, there })
  return (
    <div className={css.load} role="img" aria-label={`${name}: ${rounded(load)} days asked, ${there === undefined ? 'nobody has said how many there are' : `${rounded(there)} there`}`}>
      <div className={css.track}>
        {here.map(({ activity, days }) => (
          <i key={activity.id} style={{ width: share(days) }}><span>{activity.title}, {rounded(days)}</span></i>
        ))}
        {elsewhere > 0.05 ? <i data-elsewhere="" style={{ width: share(elsewhere) }}><span>elsewhere, {rounded(elsewhere)}</span></i> : null}
        {there === undefined ? null : <b data-over={over ? '' : undefined} style={{ left: share(there) }} />}
      </div>
      <span className={css.days}>
        <small>{name} </small>
        <b data-over={over ? '' : undefined}>{rounded(load)}</b>
        <small> of {there === undefined ? '?' : rounded(there)}</small>
      </span>
    </div>
  )
}
