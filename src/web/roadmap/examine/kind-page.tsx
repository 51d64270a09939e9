import { ArrowLeft } from 'lucide-react'
import type { Examination } from '../../../core/examine/examination.ts'
import type { Finding, FindingKind } from '../../../core/examine/finding.ts'
import { kindWords } from '../../../core/examine/kind-words.ts'
import type { Id } from '../../../core/kernel/change.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import css from './cell.module.css'
import kinds from './findings.module.css'
import { QuestionRow } from './question-row.tsx'
import { cellKey } from './open-by-cell.ts'
import { besideOf, type WalkCell } from './walk-cells.ts'
import { watchesFor } from './watches-for.ts'
import type { Whose } from './whose.ts'

export interface KindPageProps {
  readonly kind: FindingKind
  readonly examination: Examination
  readonly cells: readonly WalkCell[]
  readonly whose: Whose
  readonly people: readonly Id[]
  readonly mayAct: boolean
  readonly go: (cell: WalkCell) => void
  readonly back: () => void
}

const atOnce = 100

/** Every open question of one kind, each with its answers. */
export function KindPage({ kind, examination, cells, whose, people, mayAct, go, back }: KindPageProps) {
  const findings = examination.ofKind(kind).filter(whose.isWanted)
  return (
    <article className={css.cell} aria-label={kindWords[kind]}>
      <header className={css.head}>
        <div className={kinds.head}>
          <h1>{kindWords[kind]}</h1>
          <p>{findings.length === 1 ? 'One open question' : `${findings.length} open questions`}{whose.isMine ? ', yours' : ''}</p>
        </div>
        <Button kind="bare" icon={ArrowLeft} onPress={back}>Back to the cell</Button>
      </header>
      {findings.length === 0 ? <EmptyState title="Nothing of this kind is open"><p>Go on with the next one in the list, or walk the cells.</p></EmptyState> : (
        <section className={css.questions}>
          <h2 className="unseen">Open questions</h2>
          <ol>
            {findings.slice(0, atOnce).map((finding, n) => {
              const cell = cells.find(({ key }) => finding.cell !== undefined && key === cellKey(finding.cell.bucket, finding.cell.period))
              return (
                <QuestionRow
                  key={finding.key} number={n + 1} finding={finding} examination={examination} cell={cell} people={people} mayAct={mayAct} offered={cell === undefined ? [] : watchesFor(examination.state, cell, besideOf(cells, cell))}
                  aside={<Where finding={finding} cells={cells} go={go} />}
                />
              )
            })}
          </ol>
          {findings.length > atOnce ? <p>And {findings.length - atOnce} more: they follow when these are answered.</p> : null}
        </section>
      )}
    </article>
  )
}

/** The way to what a question is about: its cell, or the record. */
function Where({ finding: { cell, activities = [], about, period }, cells, go }: { readonly finding: Finding; readonly cells: readonly WalkCell[]; readonly go: (cell: WalkCell) => void }) {
  const { open } = useOpened()
  const at = cells.find((one) => (cell === undefined ? (period === undefined || one.period.start === period) && one.activities.some(({ id }) => activities.includes(id)) : one.key === cellKey(cell.bucket, cell.period)))
  if (at !== undefined) return <button type="button" onClick={() => go(at)}>{at.name}</button>
  return openable.has(about.collection) ? <button type="button" onClick={() => open(about.collection, about.id)}>Open it</button> : null
}

const openable: ReadonlySet<string> = new Set(['activities', 'items', 'plans'])
