import type { CSSProperties } from 'react'
import type { Cell } from '../../core/roadmap/empty-cells.ts'
import type { Bucket } from '../../core/roadmap/roadmap.ts'
import type { PeriodCell } from '../../core/time/period.ts'
import css from './phone-roadmap.module.css'
import { yearsOf } from './years-of.ts'

export interface PhoneMapProps {
  readonly columns: readonly PeriodCell[]
  readonly rows: readonly Bucket[]
  readonly cells: readonly Cell[]
  /** The column that is shown below. */
  readonly at: number
  readonly go: (to: number) => void
}

/** The whole grid in the hand: what is filled, open, or empty on purpose. A touch on a period goes there. */
export function PhoneMap({ columns, rows, cells, at, go }: PhoneMapProps) {
  return (
    <div className={css.map} role="group" aria-label="The whole grid" style={{ '--columns': columns.length } as CSSProperties}>
      <span />
      {columns.map(({ short, start, label }, n) => (
        <button key={start} type="button" className={css.period} aria-label={label} aria-current={n === at ? 'true' : undefined} onClick={() => go(n)}>
          {short.split(' ')[0]}
        </button>
      ))}
      {rows.map(({ id, title, hue }) => (
        <div key={id} className={css.mapRow} style={{ '--h': `var(--b${hue})` } as CSSProperties}>
          <span>{title}</span>
          {cells.filter((cell) => cell.bucket.id === id).map((cell, n) => (
            <i key={cell.period.start} data-standing={cell.standing} data-now={n === at ? '' : undefined} />
          ))}
        </div>
      ))}
      <span />
      {yearsOf(columns).map(({ text, from, long }) => (
        <em key={from} style={{ gridColumn: `span ${long}` }}>
          {long > 1 ? text : ''}
        </em>
      ))}
    </div>
  )
}
