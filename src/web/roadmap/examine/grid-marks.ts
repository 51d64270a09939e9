import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import { isAsked, questionsOf } from '../../../core/roadmap/cell-questions.ts'
import { cellsOf } from '../../../core/roadmap/empty-cells.ts'
import { neighboursOf } from '../../../core/roadmap/neighbours.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { supportOf } from '../../../core/stakeholders/support.ts'
import { blankKey, type Marks } from '../grid/picture.ts'

/** What the grid marks of what is open: how many questions keep a cell from being agreed, and the activities that no stakeholder group supports. */
export function marksOf(state: State, roadmap: Roadmap): Marks {
  const near = neighboursOf(state)
  const support = supportOf(state, roadmap.id)
  const [questions, unsupported] = [new Map<string, number>(), new Set<Id>()]
  for (const cell of cellsOf(state, roadmap)) {
    if (support.isSaid) for (const activity of cell.activities) if (isAsked(activity) && support.of(activity.id).agrees.length === 0) unsupported.add(activity.id)
    const open = cell.standing === 'filled' ? questionsOf(state, roadmap, cell, near).open.length : 0
    if (open > 0) questions.set(blankKey(cell.bucket.id, cell.period.start), open)
  }
  return { questions, unsupported }
}
