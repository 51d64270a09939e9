import type { CellAgreement } from '../../../core/roadmap/roadmap.ts'
import type { PeriodCell } from '../../../core/time/period.ts'
import type { Axis } from './axis.ts'
import type { Placing } from './placing.ts'

/** Columns of one row in which nothing stands, and what that means: nobody has decided, or it is so on purpose. */
export interface Blank {
  readonly from: number
  readonly to: number
  readonly standing: 'undecided' | 'empty'
  /** The first cell of the roadmap's own periods in there that the standing is about. */
  readonly period: PeriodCell
  readonly reason?: string
}

/** A cell with activities. `period` is unset where a column holds several of the roadmap's own periods: no one of them can be agreed there. */
export interface Filled {
  readonly column: number
  readonly period: PeriodCell | undefined
  readonly agreed: boolean
}

/**
 * The cells of one bucket (row H14). What is agreed, is agreed of the roadmap's own periods: shown in narrower columns, a blank cell takes
 * several; in wider ones a column is blank when all its cells are, and undecided when one is.
 */
export function cellsIn(axis: Axis, own: Axis, placing: Placing, agreements: ReadonlyMap<string, CellAgreement> | undefined): { readonly blanks: readonly Blank[]; readonly filled: readonly Filled[] } {
  const blanks: Blank[] = []
  const filled: Filled[] = []
  let at = 0
  while (at < axis.columns.length) {
    const column = axis.columns[at]
    if (column === undefined) break
    const first = own.columnOf(column.first)
    const wide = own.columns[first]
    const to = wide === undefined ? at : Math.max(at, Math.min(axis.columnOf(wide.last), axis.columns.length - 1))
    const last = own.columnOf(axis.columns[to]?.last ?? column.last)
    const cells = own.columns.slice(Math.max(first, 0), last + 1)
    const period = cells[0]
    if (period !== undefined && isBlank(placing, at, to)) blanks.push(blankOf(at, to, cells, agreements))
    else filled.push(...filledIn(placing, at, to, cells, agreements))
    at = to + 1
  }
  return { blanks, filled }
}

/** Where several columns make one cell, the last that has something in it tells that the cell is agreed. */
function filledIn({ counts }: Placing, from: number, to: number, cells: readonly PeriodCell[], agreements: ReadonlyMap<string, CellAgreement> | undefined): Filled[] {
  const columns = Array.from({ length: to - from + 1 }, (_, n) => from + n).filter((column) => (counts[column] ?? 0) > 0)
  const isAgreed = cells.length > 0 && cells.every((cell) => agreements?.get(cell.start)?.agreed === 'filled')
  return columns.map((column) => ({ column, period: cells.length === 1 ? cells[0] : undefined, agreed: isAgreed && column === columns.at(-1) }))
}

function isBlank({ counts }: Placing, from: number, to: number): boolean {
  for (let n = from; n <= to; n++) if ((counts[n] ?? 0) > 0) return false
  return true
}

function blankOf(from: number, to: number, cells: readonly PeriodCell[], agreements: ReadonlyMap<string, CellAgreement> | undefined): Blank {
  const open = cells.find((cell) => agreements?.get(cell.start)?.agreed !== 'empty')
  if (open !== undefined) return { from, to, standing: 'undecided', period: open }
  const reasons = [...new Set(cells.flatMap((cell) => agreements?.get(cell.start)?.reason ?? []))]
  return { from, to, standing: 'empty', period: cells[0] as PeriodCell, reason: reasons.join(' ') }
}
