import { addDays } from '../../../core/time/days.ts'
import { Told } from '../../accounts/told.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { initialsOf, personName } from '../../workspace/persons.ts'
import { LaunchLink } from '../launch-link.tsx'
import { TierBadge } from '../tier-badge.tsx'
import { VerdictMark } from '../verdict-mark.tsx'
import type { CalendarAxis } from './calendar-axis.ts'
import css from './calendar.module.css'
import { announcedIn, shipsIn } from './day-words.ts'
import type { LaunchLine } from './launch-lines.ts'

/** One launch across the year. */
export function CalendarRow({ line, axis }: { readonly line: LaunchLine; readonly axis: CalendarAxis }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const { launch, release, readiness, persons } = line
  const [ships, announced] = [shipsIn(line, style), announcedIn(line)]
  return (
    <li className={css.row} data-verdict={readiness.verdict}>
      <LaunchLink launch={launch.id}>
        <VerdictMark verdict={readiness.verdict} />
        <b>
          <Told text={release.title} />
        </b>
        <TierBadge tier={launch.tier} {...(line.tierName === undefined ? {} : { name: line.tierName })} />
        <small>{persons.slice(0, 3).map((id) => initialsOf(personName(state, id) ?? '')).join(' ')}</small>
      </LaunchLink>
      <Track line={line} axis={axis} />
      <p className={css.dates}>
        {ships}
        {announced === undefined ? null : <span>{announced}</span>}
      </p>
    </li>
  )
}

function Track({ line: { release: { window }, days: { ship, announce, isRough } }, axis }: { readonly line: LaunchLine; readonly axis: CalendarAxis }) {
  const isTold = announce !== undefined && announce !== ship
  return (
    <div className={css.track} aria-hidden>
      {window !== undefined && isRough && axis.touches(window) ? <i data-kind="rough" style={{ left: `${axis.at(window.start)}%`, width: `${axis.at(addDays(window.end, 1)) - axis.at(window.start)}%` }} /> : null}
      {ship !== undefined && isTold ? <i data-kind="between" style={{ left: `${Math.min(axis.at(ship), axis.at(announce))}%`, width: `${Math.abs(axis.at(announce) - axis.at(ship))}%` }} /> : null}
      {ship !== undefined && !isRough && axis.touches({ start: ship, end: ship }) ? <i data-kind="ship" style={{ left: `${axis.at(ship)}%` }} /> : null}
      {isTold && axis.touches({ start: announce, end: announce }) ? <i data-kind="announce" style={{ left: `${axis.at(announce)}%` }} /> : null}
    </div>
  )
}
