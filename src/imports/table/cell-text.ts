import type { Grid } from '../formats/grid.ts'
import type { MappedColumn } from './mapping.ts'

/** What a cell says, as text; nothing for a column that is not there. */
export function cellText(row: Grid['rows'][number], column: MappedColumn | undefined): string {
  const cell = column === undefined ? undefined : row[column.index]
  if (typeof cell === 'string') return cell.trim()
  if (cell === undefined || cell === null) return ''
  if (Array.isArray(cell)) return cell.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(', ')
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}
