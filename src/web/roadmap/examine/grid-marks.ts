import { Examination } from '../../../core/examine/examination.ts'
import type { Day } from '../../../core/kernel/command.ts'
import type { State } from '../../../core/kernel/state.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import type { Marks } from '../grid/picture.ts'
import { openByCell } from './open-by-cell.ts'

/** Follows the open questions of a roadmap for the grid, each time from the last: what keeps cells from being agreed, and what no stakeholder group supports. */
export class MarksKeeper {
  private last: Examination | undefined

  marks(state: State, { id }: Roadmap, today: Day): Marks {
    const examination = this.last?.roadmap === id ? this.last.after(state, today) : Examination.of(state, { roadmap: id, today })
    this.last = examination
    return {
      questions: new Map([...openByCell(examination)].flatMap(([cell, open]) => (open.length === 0 ? [] : [[cell.replace(':', '|'), open.length] as const]))),
      unsupported: new Set(examination.ofKind('nobody-supports').map(({ about }) => about.id)),
    }
  }
}
