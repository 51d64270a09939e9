import type { Asked } from '../../core/goals/said.ts'
import type { KeyResult } from '../../core/goals/goals.ts'
import { amountWords, wayWords } from '../../core/goals/progress.ts'
import { standingOf } from '../../core/goals/standing.ts'
import { thresholdsOf } from '../../core/goals/status.ts'
import { Face } from '../parts/face.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { personName } from '../workspace/persons.ts'
import { useMoment } from '../workspace/use-moment.ts'
import css from './goals.module.css'
import { Spark } from './spark.tsx'
import { StatusMark } from './status-mark.tsx'
import { toldWhen } from './told-moment.ts'
import { useZone } from './use-zone.ts'

/** One key result: whose it is, from where to where and where it stands, eight weeks of how sure they were, and when it was said. */
export function KeyResultLine({ keyResult, asked }: { readonly keyResult: KeyResult; readonly asked: Asked | undefined }) {
  const { state } = useSeen()
  const { today, now } = useMoment()
  const { opened, open } = useOpened()
  const zone = useZone()
  const { current, progress, latest, status, isStale, weeks } = standingOf(state, keyResult, now)
  const percent = keyResult.unit === '%' ? '%' : ''
  const owner = personName(state, keyResult.owner) ?? 'Nobody'
  const isOverdue = asked?.overdueSince !== undefined
  const isDue = asked !== undefined && asked.said === undefined
  return (
    <li className={css.result} aria-current={opened?.id === keyResult.id ? 'true' : undefined} data-stale={isStale || undefined} data-overdue={isOverdue || undefined} data-due={isDue || undefined}>
      <h3><button type="button" onClick={() => open('key-results', keyResult.id)}>{keyResult.title}</button></h3>
      <Face name={owner} id={keyResult.owner} />
      <div className={css.way}>
        <div className={css.bar} role="img" aria-label={`${wayWords(keyResult)}, now ${amountWords(current, percent)}`}><i style={{ width: `${Math.round(progress * 100)}%` }} /></div>
        <p aria-hidden><span>{amountWords(keyResult.baseline, percent)}</span><b>{amountWords(current, percent)}</b><span>{amountWords(keyResult.target, percent)}</span></p>
      </div>
      <Spark weeks={weeks} thresholds={thresholdsOf(state)} status={isStale ? undefined : status} />
      {latest === undefined || status === undefined ? <span className={css.quiet}>Not said yet</span> : (
        <p className={css.sure} title={isStale ? 'As it was then: nothing was said since' : undefined}><b>{latest.confidence}%</b><StatusMark status={status} />{isStale ? <span className={css.hidden}>, as it was then</span> : null}</p>
      )}
      <p className={css.said}>{latest === undefined ? '—' : toldWhen(latest.at, today, zone)}{latest?.late === true ? <small> late</small> : null}</p>
    </li>
  )
}
