import { Check, CircleSlash } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { PeriodCell } from '../../../core/time/period.ts'
import { yearsOf } from '../years-of.ts'
import { countOf, spotOf, spotSaid, type WalkCell } from './walk-cells.ts'
import css from './walk.module.css'

export interface WalkMapProps {
  readonly cells: readonly WalkCell[]
  readonly columns: readonly PeriodCell[]
  readonly current: WalkCell | undefined
  readonly today: string
  readonly go: (cell: WalkCell) => void
}

/** The whole grid, small: where each cell stands, and the way to it. */
export function WalkMap({ cells, columns, current, today, go }: WalkMapProps) {
  const rows = [...new Map(cells.map(({ bucket }) => [bucket.id, bucket])).values()]
  return (
    <div className={css.map} role="group" aria-label="Map of the grid" style={{ '--columns': columns.length } as CSSProperties}>
      <div className={css.years} aria-hidden>
        <span />
        {yearsOf(columns).map(({ text, from, long }) => (
          <b key={from} style={{ gridColumn: `span ${long}` }}>{long > 1 ? text : ''}</b>
        ))}
      </div>
      <div className={css.periods} aria-hidden>
        <span />
        {columns.map((column) => (
          <span key={column.start} data-now={column.start <= today && today <= column.end ? '' : undefined} data-current={column.start === current?.period.start ? '' : undefined}>
            {column.short.split(' ')[0]}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <div key={row.id} className={css.row} style={{ '--h': `var(--b${row.hue})` } as CSSProperties}>
          <span className={css.name} title={row.title}>
            <i className={css.swatch} />
            <span>{row.title}</span>
          </span>
          {cells.filter(({ bucket }) => bucket.id === row.id).map((cell) => (
            <Spot key={cell.key} cell={cell} isCurrent={cell.key === current?.key} go={go} />
          ))}
        </div>
      ))}
      <p className={css.key} aria-hidden>
        <span><i className={css.spot} data-spot="agreed" data-plain=""><Check size={10} strokeWidth={2.4} /></i>agreed</span>
        <span><i className={css.spot} data-spot="empty"><CircleSlash size={10} strokeWidth={2.2} /></i>on purpose</span>
        <span><i className={css.spot} data-spot="questions">2</i>questions</span>
        {cells.some((cell) => spotOf(cell) === 'ready') ? <span><i className={css.spot} data-spot="ready" />ready</span> : null}
        <span><i className={css.spot} data-spot="undecided" />undecided</span>
      </p>
    </div>
  )
}

function Spot({ cell, isCurrent, go }: { readonly cell: WalkCell; readonly isCurrent: boolean; readonly go: (cell: WalkCell) => void }) {
  const spot = spotOf(cell)
  const said = `${cell.name}: ${spotSaid(cell)}`
  return (
    <button type="button" className={css.spot} data-spot={spot} aria-current={isCurrent ? 'true' : undefined} aria-label={said} title={said} onClick={() => go(cell)}>
      {spot === 'agreed' ? <Check size={12} strokeWidth={2.2} aria-hidden /> : spot === 'empty' ? <CircleSlash size={12} strokeWidth={2} aria-hidden /> : spot === 'questions' ? countOf(cell) : null}
    </button>
  )
}
