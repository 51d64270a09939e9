import { ticksFor } from '../../../core/decks/chart-scale.ts'
import { figureWords } from '../../../core/metrics/figures.ts'
import { periodWords } from '../../../core/metrics/metric-periods.ts'
import type { Point } from '../../../core/metrics/metric-series.ts'
import type { Metric } from '../../../core/metrics/metrics.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from './metrics.module.css'

const [width, height, left, foot] = [330, 150, 48, 22] as const

/** The values of a metric as a line, with gaps where nobody knows; what it shows is said in words too. */
export function SeriesChart({ metric, points, label }: { readonly metric: Metric; readonly points: readonly Point[]; readonly label?: string }) {
  const style = useDateStyle()
  const known = points.flatMap(({ value }) => value ?? [])
  if (known.length === 0) return <p className={css.quiet}>Nobody has said a value yet.</p>
  const ticks = ticksFor(known)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const x = (at: number) => left + ((at + 0.5) / points.length) * (width - left)
  const y = (value: number) => 6 + (1 - (value - low) / (high - low)) * (height - foot - 12)
  const runs: string[][] = [[]]
  for (const [at, { value }] of points.entries()) {
    if (value === undefined) runs.push([])
    else runs.at(-1)?.push(`${x(at)},${y(value)}`)
  }
  const words = (at: number) => (points[at] === undefined ? '' : periodWords(metric.every, points[at], style).replace(/^week of /, ''))
  const told = points.map(({ value }, at) => `${words(at)} ${value === undefined ? 'not known' : figureWords(value, metric.unit)}`)
  return (
    <figure className={css.chart}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label ?? metric.title}: ${told.join(', ')}`}>
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${left} ${y(tick)}H${width}`} data-zero={tick === 0 || undefined} />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end">{figureWords(tick, metric.unit === '%' ? '%' : '')}</text>
          </g>
        ))}
        {runs.filter((run) => run.length > 1).map((run) => <polyline key={run[0]} points={run.join(' ')} />)}
        {points.map(({ value, start }, at) => (value === undefined ? null : <circle key={start} cx={x(at)} cy={y(value)} r="2" />))}
        <text x={left} y={height - 4}>{words(0)}</text>
        <text x={width} y={height - 4} textAnchor="end">{words(points.length - 1)}</text>
      </svg>
    </figure>
  )
}
