import type { CSSProperties } from 'react'
import type { Examination } from '../../../core/examine/examination.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { AgreePart } from './agree-part.tsx'
import { BesideIt } from './beside-it.tsx'
import { CellActivities } from './cell-activities.tsx'
import { CellBridges } from './cell-bridges.tsx'
import { loadsOf } from './cell-facts.ts'
import { CellQuestions } from './cell-questions.tsx'
import css from './cell.module.css'
import type { Sitting } from './room.ts'
import { ThreeFacts } from './three-facts.tsx'
import { besideOf, type WalkCell } from './walk-cells.ts'
import { watchesFor } from './watches-for.ts'

export interface CellPageProps {
  readonly cell: WalkCell
  readonly cells: readonly WalkCell[]
  readonly roadmap: Roadmap
  readonly examination: Examination
  readonly sitting: Sitting
  readonly mayAct: boolean
  readonly agree: () => void
  readonly pass: () => void
  readonly sentence: string | undefined
}

/** The cell in hand: what it needs, what stands in it, what it joins, and what is open about it. */
export function CellPage({ cell, cells, roadmap, examination, sitting, mayAct, agree, pass, sentence }: CellPageProps) {
  const { state } = useSeen()
  const { bucket, period, number, isMine } = cell
  const loads = loadsOf(state, roadmap, cell)
  const row = cells.filter((one) => one.bucket.id === bucket.id)
  const at = row.indexOf(cell)
  const offered = watchesFor(state, cell, besideOf(cells, cell))
  return (
    <article className={css.cell} aria-label={cell.name} style={{ '--h': `var(--b${bucket.hue})` } as CSSProperties}>
      <header className={css.head}>
        <div>
          <h1><i className={css.swatch} />{cell.name}</h1>
          <p>{labelWindow({ start: period.start, end: period.end, precision: 'month' })} <span>· cell {number} of {cells.length}{isMine ? ', yours' : ''}</span></p>
        </div>
        <AgreePart cell={cell} sitting={sitting} mayAct={mayAct} agree={agree} sentence={sentence} />
      </header>
      <ThreeFacts cell={cell} loads={loads} />
      {cell.activities.length > 0 ? <CellActivities cell={cell} loads={loads} /> : <BesideIt row={row} at={at} />}
      <CellBridges cell={cell} />
      <CellQuestions cell={cell} roadmap={roadmap} examination={examination} sitting={sitting} offered={offered} mayAct={mayAct} pass={pass} />
    </article>
  )
}
