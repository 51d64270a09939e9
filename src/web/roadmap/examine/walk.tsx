import type { CSSProperties, ReactNode } from 'react'
import type { Progress } from '../../../core/examine/examination.ts'
import type { PeriodCell } from '../../../core/time/period.ts'
import { labelDays } from '../../../core/time/label.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { InTheRoom } from './in-the-room.tsx'
import type { Sitting } from './room.ts'
import type { JustAgreed } from './use-just-agreed.ts'
import { countOf, spotSaid, type WalkCell } from './walk-cells.ts'
import { watchSaid } from './watches-for.ts'
import { WalkMap } from './walk-map.tsx'
import css from './walk.module.css'

export interface WalkProps {
  readonly progress: Progress
  readonly cells: readonly WalkCell[]
  readonly columns: readonly PeriodCell[]
  readonly current: WalkCell | undefined
  readonly sitting: Sitting
  readonly just: readonly JustAgreed[]
  readonly mayWrite: boolean
  readonly go: (cell: WalkCell) => void
}

const mostShown = 3

/** How far the walk is: progress, the grid, who is there, and what was just agreed or passed over. */
export function Walk({ progress, cells, columns, current, sitting, just, mayWrite, go }: WalkProps) {
  const { today, asOf = today } = useSeen()
  const passed = sitting.passed.flatMap((key) => cells.find((cell) => cell.key === key && cell.isOpen) ?? [])
  return (
    <aside className={css.walk} aria-label="The walk">
      <ProgressPart progress={progress} />
      <WalkMap cells={cells} columns={columns} current={current} today={asOf} go={go} />
      {mayWrite ? <InTheRoom sitting={sitting} /> : null}
      <LastAgreed cells={cells} just={just} go={go} />
      {passed.length === 0 ? null : (
        <section className={css.list}>
          <header>
            <h2>Passed over</h2>
            <span>come back before you close</span>
          </header>
          <ol>
            {passed.slice(0, mostShown).map((cell) => (
              <Line key={cell.key} cell={cell} go={go} said={cell.open[0]?.sentence ?? spotSaid(cell)} aside={<b className={css.count}>{countOf(cell) || ''}</b>} />
            ))}
          </ol>
        </section>
      )}
    </aside>
  )
}

export function ProgressPart({ progress: { cells, agreed, undecided, notAgreed } }: { readonly progress: Progress }) {
  const open = cells - agreed
  return (
    <header className={css.head}>
      <p className={css.figure}>
        <b>{agreed}</b>
        <span>
          of {cells} cells agreed
          <small>{open === 0 ? 'Every cell is agreed' : `${open} open: ${undecided} undecided, ${notAgreed} not agreed`}</small>
        </span>
      </p>
      <div className={css.bar} role="img" aria-label={`${agreed} agreed, ${notAgreed} not agreed, ${undecided} undecided`}>
        {([['agreed', agreed], ['questions', notAgreed], ['undecided', undecided]] as const).map(([spot, many]) => (many === 0 ? null : <i key={spot} data-spot={spot} style={{ flex: many }} />))}
      </div>
    </header>
  )
}

/** What was agreed since the page was opened, with the time; before anything was, what was agreed last, with its day. */
function LastAgreed({ cells, just, go }: { readonly cells: readonly WalkCell[]; readonly just: readonly JustAgreed[]; readonly go: (cell: WalkCell) => void }) {
  const { state } = useSeen()
  const decided = cells.filter(({ isOpen }) => !isOpen)
  const here = just.flatMap(({ id, time }) => decided.filter(({ agreement }) => agreement?.id === id).map((cell) => ({ cell, when: time })))
  const last = decided.filter(({ agreement }) => agreement?.agreedOn !== undefined).sort((a, b) => ((a.agreement?.agreedOn ?? '') < (b.agreement?.agreedOn ?? '') ? 1 : -1))
  const shown = here.length > 0 ? here : last.map((cell) => ({ cell, when: labelDays(cell.agreement?.agreedOn ?? '').replace(/ \d{4}$/, '') }))
  if (shown.length === 0) return null
  return (
    <section className={css.list}>
      <header>
        <h2>{here.length > 0 ? 'Agreed just now' : 'Agreed last'}</h2>
        <span>{decided.length} in all</span>
      </header>
      <ol>
        {shown.slice(0, mostShown).map(({ cell, when }) => {
          const { standing, agreement, activities } = cell
          const watched = (agreement?.watches ?? []).slice(0, 1).map((watch) => ` Reopens if ${watchSaid(state, watch)}.`).join('')
          return <Line key={cell.key} cell={cell} go={go} said={standing === 'empty' ? `Empty: ${agreement?.reason ?? ''}${watched}` : activities.map(({ title }) => title).join(', ')} aside={<time>{when}</time>} />
        })}
      </ol>
    </section>
  )
}

function Line({ cell, said, aside, go }: { readonly cell: WalkCell; readonly said: string; readonly aside: ReactNode; readonly go: (cell: WalkCell) => void }) {
  return (
    <li style={{ '--h': `var(--b${cell.bucket.hue})` } as CSSProperties}>
      <i className={css.swatch} />
      <button type="button" onClick={() => go(cell)}>
        <b>{cell.name}</b>
        <span>{said}</span>
      </button>
      {aside}
    </li>
  )
}
