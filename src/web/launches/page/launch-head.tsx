import type { LaunchDays } from '../../../core/launches/launch-days.ts'
import type { Launch } from '../../../core/launches/launches.ts'
import type { PolicyRules } from '../../../core/launches/default-policy.ts'
import type { Item } from '../../../core/plans/plans.ts'
import { daysBetween } from '../../../core/time/days.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { dayWindow } from '../../../core/time/window.ts'
import { workCalendarOf, workingDaysIn } from '../../../core/workspace/calendar.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../../workspace/persons.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { TierBadge } from '../tier-badge.tsx'
import { criteriaInWords } from '../tier/criteria-words.ts'
import css from './launch-page.module.css'

export interface LaunchHeadProps {
  readonly launch: Launch
  readonly release: Item
  readonly days: LaunchDays
  readonly policy: PolicyRules
  readonly today: string
  readonly tools: React.ReactNode
}

/** Leads that are named in the head; all of them stand in its details. */
const mostLeads = 3

/** What is launched, how large, who leads, and its days. */
export function LaunchHead({ launch, release, days, policy, today, tools }: LaunchHeadProps) {
  const { state } = useSeen()
  const style = useDateStyle()
  const { ship, announce } = days
  const leads = (launch.leads ?? []).flatMap(({ role, person }) => {
    const name = personName(state, person)
    return name === undefined ? [] : [`${initialsOf(name)} ${role.toLowerCase()}`]
  })
  const said = [criteriaInWords(launch.criteria), leads.slice(0, mostLeads).join(', ')].filter((part) => part !== '')
  const left = announce === undefined || announce < today ? undefined : workingDaysIn({ start: today, end: announce }, workCalendarOf(state)) - 1
  return (
    <header className={css.head}>
      <div>
        <p className={css.kind}>
          <TierBadge tier={launch.tier} {...(launch.tier === undefined ? {} : { name: policy.tiers[launch.tier].name })} />
          <span>{said.length === 0 ? 'Nobody has said whom it is for.' : said.join(' · ')}</span>
        </p>
        <h1>{release.title}</h1>
      </div>
      <div className={css.right}>
        <dl className={css.dates}>
          <div>
            <dt>Ships</dt>
            <dd>
              {release.window === undefined ? 'No date' : labelWindow(release.window, style)} <Later release={release} />
            </dd>
          </div>
          {announce === undefined || announce === ship ? null : (
            <div>
              <dt>Announced</dt>
              <dd>{labelWindow(dayWindow(announce), style)}</dd>
            </div>
          )}
          {launch.confidence === undefined ? null : (
            <div>
              <dt>Dates are</dt>
              <dd>{{ firm: 'Firm', likely: 'Likely', rough: 'Rough' }[launch.confidence]}</dd>
            </div>
          )}
          {left === undefined ? null : (
            <div>
              <dt>Left</dt>
              <dd>{Math.max(left, 0)} business days</dd>
            </div>
          )}
        </dl>
        <div className={css.tools}>{tools}</div>
      </div>
    </header>
  )
}

/** How much later it comes than was kept as the date to count from. */
function Later({ release: { window, baseline } }: { readonly release: Item }) {
  if (window === undefined || baseline?.window === undefined) return null
  const days = daysBetween(baseline.window.start, window.start)
  return days === 0 ? null : <small data-warn={days > 0 || undefined}>{Math.abs(days)} days {days > 0 ? 'later' : 'earlier'}</small>
}

/** A press that opens what is kept of the launch. */
export function LaunchTools({ may, move, change, tier, brought }: { readonly may: boolean; readonly move: () => void; readonly change: () => void; readonly tier: () => void; readonly brought: React.ReactNode }) {
  if (!may) return <>{brought}</>
  return (
    <>
      <Button kind="bare" onPress={tier}>Tier …</Button>
      <Button kind="bare" onPress={move}>Move …</Button>
      <Button kind="bare" onPress={change}>Details</Button>
      {brought}
    </>
  )
}
