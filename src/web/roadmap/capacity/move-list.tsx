import { ArrowRight, Check } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { Band } from '../../../core/roadmap/capacity-load.ts'
import { buckets } from '../../../core/roadmap/roadmap.ts'
import { Told } from '../../accounts/told.tsx'
import { Face } from '../../parts/face.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './move-list.module.css'
import type { ProposedMove, Sought } from './use-proposal.ts'
import { type Unit, workIn } from './work-units.ts'

/** The moves of a proposal, each with its tick, where it goes, why, what it costs, and the load that it helps. */
export function MoveList({ sought, after, unit, isReadOnly }: { readonly sought: Sought; readonly after: readonly Band[]; readonly unit: Unit; readonly isReadOnly: boolean }) {
  return (
    <>
      <div className={`${css.move} ${css.head}`} aria-hidden>
        <span />
        <span>Move</span>
        <span>From, to</span>
        <span>Why, and what it costs</span>
        <span>Load after</span>
      </div>
      <ol>
        {sought.proposal?.moves.map((move, at) => (
          <MoveLine key={move.activity} move={move} at={at} sought={sought} after={after} unit={unit} isReadOnly={isReadOnly} />
        ))}
      </ol>
    </>
  )
}

function MoveLine({ move, at, sought, after, unit, isReadOnly }: { readonly move: ProposedMove; readonly at: number; readonly sought: Sought; readonly after: readonly Band[]; readonly unit: Unit; readonly isReadOnly: boolean }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const [isOn, isStale] = [sought.isTaken(move), sought.isStale(move)]
  const hue = buckets.get(state, move.bucket)?.hue
  const { relief } = move
  const now = relief === undefined ? undefined : after.find(({ who }) => who.person === relief.person && who.team === relief.team)?.loads.find(({ period }) => period.start === relief.period)?.load
  return (
    <li className={css.move} data-off={isOn ? undefined : ''}>
      <button type="button" className={css.tick} role="checkbox" aria-checked={isOn} aria-label={`Take move ${at + 1}: ${move.title}`} disabled={isReadOnly || isStale} onClick={() => sought.tick(move.activity, !isOn)}>
        {isOn ? <Check size={12} strokeWidth={2.6} aria-hidden /> : null}
      </button>
      <div className={css.what}>
        <i style={hue === undefined ? undefined : ({ '--h': `var(--b${hue})` } as CSSProperties)} aria-hidden />
        <button type="button" onClick={() => open('activities', move.activity)}>
          <Told text={move.title} />
        </button>
        <span>{move.what}</span>
      </div>
      <p className={css.shift}>
        {move.fromLabel} <ArrowRight size={14} strokeWidth={1.75} role="img" aria-label="to" /> {move.toLabel}
      </p>
      <div className={css.why}>
        <p>{move.why}</p>
        {move.cost === undefined ? null : <p data-cost>{move.cost}</p>}
        {isStale ? <p data-cost>It has changed since this was proposed: ask again.</p> : null}
      </div>
      {relief === undefined ? (
        <span />
      ) : (
        <p className={css.load} aria-label={`Load of ${relief.name} in ${relief.label}`} role="group">
          {relief.person === undefined ? <b>{relief.name}</b> : <Face small id={relief.person} name={relief.name} />}
          <s>{workIn(relief.before, unit)}</s> {workIn(now ?? relief.after, unit)}
        </p>
      )}
    </li>
  )
}
