import type { CSSProperties } from 'react'
import { meetingSaid, notHeldSaid } from '../../../core/stakeholders/meeting-words.ts'
import type { StakeholderView, TheirItem } from '../../../core/stakeholders/stakeholder-view.ts'
import { buckets } from '../../../core/roadmap/roadmap.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './stakeholders.module.css'

/** Their items at the left, our activities that connect with each at the right: when, how, and who. */
export function TheirItems({ view: { connected, unconnected } }: { readonly view: StakeholderView }) {
  const { open } = useOpened()
  const style = useDateStyle()
  return (
    <section>
      <h2>Your items, and what we do for them <span>{connected.length} of {connected.length + unconnected.length}</span></h2>
      {connected.length === 0 ? <p className={css.quiet}>No activity of ours is built on an item of yours yet.</p> : (
        <ul className={css.theirs}>
          {connected.map((one) => (
            <li key={one.item.id}>
              <div>
                <button type="button" onClick={() => open('items', one.item.id)}><Told text={one.item.title} /></button>
                <span>{one.item.window === undefined ? 'no date' : labelWindow(one.item.window, style)}</span>
              </div>
              <ul>
                {one.connects.map((connect) => (
                  <Connect key={connect.connector.id} item={one.item} connect={connect} />
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {unconnected.length === 0 ? null : (
        <p className={css.unconnected}>
          Nothing of ours connects with {unconnected.length === 1 ? 'this one' : `these ${unconnected.length}`} yet: {unconnected.slice(0, mostNamed).map(({ title }) => title).join(', ')}{unconnected.length > mostNamed ? ` and ${unconnected.length - mostNamed} more` : ''}.
        </p>
      )}
    </section>
  )
}

/** Items that are named before the rest is counted. */
const mostNamed = 12

function Connect({ item, connect: { connector, activity } }: { readonly item: TheirItem['item']; readonly connect: TheirItem['connects'][number] }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const { open } = useOpened()
  const bucket = buckets.get(state, activity.bucket)
  const when = activity.window === undefined ? 'no date yet' : labelWindow(activity.window, style)
  const broken = notHeldSaid(connector, activity, item)
  return (
    <li style={{ '--h': `var(--b${bucket?.hue ?? 1})` } as CSSProperties}>
      <div>
        <button type="button" onClick={() => open('activities', activity.id)}>{activity.title}</button>
        {connector.link === undefined ? null : <span>{meetingSaid(connector)}{broken === undefined ? null : <em>: {broken}</em>}</span>}
        {connector.why === undefined ? null : <q><Told text={connector.why} /></q>}
      </div>
      <span>{[when, personName(state, activity.owner)].filter((part) => part !== undefined).join(', ')}{activity.status === 'deferred' ? '; deferred' : ''}</span>
    </li>
  )
}
