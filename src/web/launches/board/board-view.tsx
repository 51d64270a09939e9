import { launchTiers } from '../../../core/launches/launches.ts'
import { policyOn } from '../../../core/launches/policies.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { initialsOf, personName } from '../../workspace/persons.ts'
import { announcedIn, shipsIn } from '../calendar/day-words.ts'
import type { LaunchLine } from '../calendar/launch-lines.ts'
import { LaunchLink } from '../launch-link.tsx'
import { TierBadge } from '../tier-badge.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import { VerdictMark, verdictWords } from '../verdict-mark.tsx'
import css from './board.module.css'

/** Launches by tier, each with how it stands and what decides that. */
export function BoardView({ lines }: { readonly lines: readonly LaunchLine[] }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const { tiers } = policyOn(state, today)
  return (
    <div className={css.board}>
      {[...launchTiers, undefined].map((tier) => {
        const own = lines.filter(({ launch }) => launch.tier === tier)
        if (tier === undefined && own.length === 0) return null
        return (
          <section key={tier ?? 'none'} aria-label={tier === undefined ? 'No tier' : tiers[tier].name}>
            <h2>
              <TierBadge tier={tier} {...(tier === undefined ? {} : { name: tiers[tier].name })} />
              <span>{own.length}</span>
            </h2>
            <p>{tier === undefined ? 'Nobody has decided yet.' : tiers[tier].for}</p>
            <ul>
              {own.map((line) => (
                <Card key={line.launch.id} line={line} />
              ))}
            </ul>
            {own.length === 0 ? <p>None.</p> : null}
          </section>
        )
      })}
    </div>
  )
}

function Card({ line }: { readonly line: LaunchLine }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const { launch, release, readiness, persons } = line
  const [first] = readiness.reasons
  const announced = announcedIn(line)
  return (
    <li data-verdict={readiness.verdict}>
      <LaunchLink launch={launch.id}>
        <b>
          <Told text={release.title} />
        </b>
        <small>{persons.slice(0, 3).map((id) => initialsOf(personName(state, id) ?? '')).join(' ')}</small>
        <span>{shipsIn(line, style)}</span>
        {announced === undefined ? null : <span>{announced}</span>}
        <em>
          <VerdictMark verdict={readiness.verdict} besideWord />
          {verdictWords[readiness.verdict]}{readiness.out === undefined ? null : ` since ${labelDays(readiness.out.since)}`}
        </em>
        {first === undefined || readiness.verdict === 'cancelled' ? null : <q><b><Told text={first.title} /></b> {first.sentence === undefined ? null : <Told text={first.sentence} />}</q>}
      </LaunchLink>
    </li>
  )
}
