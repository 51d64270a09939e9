import type { Standing } from '../../core/goals/standing.ts'
import type { Thresholds } from '../../core/goals/status.ts'
import css from './goals.module.css'

const [width, height] = [84, 28]

/** How sure somebody was, week by week, with both thresholds. A week without a word is a gap in the line. */
export function Spark({ weeks, thresholds: { onTrack, atRisk }, status }: { readonly weeks: Standing['weeks']; readonly thresholds: Thresholds; readonly status: Standing['status'] }) {
  const said = weeks.flatMap(({ confidence }) => confidence ?? [])
  if (said.length === 0) return <span className={css.quiet}>—</span>
  const low = Math.max(0, Math.min(atRisk, ...said) - 8)
  const y = (sure: number) => height - 2 - ((sure - low) / (100 - low)) * (height - 4)
  const x = (at: number) => (at / (weeks.length - 1)) * width
  const runs: string[][] = [[]]
  weeks.forEach(({ confidence }, at) => (confidence === undefined ? runs.push([]) : runs.at(-1)?.push(`${x(at)},${y(confidence)}`)))
  const last = weeks.findLastIndex(({ confidence }) => confidence !== undefined)
  return (
    <svg className={css.spark} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`How sure, by week: ${weeks.map(({ confidence }) => confidence ?? 'not said').join(', ')}`}>
      <path d={`M0 ${y(onTrack)}H${width}M0 ${y(atRisk)}H${width}`} />
      {runs.filter((run) => run.length > 1).map((run) => <polyline key={run[0]} points={run.join(' ')} />)}
      <circle cx={x(last)} cy={y(weeks[last]?.confidence ?? 0)} r="2.6" data-status={status} />
    </svg>
  )
}
