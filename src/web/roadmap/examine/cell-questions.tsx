import type { Examination } from '../../../core/examine/examination.ts'
import type { Finding } from '../../../core/examine/finding.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { FromTheTray } from './from-the-tray.tsx'
import css from './cell.module.css'
import { LeaveAll } from './leave-all.tsx'
import { QuestionRow } from './question-row.tsx'
import type { Sitting } from './room.ts'
import type { WalkCell } from './walk-cells.ts'
import type { Offered } from './watches-for.ts'

export interface CellQuestionsProps {
  readonly cell: WalkCell
  readonly roadmap: Roadmap
  readonly examination: Examination
  readonly sitting: Sitting
  readonly offered: readonly Offered[]
  readonly mayAct: boolean
  readonly pass: () => void
}

/** What must be answered before the cell is agreed, and what else is open about what stands in it. */
export function CellQuestions({ cell, roadmap, examination, sitting, offered, mayAct, pass }: CellQuestionsProps) {
  const { cell: here, questions, others } = gathered(cell, examination)
  const asked = here === undefined ? questions : [here, ...questions]
  const common = { examination, cell, people: sitting.people, mayAct }
  return (
    <>
      {asked.length === 0 ? null : (
        <section className={css.questions}>
          <header>
            <h2>{asked.length === 1 ? 'Open question' : 'Open questions'}</h2>
            <span>{asked.length}, one act each</span>
            {mayAct && questions.length > 1 ? <LeaveAll cell={cell} people={sitting.people} /> : null}
          </header>
          <ol>
            {asked.map((finding, n) => (
              <QuestionRow key={finding.key} number={n + 1} finding={finding} {...common} offered={offered} {...(finding.kind === 'cell-undecided' ? { title: `What does ${cell.bucket.title} do in this ${roadmap.period}?` } : {})} {...(finding === here ? { pass } : {})} />
            ))}
          </ol>
          {cell.standing === 'undecided' && mayAct ? <FromTheTray cell={cell} roadmap={roadmap} /> : null}
        </section>
      )}
      {others.length === 0 ? null : (
        <section className={css.questions}>
          <header>
            <h2>Also open here</h2>
            <span>{others.length}, and none keeps the cell from being agreed</span>
          </header>
          <ol>
            {others.map((finding, n) => (
              <QuestionRow key={finding.key} number={asked.length + n + 1} finding={finding} {...common} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

/** The findings of a cell by what they mean to it. */
function gathered(cell: WalkCell, examination: Examination): { readonly cell: Finding | undefined; readonly questions: readonly Finding[]; readonly others: readonly Finding[] } {
  const all = examination.ofCell(cell.bucket.id, cell.period.start)
  const keys = new Set(cell.open.map(({ key }) => key))
  return {
    cell: all.find(({ kind }) => kind === 'cell-undecided' || kind === 'cell-reopened'),
    questions: cell.open, others: all.filter(({ key, kind }) => !keys.has(key) && !kind.startsWith('cell-')),
  }
}
