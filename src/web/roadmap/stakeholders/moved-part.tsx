import { movedSince, type MovedSince, type StakeholderView } from '../../../core/stakeholders/stakeholder-view.ts'
import type { Change } from '../../../core/kernel/change.ts'
import { labelDays, labelWindow } from '../../../core/time/label.ts'
import { useDifference } from '../../history/use-difference.ts'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './stakeholders.module.css'

/** What has moved since they last saw the roadmap: of their items, and of our activities for them. */
export function MovedPart({ view }: { readonly view: StakeholderView }) {
  const { state, position, asOf } = useSeen()
  const since = view.showings[0]?.on
  const { difference, failed } = useDifference(since, asOf, position)
  if (since === undefined) return null
  const moved = difference === undefined ? undefined : movedSince(state, view, difference.changes as readonly Change[])
  return (
    <section>
      <h2>What moved since you last saw this <span>{labelDays(since)}</span></h2>
      {failed === undefined ? null : <p role="alert">{failed}</p>}
      {moved === undefined ? <p className={css.quiet}>{failed === undefined ? 'Looking it up …' : ''}</p> : moved.length === 0 ? <p className={css.quiet}>Nothing of yours, and nothing that we do for you.</p> : (
        <ul className={css.lines}>
          {moved.map((one) => (
            <Moved key={`${one.collection}/${one.id}`} one={one} />
          ))}
        </ul>
      )}
    </section>
  )
}

const words: Readonly<Record<MovedSince['what'], string>> = { moved: 'moved', came: 'is new', went: 'is gone', deferred: 'was deferred', dropped: 'was dropped' }

function Moved({ one }: { readonly one: MovedSince }) {
  const style = useDateStyle()
  const { open } = useOpened()
  const told = (window: MovedSince['from']) => (window === undefined ? 'no date' : labelWindow(window, style))
  return (
    <li>
      <button type="button" onClick={() => open(one.collection, one.id)}>{one.title}</button>
      <span>{one.collection === 'items' ? 'yours' : 'ours'}, {words[one.what]}</span>
      {one.what === 'moved' ? <span><s>{told(one.from)}</s> {told(one.to)}</span> : <span />}
    </li>
  )
}
