import { memo } from 'react'
import type { State } from '../../../core/kernel/state.ts'
import type { PeriodCell } from '../../../core/time/period.ts'
import { people } from '../../../core/workspace/workspace.ts'
import type { Axis } from '../layout/axis.ts'
import type { ColumnLoad } from '../layout/grid-layout.ts'
import { workTold } from '../words.ts'
import type { Routed } from '../connectors/route.ts'
import { Strokes } from '../connectors/strokes.tsx'
import css from './grid.module.css'
import type { Tick } from './ruler.ts'
import type { StripMark, StripRow } from './strip.ts'

export interface GridHeadProps {
  readonly state: State
  readonly axis: Axis
  /** Unset where nothing is told of loads, such as over a timeline. */
  readonly loads?: readonly ColumnLoad[]
  readonly ticks: readonly Tick[]
  readonly strip: readonly StripRow[]
  /** Two short lines for the corner. */
  readonly corner: readonly [string, string]
  /** Pixels of today's line; undefined when today is not among the columns. */
  readonly todayX: number | undefined
  readonly today: string
  /** What the flag at that day says: "Today" when unset. */
  readonly dayWord?: string | undefined
  readonly open: (id: string) => void
  /** Lines from the strip's marks down to the rows, and the room that they need. */
  readonly lines?: Pick<Routed, 'above' | 'band'> | undefined
}

/** What stands over the rows: the company's periods with their load, the calendar at its true ticks, and the product's releases. */
export const GridHead = memo(function GridHead({ state, axis, loads, ticks, strip, corner, todayX, today, dayWord = 'Today', open, lines }: GridHeadProps) {
  return (
    <div className={css.head}>
      <div className={css.periods} role="row" aria-rowindex={1} style={{ gridTemplateColumns: `var(--name-w) repeat(${axis.columns.length}, var(--column))` }}>
        <div className={css.corner} role="columnheader" aria-colindex={1}>
          {corner[0]}
          <br />
          {corner[1]}
        </div>
        {axis.columns.map((column, at) => (
          <PeriodHead key={column.start} column={column} at={at} load={loads?.[at]} isWide={axis.columnWidth >= wide} isPast={column.end < today} isNow={column.start <= today && today <= column.end} state={state} />
        ))}
      </div>
      <div className={css.ruler} aria-hidden>
        <i className={css.rulerCorner} />
        {ticks.map(({ text, x }) => (
          <span key={x} style={{ left: `calc(var(--name-w) + ${x}px)` }}>
            {todayX !== undefined && x < todayX + dayWord.length * 7 + 9 && x > todayX - 56 ? '' : text}
          </span>
        ))}
        {todayX === undefined ? null : (
          <b className={css.todayFlag} style={{ left: `calc(var(--name-w) + ${todayX}px)` }}>
            {dayWord}
          </b>
        )}
      </div>
      {strip.length === 0 ? null : (
        <div className={css.strip} style={lines === undefined ? undefined : { paddingBottom: 3 + lines.band }}>
          <div className={css.shades} aria-hidden>
            {todayX === undefined ? null : <i className={css.todayLine} style={{ left: `calc(var(--name-w) + ${todayX}px)` }} />}
            {lines === undefined ? null : <Strokes strokes={lines.above} left="var(--name-w)" />}
            <i className={css.cover} />
          </div>
          {strip.map((row) => (
            <div key={row.name} className={css.stripRow} role="row">
              <span className={css.stripName} role="rowheader">
                {row.name}
              </span>
              <div className={css.track} role="gridcell">
                {row.marks.map((mark) => (
                  <Mark key={`${mark.id ?? mark.text}${mark.x}`} mark={mark} open={open} />
                ))}
              </div>
            </div>
          ))}
        </div>
      )}
    </div>
  )
})

/** Pixels of a column from which its head names who has too much. */
const wide = 200

function PeriodHead({ column, at, load, isWide, isPast, isNow, state }: { readonly column: PeriodCell; readonly at: number; readonly load: ColumnLoad | undefined; readonly isWide: boolean; readonly isPast: boolean; readonly isNow: boolean; readonly state: State }) {
  const [worst, ...more] = load?.over ?? []
  const months = /\((.*)\)$/.exec(column.label)?.[1]
  const told = load === undefined ? '' : worst === undefined ? (load.effort === 0 ? '' : workTold(load.effort)) : isWide ? `${people.get(state, worst.owner)?.name ?? 'Somebody'}${more.length === 0 ? '' : ` +${more.length}`} ` : ''
  const whole = load === undefined ? undefined : loadInWords(load, state)
  return (
    <div className={css.period} data-when={isNow ? 'now' : isPast ? 'past' : undefined} data-plain={months === undefined ? '' : undefined} role="columnheader" aria-colindex={at + 2} title={whole} aria-label={`${column.label}${whole === undefined ? '' : `. ${whole}`}`}>
      <b>{months === undefined ? column.label : column.short}</b>
      <em data-over={worst === undefined ? undefined : ''}>{worst === undefined ? told : `${told}${workTold(worst.by)} over`}</em>
      {months === undefined ? null : <span>{months}</span>}
      {load === undefined ? null : <i data-over={worst === undefined ? undefined : ''} style={{ width: `${Math.min(100, (100 * load.effort) / Math.max(1, load.working * Math.max(1, load.owners)))}%` }} />}
    </div>
  )
}

/** The load of a period in a sentence: what is asked, of how many, and who has too much. */
function loadInWords({ effort, working, owners, over }: ColumnLoad, state: State): string {
  const asked = `${effort} days of work, of ${owners === 1 ? 'one owner' : `${owners} owners`}; the period has ${working} working days.`
  return [asked, ...over.map(({ owner, by }) => `${people.get(state, owner)?.name ?? 'Somebody'} is asked for ${by} days too many.`)].join(' ')
}

function Mark({ mark: { id, text, told, x, width, kind, was, tie }, open }: { readonly mark: StripMark; readonly open: (id: string) => void }) {
  const place = { left: x, ...(kind === 'month' || kind === 'loose' ? { width } : {}) }
  return (
    <>
      {was === undefined ? null : (
        <>
          <i className={css.was} style={{ left: was }} />
          <i className={css.wasLine} style={{ left: Math.min(was, x) + 4, width: Math.max(0, Math.abs(x - was) - 8) }} />
        </>
      )}
      {id === undefined ? (
        <span className={css[kind]} style={place} title={told}>
          {text}
        </span>
      ) : (
        <button type="button" tabIndex={-1} className={css[kind]} data-tie={tie} style={place} title={told} aria-label={told} onClick={() => open(id)}>
          {text}
        </button>
      )}
    </>
  )
}
