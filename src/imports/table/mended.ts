import { asItWas } from '../../lib/csv.ts'
import type { Grid } from '../formats/grid.ts'

/** What a file of rows that were not taken has after the columns of its source. */
export const reasonColumns = ['Line', 'Not taken because'] as const

/**
 * A file of rows that were not taken, come back: the line and the reason are for the person who mends it, and the apostrophe before what a
 * spreadsheet would run was not in the source. Any other table as it is.
 */
export function mended(grid: Grid): Grid {
  const columns = grid.columns.slice(0, -reasonColumns.length)
  if (columns.length === 0 || !reasonColumns.every((name, at) => grid.columns[columns.length + at] === name)) return grid
  return { ...grid, columns, rows: grid.rows.map((row) => row.slice(0, columns.length).map((cell) => (typeof cell === 'string' ? asItWas(cell) : cell))) }
}
