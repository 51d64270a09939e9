import type { Finding } from '../../../core/examine/finding.ts'
import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import { isAsked } from '../../../core/roadmap/cell-questions.ts'
import { type Cell, cellsOf, columnsOf } from '../../../core/roadmap/empty-cells.ts'
import { periodName } from '../../../core/roadmap/overload.ts'
import type { Activity, Roadmap } from '../../../core/roadmap/roadmap.ts'
import { cellKey } from './open-by-cell.ts'

/** A cell on the walk. */
export interface WalkCell extends Cell {
  /** As the address names it. */
  readonly key: string
  /** "Launches, Q1 FY28". */
  readonly name: string
  /** Its place on the walk, from 1. */
  readonly number: number
  readonly isOpen: boolean
  /** What must be answered before it is agreed. None of a blank cell, which asks for its activities or a reason. */
  readonly open: readonly Finding[]
  /** Something in it is the reader's, or, where it is blank, stands right beside it. */
  readonly isMine: boolean
}

/** Every cell in the order in which a room walks it: period by period, each from the first row to the last. `open`: what keeps each from being agreed. */
export function walkCells(state: State, roadmap: Roadmap, self: Id | undefined, open: ReadonlyMap<string, readonly Finding[]>): WalkCell[] {
  const cells = cellsOf(state, roadmap)
  const columns = columnsOf(state, roadmap).length
  const rows = columns === 0 ? 0 : cells.length / columns
  const owns = (cell: Cell | undefined) => self !== undefined && (cell?.activities.some(({ owner }) => owner === self) ?? false)
  return cells
    .map((cell, at): WalkCell => {
      const [row, column] = [Math.floor(at / columns), at % columns]
      const [before, after] = [column === 0 ? undefined : cells[at - 1], column === columns - 1 ? undefined : cells[at + 1]]
      const key = cellKey(cell.bucket.id, cell.period.start)
      const isOpen = cell.standing === 'filled' || cell.standing === 'undecided'
      return {
        ...cell, key, name: `${cell.bucket.title}, ${periodName(cell.period)}`, number: column * rows + row + 1, isOpen,
        open: open.get(key) ?? [], isMine: owns(cell) || (cell.activities.length === 0 && (owns(before) || owns(after))),
      }
    })
    .sort((a, b) => a.number - b.number)
}

/** What stands in the cells of the same row, a period each way. */
export function besideOf(cells: readonly WalkCell[], { bucket, period }: WalkCell): readonly Activity[] {
  const row = cells.filter((one) => one.bucket.id === bucket.id)
  const at = row.findIndex((one) => one.period.start === period.start)
  return [...(row[at - 1]?.activities ?? []), ...(row[at + 1]?.activities ?? [])].filter(isAsked)
}

/** How many acts a cell still wants, as the map counts them. */
export function countOf({ standing, agreement, open }: WalkCell): number {
  return open.length + (agreement?.reopened !== undefined && standing === 'undecided' ? 1 : 0)
}

/** The cell as it stands on the map: ready is filled, and nothing about it is open. */
export function spotOf(cell: WalkCell): 'agreed' | 'empty' | 'questions' | 'ready' | 'undecided' {
  if (cell.standing === 'agreed' || cell.standing === 'empty') return cell.standing
  return countOf(cell) > 0 ? 'questions' : cell.standing === 'filled' ? 'ready' : 'undecided'
}

export const spotWords = { agreed: 'agreed', empty: 'empty on purpose, agreed', ready: 'nothing is open, to be agreed', undecided: 'undecided' } as const

export function spotSaid(cell: WalkCell): string {
  const [spot, count] = [spotOf(cell), countOf(cell)]
  return spot === 'questions' ? `${count} open ${count === 1 ? 'question' : 'questions'}` : spotWords[spot]
}

/** The next open cell after a place on the walk, round to the start; undefined when no other is open. */
export function nextOpen(cells: readonly WalkCell[], after: WalkCell | undefined, mine: boolean): WalkCell | undefined {
  const wanted = (cell: WalkCell) => cell.isOpen && cell.key !== after?.key && (!mine || cell.isMine)
  const from = after?.number ?? 0
  return cells.slice(from).find(wanted) ?? cells.find(wanted)
}
