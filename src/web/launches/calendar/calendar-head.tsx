import type { ReactNode } from 'react'
import type { Day } from '../../../core/kernel/command.ts'
import { addDays } from '../../../core/time/days.ts'
import { labelShort, labelWindow } from '../../../core/time/label.ts'
import { shadesIn } from '../../../core/workspace/calendar.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import type { CalendarAxis } from './calendar-axis.ts'
import css from './calendar.module.css'

/** The months over the rows, and at their left what moves them. */
export function CalendarHead({ axis, today, children }: { readonly axis: CalendarAxis; readonly today: Day; readonly children: ReactNode }) {
  const { asOf } = useSeen()
  return (
    <div className={css.head}>
      <div className={css.moves}>
        {children}
        <span className={css.span}>{labelWindow({ ...axis.span, precision: 'month' })}</span>
      </div>
      <div className={css.axis} aria-hidden>
        {axis.top.map(({ start, text }) => (
          <b key={start} style={{ left: `${axis.at(start)}%` }}>{text}</b>
        ))}
        {axis.bottom.filter(({ start }) => !isUnderFlag(axis.at(start) - axis.at(today))).map(({ start, text }) => (
          <span key={start} style={{ left: `${axis.at(start)}%` }}>{text.split(' ', 1)}</span>
        ))}
        {axis.touches({ start: today, end: today }) ? <em style={{ left: `${axis.at(today)}%` }}>{asOf === undefined ? 'Today' : labelShort({ start: asOf, end: asOf, precision: 'day' })}</em> : null}
      </div>
    </div>
  )
}

/** Would the name of a month that begins so many percent after today stand under its flag? The width of the flag and of a name, as shares of an axis. */
function isUnderFlag(after: number): boolean {
  return after > -7 && after < 8
}

/** Lines of the months, the days off and the freezes, and today, behind the rows. */
export function CalendarRules({ axis, today }: { readonly axis: CalendarAxis; readonly today: Day }) {
  const { state } = useSeen()
  return (
    <div className={css.rules} aria-hidden>
      {axis.bottom.map(({ start }) => (
        <i key={start} style={{ left: `${axis.at(start)}%` }} />
      ))}
      {shadesIn(state, axis.span).map(({ kind, name, start, end }) => (
        <i key={`${kind} ${name} ${start}`} data-shade={kind} title={name} style={{ left: `${axis.at(start)}%`, width: `${axis.at(addDays(end, 1)) - axis.at(start)}%` }} />
      ))}
      {axis.touches({ start: today, end: today }) ? <i data-today style={{ left: `${axis.at(today)}%` }} /> : null}
    </div>
  )
}
