import { daysBetween } from '../../core/time/days.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import type { Window } from '../../core/time/window.ts'
import { localTime } from '../../core/time/zones.ts'
import type { Asked } from '../../core/goals/said.ts'
import { closesAt, firstWeekFrom, isClosed } from '../../core/goals/week.ts'
import { Face } from '../parts/face.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { personName } from '../workspace/persons.ts'
import { useMoment } from '../workspace/use-moment.ts'
import css from './goals.module.css'
import { toldUntil } from './told-moment.ts'
import { useZone } from './use-zone.ts'

/** Most that are named; the rest is a count. */
const mostNamed = 6

/** When the week closes, how many have said how they stand, and who has not yet (rows B2, B3). */
export function WeekStrip({ week, quarter, asked, waiting }: { readonly week: string; readonly quarter: Window; readonly asked: readonly Asked[]; readonly waiting: readonly Asked[] }) {
  const { state } = useSeen()
  const { now } = useMoment()
  const { open } = useOpened()
  const zone = useZone()
  const closes = closesAt(week)
  const here = localTime(closes, zone)
  const said = asked.length - waiting.length
  const number = (day: string) => Math.floor(daysBetween(firstWeekFrom(quarter.start), day) / 7) + 1
  return (
    <header className={css.week}>
      <div>
        <p className={css.label}>{isClosed(week, now) ? 'This week has closed' : 'This week closes'}</p>
        <p className={css.when}>Friday 19:00 UTC</p>
        <p className={css.quiet}>{toldUntil(now, closes)}{zone === 'UTC' ? '' : `; ${here.time} here`}</p>
      </div>
      <div className={css.tally}>
        <p><b>{said}</b> of {asked.length} said</p>
        <div className={css.marks} role="img" aria-label={`${said} of ${asked.length} said, ${waiting.filter(({ overdueSince }) => overdueSince !== undefined).length} overdue`}>
          {asked.filter((one) => one.said !== undefined).map(({ keyResult }) => <i key={keyResult.id} data-is="said" />)}
          {waiting.toReversed().map(({ keyResult, overdueSince }) => <i key={keyResult.id} data-is={overdueSince === undefined ? 'open' : 'late'} />)}
        </div>
        <p className={css.quiet}>Week {number(week)} of {number(quarter.end)}</p>
      </div>
      <div className={css.waiting}>
        <p className={css.label}>{waiting.length === 0 ? 'Everybody has said how they stand.' : 'Not yet'}</p>
        {waiting.length === 0 ? null : <ul aria-label="Not yet">
          {waiting.slice(0, mostNamed).map(({ keyResult, overdueSince, before }) => (
            <li key={keyResult.id} data-late={overdueSince !== undefined || undefined}>
              <Face name={personName(state, keyResult.owner) ?? 'Nobody'} id={keyResult.owner} small />
              <p>
                <button type="button" onClick={() => open('key-results', keyResult.id)}>{keyResult.title}</button>
                <span>{overdueSince !== undefined ? `Overdue since ${dayAndMonth(overdueSince.slice(0, 10))}` : before === undefined ? 'Never said yet' : `Last said ${dayAndMonth(before.on)}`}</span>
              </p>
            </li>
          ))}
          {waiting.length > mostNamed ? <li className={css.quiet}>and {waiting.length - mostNamed} more</li> : null}
        </ul>}
      </div>
    </header>
  )
}
