import { isOver, periodName } from '../../../core/roadmap/overload.ts'
import { type BandSeen, laneOf, type LoadSeen, type Shown } from './bands-seen.ts'
import css from './band-table.module.css'
import type { Place } from './place.ts'
import { type Unit, workIn, workTold } from './work-units.ts'

export interface BandCellProps {
  readonly band: BandSeen
  readonly load: LoadSeen
  readonly scale: number
  readonly shown: Shown
  readonly unit: Unit
  readonly isChosen: boolean
  /** The one cell of the table that Tab reaches. */
  readonly isEntry: boolean
  readonly choose: (place: Place) => void
  readonly reached: (place: Place) => void
}

/** A period of somebody: a bar as long as what is asked, a mark where the time ends, and the figures. */
export function BandCell({ band, load, scale, shown, unit, isChosen, isEntry, choose, reached }: BandCellProps) {
  const { bars, cap } = laneOf(load, scale, shown)
  const place = { id: band.id, start: load.period.start }
  return (
    <button type="button" className={css.cell} data-band={band.id} data-start={load.period.start} aria-pressed={isChosen} tabIndex={isEntry ? 0 : -1} onClick={() => choose(place)} onFocus={() => reached(place)}>
      <span className={css.lane} aria-hidden>
        {bars.map(({ kind, from, to }) => (
          <i key={kind + from} data-kind={kind} style={{ left: `${from}%`, width: `${to - from}%` }} />
        ))}
        {cap === undefined ? null : <i data-kind="cap" style={{ left: `${cap}%` }} />}
      </span>
      <span className="unseen">
        {band.name}, {periodName(load.period)}:{' '}
      </span>
      <LoadFigures load={load} shown={shown} unit={unit} />
      <span className="unseen">{restTold(load, shown, unit)}</span>
    </button>
  )
}

/** "7 5 of 5": what was, where it is about to change, what is, and what is there. */
export function LoadFigures({ load, shown, unit }: { readonly load: LoadSeen; readonly shown: Shown; readonly unit: Unit }) {
  const { before, after, there, isChanged } = load
  const value = shown === 'before' ? before : after
  const of = there === undefined ? undefined : workIn(there, unit)
  const isBoth = shown === 'both' && isChanged
  const isNone = workIn(value, unit) === 0 && !isBoth
  return (
    <span className={css.figures}>
      {isBoth && workIn(before, unit) > 0 ? <s data-over={isOver({ load: before, there }) ? '' : undefined}>{workIn(before, unit)}</s> : null}
      {isNone ? null : isBoth || isOver({ load: value, there }) ? <b data-over={isOver({ load: value, there }) ? '' : undefined}>{workIn(value, unit)}</b> : workIn(value, unit)}
      <span data-alone={isNone ? '' : undefined}>{of === undefined ? (isNone ? 'not said' : 'of how many?') : isNone ? `none of ${of}` : `of ${of}`}</span>
    </span>
  )
}

/** What the figures do not say, for whoever hears them. */
function restTold({ before, after, there, isChanged }: LoadSeen, shown: Shown, unit: Unit): string {
  const value = shown === 'before' ? before : after
  const over = there !== undefined && isOver({ load: value, there }) ? `, ${workTold(value - there, unit)} too much` : ''
  const was = shown === 'both' && isChanged ? `, was ${workTold(before, unit)}` : ''
  return `${there === undefined ? ', nobody has said how much there is' : ` ${unit}`}${over}${was}`
}
