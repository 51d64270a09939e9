import type { Standing } from '../../core/reviews/standing.ts'
import css from './reviews.module.css'

/** Three parts for the days that go by until silence stops blocking; all green once nothing blocks. Its words stand beside it. */
export function ReviewMeter({ standing, now }: { readonly standing: Standing; readonly now: string }) {
  const gone = standing.blocks ? daysGone(standing.until, now) : parts.length
  return (
    <span className={css.meter} data-over={standing.blocks ? undefined : ''} aria-hidden>
      {parts.map((at) => (
        <i key={at} data-full={at < gone ? '' : undefined} />
      ))}
    </span>
  )
}

const parts = [0, 1, 2] as const

/** How many of the three have gone by, going by the time that is left. */
function daysGone(until: string | undefined, now: string): number {
  if (until === undefined) return 0
  const left = (Date.parse(until) - Date.parse(now)) / 86_400_000
  return left <= 1 ? 2 : left <= 2 ? 1 : 0
}
