import { useMemo } from 'react'
import { nextReleaseDays, type ReleaseDay } from '../../../core/launches/release-rule.ts'
import { policyOn } from '../../../core/launches/policies.ts'
import { type Item, items, plans } from '../../../core/plans/plans.ts'
import { labelDays, labelWindow } from '../../../core/time/label.ts'
import { overlaps } from '../../../core/time/window.ts'
import type { State } from '../../../core/kernel/state.ts'
import { Told } from '../../accounts/told.tsx'
import { Button } from '../../parts/button.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './beside.module.css'

/** The next days on which releases come out, with what ships then; a release that has only its month gets its day by the rule. */
export function NextReleases() {
  const { state } = useSeen()
  const { today } = useMoment()
  const days = useMemo(() => nextReleaseDays(state, today, 4), [state, today])
  const { releaseDay } = policyOn(state, today)
  return (
    <section>
      <h2>Next releases</h2>
      <p className={css.quiet}>On the {releaseDay}{endingOf(releaseDay)} of the month, or the last working day before it; the branch is cut the working day before.</p>
      <ul>
        {days.map((day) => (
          <Day key={day.meant} day={day} releases={releasesIn(state, day)} />
        ))}
      </ul>
    </section>
  )
}

/** "th" of 20th. */
export function endingOf(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}

/** Releases of product plans that ship in the month of a day and are not out yet. */
function releasesIn(state: State, { release }: ReleaseDay): Item[] {
  const month = { start: `${release.slice(0, 7)}-01`, end: `${release.slice(0, 7)}-31` }
  const isProduct = new Set(plans.list(state).filter(({ kind }) => kind === 'product').map(({ id }) => id))
  return items.list(state).filter(({ kind, plan, window, status, goneOn }) => kind === 'release' && isProduct.has(plan) && window !== undefined && (window.precision === 'day' || window.precision === 'month') && overlaps(window, month) && status !== 'dropped' && status !== 'done' && goneOn === undefined).sort((a, b) => (a.title < b.title ? -1 : 1))
}

function Day({ day, releases }: { readonly day: ReleaseDay; readonly releases: readonly Item[] }) {
  const act = useAct()
  const may = useMay('item.change')
  const window = { start: day.release, end: day.release, precision: 'day' as const }
  const give = (release: Item) => void act('item.change', { id: release.id, window }, { said: `*${release.title}* ships on ${labelDays(day.release)}` })
  return (
    <li className={css.day}>
      <b>{labelDays(day.release)}</b>
      <span>{day.release === day.meant ? `cut ${labelDays(day.cut)}` : `not ${labelDays(day.meant)}; cut ${labelDays(day.cut)}`}</span>
      {releases.map((release) => (
        <p key={release.id} className={css.give}>
          <Told text={release.title} />
          {release.window?.precision === 'day' ? (
            <span>{release.window.start === day.release ? 'ships then' : labelDays(release.window.start, release.window.end)}</span>
          ) : may ? (
            <Button kind="go" onPress={() => give(release)} aria-label={`Take this day: ${release.title} ships on ${labelDays(day.release)}`}>
              Take this day
            </Button>
          ) : (
            <span>{release.window === undefined ? '' : labelWindow(release.window)}</span>
          )}
        </p>
      ))}
    </li>
  )
}
