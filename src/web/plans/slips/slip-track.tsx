import type { CSSProperties } from 'react'
import type { SlipLine, SlipProposal } from '../../../core/slips/slip-lines.ts'
import { dayAndMonth } from '../../../core/time/label.ts'
import type { Window } from '../../../core/time/window.ts'
import css from './slip.module.css'
import type { SlipAxis } from './slip-axis.ts'

const across = (axis: SlipAxis, window: Window): CSSProperties => ({ left: `${axis.at(window.start)}%`, width: `${axis.width(window)}%` })

/** Where a line lies in time: as it stands, and as it is proposed. What was told stands where it told of. */
export function SlipTrack({ line, chosen, slip, axis }: { readonly line: SlipLine; readonly chosen: Window | undefined; readonly slip: SlipProposal; readonly axis: SlipAxis }) {
  if (line.kind === 'edition') {
    const from = line.stands === 'true' ? axis.span.start : (slip.was?.start ?? axis.span.start)
    const at = Math.min(70, axis.at(from))
    return (
      <div className={css.track} aria-hidden>
        <q data-stands={line.stands} style={{ left: `${at}%` }}>
          {line.told}
        </q>
      </div>
    )
  }
  if (line.fits || line.answer !== undefined) return <div className={css.track} aria-hidden>{line.was === undefined ? null : <i className={css.bar} data-kind="still" style={across(axis, line.was)} />}</div>
  if (line.kind === 'ask') return <div className={css.track} aria-hidden>{line.was === undefined ? null : <i className={css.bar} data-kind="theirs" style={across(axis, line.was)} />}</div>
  const shown = chosen ?? line.now
  return (
    <div className={css.track} aria-hidden>
      {line.was === undefined ? null : <i className={css.bar} data-kind="ghost" style={across(axis, line.was)} />}
      {shown === undefined ? null : <i className={css.bar} data-kind={line.breaks.length > 0 && shown === line.now ? 'bad' : undefined} style={across(axis, shown)} />}
    </div>
  )
}

/** The item itself: from where it was to where it is. */
export function SourceTrack({ slip: { was, now }, axis }: { readonly slip: SlipProposal; readonly axis: SlipAxis }) {
  const [from, to] = [was === undefined ? undefined : axis.at(was.start), now === undefined ? undefined : axis.at(now.start)]
  return (
    <div className={css.track} aria-hidden>
      {from === undefined || to === undefined ? null : <i className={css.arm} style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }} />}
      {from === undefined ? null : <i className={css.point} data-kind="ghost" style={{ left: `${from}%` }} />}
      {to === undefined ? null : <i className={css.point} style={{ left: `${to}%` }} />}
      {from === undefined || was === undefined ? null : (
        <em data-side={to !== undefined && to < from ? 'right' : 'left'} style={{ left: `${from}%` }}>
          {dayAndMonth(was.start)}
        </em>
      )}
      {to === undefined || now === undefined ? null : (
        <em data-now data-side={from !== undefined && to < from ? 'left' : 'right'} style={{ left: `${to}%` }}>
          {dayAndMonth(now.start)}
        </em>
      )}
    </div>
  )
}

/** Months, and the days of then and now, behind all lines. */
export function SlipRules({ slip: { was, now }, axis }: { readonly slip: SlipProposal; readonly axis: SlipAxis }) {
  const [from, to] = [was === undefined ? undefined : axis.at(was.start), now === undefined ? undefined : axis.at(now.start)]
  return (
    <div className={css.rules} aria-hidden>
      <div>
        {axis.bottom.slice(1).map(({ start }) => (
          <i key={start} style={{ left: `${axis.at(start)}%` }} />
        ))}
        {from === undefined || to === undefined ? null : <i data-kind="wait" style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }} />}
        {from === undefined ? null : <i data-kind="then" style={{ left: `${from}%` }} />}
        {to === undefined ? null : <i data-kind="now" style={{ left: `${to}%` }} />}
      </div>
    </div>
  )
}
