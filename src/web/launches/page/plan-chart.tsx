import { useState } from 'react'
import type { Day } from '../../../core/kernel/command.ts'
import type { PlannedTask } from '../../../core/launches/back-plan.ts'
import type { LaunchDays } from '../../../core/launches/launch-days.ts'
import { daysBetween } from '../../../core/time/days.ts'
import { dayAndMonth, labelDays } from '../../../core/time/label.ts'
import { shadesIn } from '../../../core/workspace/calendar.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { chartAxis } from './chart-axis.ts'
import { PlanRow } from './plan-row.tsx'
import css from './plan-chart.module.css'
import { troubleOf } from './task-marks.ts'

/** Tasks shown before all are asked for. */
const mostShown = 12

/** The tasks of a launch on the time before it, planned back from the day it is announced: each as the time between the last day to begin on and the day it is due. */
export function PlanChart({ plan, days, today, policy }: { readonly plan: readonly PlannedTask[]; readonly days: LaunchDays; readonly today: Day; readonly policy: string }) {
  const { state } = useSeen()
  const [isAll, setIsAll] = useState(false)
  const axis = chartAxis(plan, days, today)
  const shown = isAll ? plan : firstShown(plan, today)
  if (plan.length === 0) return null
  const anchor = days.announce ?? days.ship
  const shades = axis === undefined ? [] : shadesIn(state, { start: axis.from, end: axis.to })
  return (
    <section className={css.plan} aria-label="Plan">
      <header>
        <h2>{anchor === undefined ? 'What is to be done' : `Planned back from ${dayAndMonth(anchor)}`}</h2>
        <p>
          {plan.length} tasks by {policy}
          {shown.length < plan.length ? `; ${shown.length} shown` : ''}
        </p>
        {plan.length > mostShown ? <Button kind="go" onPress={() => setIsAll(!isAll)}>{isAll ? `Only ${mostShown}` : `All ${plan.length}`}</Button> : null}
      </header>
      {axis === undefined ? null : (
        <div className={css.axis} aria-hidden>
          <div className={css.inside}>
            {axis.ticks.filter(({ at }) => { const after = axis.at(at) - axis.at(today); return after < -3 || after > 11 }).map(({ at, label }) => (
              <em key={at} style={{ left: `${axis.at(at)}%` }}>{label}</em>
            ))}
            {anchor === undefined ? null : <em data-anchor style={{ left: `${axis.at(anchor)}%` }}>{days.announce === days.ship ? 'Ships' : 'Announced'}</em>}
            {today < axis.from || today > axis.to ? null : <b style={{ left: `${axis.at(today)}%` }}>Today</b>}
          </div>
        </div>
      )}
      <ol className={css.rows}>
        {axis === undefined ? null : (
          <li className={css.lines} aria-hidden role="presentation">
            {axis.ticks.map(({ at }) => (
              <i key={at} style={{ left: `${axis.at(at)}%` }} />
            ))}
            {shades.map(({ kind, start, end }) => (
              <i key={`${kind} ${start}`} data-kind="shade" style={{ left: `${axis.at(start)}%`, width: `${Math.max(axis.at(end) - axis.at(start), 0.4)}%` }} />
            ))}
            {days.ship === undefined || days.ship === days.announce ? null : <i data-kind="ship" style={{ left: `${axis.at(days.ship)}%` }} />}
            {anchor === undefined ? null : <i data-kind="anchor" style={{ left: `${axis.at(anchor)}%` }} />}
            {today < axis.from || today > axis.to ? null : <i data-kind="today" style={{ left: `${axis.at(today)}%` }} />}
          </li>
        )}
        {shown.map((planned) => (
          <PlanRow key={planned.task.id} planned={planned} axis={axis} today={today} />
        ))}
      </ol>
      {axis === undefined ? <p className={css.foot}>The release has no date, so nothing of this has one.</p> : (
        <p className={css.foot}>
          {days.ship === undefined || days.ship === days.announce ? null : <span data-kind="ship">Ships {dayAndMonth(days.ship)}</span>}
          {anchor === undefined ? null : <span data-kind="anchor">{days.announce === days.ship ? 'Ships' : 'Announced'} {dayAndMonth(anchor)}</span>}
          {shades.slice(0, 3).map(({ kind, start, end, name }) => (
            <span key={`${kind} ${start}`} data-kind="shade">{name} {labelDays(start, end)}</span>
          ))}
        </p>
      )}
    </section>
  )
}

/** What is wrong, then what is due nearest to today, done or not; in the order of the plan. */
function firstShown(plan: readonly PlannedTask[], today: Day): readonly PlannedTask[] {
  if (plan.length <= mostShown) return plan
  const far = ({ due }: PlannedTask) => (due === undefined ? 99_999 : Math.abs(daysBetween(today, due)))
  const nearest = plan.toSorted((a, b) => Number(troubleOf(a) === undefined) - Number(troubleOf(b) === undefined) || far(a) - far(b))
  const wanted = new Set(nearest.slice(0, mostShown))
  return plan.filter((one) => wanted.has(one))
}
