import { GripVertical, Lock } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { Share } from '../../../core/roadmap/capacity-load.ts'
import { buckets } from '../../../core/roadmap/roadmap.ts'
import { windowTold } from './window-told.ts'
import { Told } from '../../accounts/told.tsx'
import { IconButton } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './work-card.module.css'
import type { WorkHands } from './use-work-hands.ts'
import { type Unit, workTold } from './work-units.ts'
import type { Place } from './place.ts'

/**
 * An activity that asks for somebody's time in a period. By hand it is carried to another period or another row of the band; its menu says the same in words,
 * for keys and for a finger.
 */
export function WorkCard({ share: { activity, days }, from, unit, hands }: { readonly share: Share; readonly from: Place; readonly unit: Unit; readonly hands: WorkHands }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const style = useDateStyle()
  const hue = buckets.get(state, activity.bucket)?.hue
  return (
    <li className={css.card} data-carried={hands.carried?.activity.id === activity.id ? '' : undefined} data-may={hands.may ? '' : undefined} onPointerDown={(event) => hands.take(event, activity, from)} onKeyDown={(event) => hands.keys(event, activity, from)}>
      <i style={hue === undefined ? undefined : ({ '--h': `var(--b${hue})` } as CSSProperties)} aria-hidden />
      <button type="button" className={css.title} onClick={() => open('activities', activity.id)}>
        <Told text={activity.title} />
      </button>
      <span className={css.when}>
        {workTold(days, unit)}
        {activity.effort !== undefined && days < activity.effort - 0.05 ? ` of ${workTold(activity.effort, unit)}` : ''}, {activity.window === undefined ? 'no date' : windowTold(activity.window, style)}
        {activity.fixed === true ? <Lock size={11} strokeWidth={1.75} aria-label="fixed" /> : null}
      </span>
      {hands.may ? (
        <Menu label={`Move ${activity.title}`} groups={hands.menu(activity, from)}>
          <IconButton label={`Move “${activity.title}”`} icon={GripVertical} />
        </Menu>
      ) : null}
    </li>
  )
}
