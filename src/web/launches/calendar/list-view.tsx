import { labelDays, labelWindow } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { personName } from '../../workspace/persons.ts'
import { LaunchLink } from '../launch-link.tsx'
import { TierBadge } from '../tier-badge.tsx'
import { VerdictMark, verdictWords } from '../verdict-mark.tsx'
import { type LaunchLine, regionsOf } from './launch-lines.ts'
import css from './list-view.module.css'

/** All launches as a table: how each stands, its days, its people, and the first thing that decides. */
export function ListView({ lines }: { readonly lines: readonly LaunchLine[] }) {
  const { state } = useSeen()
  const style = useDateStyle()
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">Launch</th><th scope="col">Tier</th><th scope="col">Ready</th><th scope="col">Ships</th><th scope="col">Announced</th><th scope="col">People</th><th scope="col">Regions</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { launch, release, readiness, persons, tierName, days } = line
          const [first] = readiness.reasons
          return (
            <tr key={launch.id} data-verdict={readiness.verdict}>
              <th scope="row">
                <LaunchLink launch={launch.id}>
                  <Told text={release.title} />
                </LaunchLink>
                {first === undefined || readiness.verdict === 'cancelled' ? null : <small><b><Told text={first.title} /></b> {first.sentence === undefined ? null : <Told text={first.sentence} />}</small>}
              </th>
              <td>
                <TierBadge tier={launch.tier} {...(tierName === undefined ? {} : { name: tierName })} />
              </td>
              <td className={css.verdict}>
                <VerdictMark verdict={readiness.verdict} besideWord /> {verdictWords[readiness.verdict]}
                <small>{readiness.out === undefined ? `${readiness.passed} of ${readiness.checks.length}` : `since ${labelDays(readiness.out.since)}`}</small>
              </td>
              <td>{release.window === undefined ? 'No date' : labelWindow(release.window, style)}</td>
              <td data-same={days.announce === days.ship || undefined}>{days.announce === undefined || days.announce === days.ship ? <span>same day</span> : labelDays(days.announce)}</td>
              <td>{persons.map((id) => personName(state, id)).filter((name) => name !== undefined).join(', ')}</td>
              <td>{regionsOf(line).join(', ') || <span>all</span>}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
