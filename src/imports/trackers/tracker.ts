import type { Json } from '../../lib/json.ts'
import type { Grid } from '../formats/grid.ts'
import { bare, type TableField } from '../table/fields.ts'

/** A tracker's or board's export as a table: known by its heading, with what its columns mean. */
export interface Tracker {
  /** The shape that a source remembers. */
  readonly shape: string
  /** Columns that no other export has together. */
  readonly knownBy: readonly string[]
  /**
   * Where its columns go. A field with several columns takes the first of them that says something, and what the others say is kept
   * under their names. Columns not named here are proposed as in any table.
   */
  readonly columns: readonly (readonly [column: string, field: TableField])[]
  /** Columns that hold accounts rather than names; they are not taken, which is told. */
  readonly accounts?: readonly string[]
  /** A word of a column where that means more than the words that all tables share. */
  readonly words?: Readonly<Record<string, (text: string) => string | undefined>>
  /** The table with what is peculiar to this export made plain: lists as lists, parents by their keys, days without midnight. */
  readonly prepare?: (grid: Grid) => Grid
}

/** True when a heading has all the columns that the tracker is known by. */
export function isOf({ knownBy }: Tracker, columns: readonly string[]): boolean {
  const names = new Set(columns.map(bare))
  return knownBy.every((name) => names.has(bare(name)))
}

/** The table with the cells of some columns made anew; columns that are not there are passed over. */
export function withCells(grid: Grid, columns: readonly string[], make: (cell: Json, row: Grid['rows'][number]) => Json | undefined): Grid {
  const at = columns.map((name) => grid.columns.findIndex((column) => bare(column) === bare(name))).filter((index) => index >= 0)
  if (at.length === 0) return grid
  const rows = grid.rows.map((row) => {
    const made = [...row]
    for (const index of at) {
      const cell = row[index]
      if (cell !== undefined && cell !== null && cell !== '') made[index] = make(cell, row)
    }
    return made
  })
  return { ...grid, rows }
}

/** Cells with several values as lists. */
export function withLists(grid: Grid, columns: readonly string[], separator: RegExp): Grid {
  return withCells(grid, columns, (cell) => {
    if (typeof cell !== 'string') return cell
    const parts = cell.split(separator).map((part) => part.trim()).filter((part) => part !== '')
    return parts.length === 0 ? undefined : parts
  })
}

/** Columns that an export repeats, one for each value, as one column of lists. */
export function withRepeatsGathered(grid: Grid): Grid {
  const places = new Map<string, number[]>()
  grid.columns.forEach((name, index) => {
    const base = /^(.+) \(\d+\)$/.exec(name)?.[1]
    const first = base !== undefined && places.has(base) ? base : name
    places.set(first, [...(places.get(first) ?? []), index])
  })
  if (places.size === grid.columns.length) return grid
  return { columns: [...places.keys()], rows: grid.rows.map((row) => [...places.values()].map((at) => gather(row, at))), lines: grid.lines }
}

function gather(row: Grid['rows'][number], at: readonly number[]): Json | undefined {
  if (at.length === 1) return row[at[0] as number]
  const cells = at.map((index) => row[index]).filter((cell): cell is Json => cell !== undefined && cell !== null && cell !== '')
  return cells.length === 0 ? undefined : cells
}

/** Days that an export writes as an instant at midnight, as days; any other time stands as it is. */
export function withDays(grid: Grid, columns: readonly string[]): Grid {
  return withCells(grid, columns, (cell) => (typeof cell === 'string' ? (midnight.exec(cell)?.[1] ?? cell) : cell))
}

const midnight = /^\s*(\S+?)(?:T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?|\s+(?:12:00(?::00)?\s*AM|0?0:00(?::00)?))\s*$/i
