import { labelDays } from '../../core/time/label.ts'
import { localTime } from '../../core/time/zones.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './moment.module.css'

/** When something happened, in the workspace's zone: the time of day today (or where the day is said already), else the day. The whole of it when the pointer rests there. */
export function Moment({ at, isTime }: { readonly at: string; readonly isTime?: boolean }) {
  const { state, today } = useSeen()
  const zone = settings.get(state, 'settings')?.zone ?? 'UTC'
  const { day, time } = localTime(at, zone)
  return (
    <time className={css.moment} dateTime={at} title={`${labelDays(day)}, ${time.slice(0, 5)} (${zone})`}>
      {day === today || isTime === true ? time.slice(0, 5) : labelDays(day)}
    </time>
  )
}
