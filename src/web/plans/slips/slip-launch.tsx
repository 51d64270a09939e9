import { items } from '../../../core/plans/plans.ts'
import type { LaunchFollows } from '../../../core/slips/launch-follows.ts'
import { dayAndMonth, labelDays } from '../../../core/time/label.ts'
import { launches } from '../../../core/launches/launches.ts'
import { LaunchLink } from '../../launches/launch-link.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import css from './slip.module.css'

/** What the launch does by itself: its tasks follow, and those that come too late are named. Nothing here is ticked. */
export function SlipLaunch({ launch: { launch, shifts, announcedBefore } }: { readonly launch: LaunchFollows }) {
  const { state } = useSeen()
  const late = shifts.filter((shift) => shift.late !== undefined)
  const title = items.get(state, launches.get(state, launch)?.release)?.title ?? 'The launch'
  return (
    <section className={css.launch} aria-label="Its launch">
      <h2>Its launch</h2>
      <p>
        {shifts.length === 0 ? 'None of its tasks moves' : `${shifts.length} ${shifts.length === 1 ? 'task follows' : 'tasks follow'} by ${shifts.length === 1 ? 'itself' : 'themselves'}`}{late.length === 0 ? ', none of them too late. ' : `; ${late.length} ${late.length === 1 ? 'comes' : 'come'} too late or should have begun. `}
        <LaunchLink launch={launch}>Open the launch of {title}</LaunchLink>
      </p>
      {announcedBefore === undefined ? null : <p data-warn>It is announced on {labelDays(announcedBefore)}, which does not follow: that is before it ships.</p>}
      <ul>
        {late.map(({ task, owner, from, to, late: how }) => (
          <li key={task.id}>
            <b>{task.title}</b>
            <span>{personName(state, owner) ?? task.role}</span>
            <span><s>{from === undefined ? 'no date' : dayAndMonth(from)}</s> {to === undefined ? 'no date' : dayAndMonth(to)}</span>
            <span data-warn>{how === 'late' ? 'too late' : 'should have begun'}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
