import { type Board, cellKey } from '../../../core/workshop/board.ts'
import type { Standing } from '../../../core/roadmap/empty-cells.ts'
import type { Place } from './places.ts'

/** What stands in a cell that holds no note. One that is filled all the same holds an activity that is no note of today's, or one of several periods. */
export const blankWords: Readonly<Record<Standing, string>> = { undecided: 'undecided', empty: 'empty on purpose', filled: 'has an activity', agreed: 'agreed' }

/** How the roadmap's cell at a place of the grid stands; nothing until the board says so, and of what is no cell. */
export function standingAt({ lane, column }: Place, { workshop, cells }: Pick<Board, 'workshop' | 'cells'>): Standing | undefined {
  const period = column === undefined ? undefined : workshop.columns[column]
  return period === undefined ? undefined : cells[cellKey(lane, period.start)]?.standing
}
