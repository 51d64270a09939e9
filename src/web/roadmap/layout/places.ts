import type { GridLayout, Row } from './grid-layout.ts'

/** A place on the grid that keys can be on: a card, or a blank cell (lane -1). The column is the one that the keys came along. */
export interface Place {
  readonly row: number
  readonly column: number
  readonly lane: number
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last' | 'top' | 'bottom' | 'row-up' | 'row-down'

/** The member that stands in a lane of a column, or undefined. */
export function memberAt(row: Row, column: number, lane: number): number | undefined {
  const { laneStart, order, from, to } = row.placing
  let [low, high] = [laneStart[lane] ?? 0, (laneStart[lane + 1] ?? 0) - 1]
  while (low <= high) {
    const middle = (low + high) >>> 1
    const at = order[middle] as number
    if ((to[at] as number) < column) low = middle + 1
    else if ((from[at] as number) > column) high = middle - 1
    else return at
  }
  return undefined
}

/** The topmost thing at or below a lane of a column (`by` 1), or the lowest at or above it (-1). A blank cell is lane -1. */
function along(row: Row, column: number, lane: number, by: 1 | -1): number | undefined {
  for (let n = lane; n >= 0 && n < row.placing.lanes; n += by) if (memberAt(row, column, n) !== undefined) return n
  return undefined
}

function isBlankAt(row: Row, column: number): boolean {
  return row.blanks.some(({ from, to }) => from <= column && column <= to)
}

/** What stands in a column of a row, nearest to a lane; undefined when a filter hides all of it. */
function nearest(row: Row, column: number, lane: number): number | undefined {
  if (isBlankAt(row, column)) return -1
  const from = Math.min(Math.max(lane, 0), Math.max(row.placing.lanes - 1, 0))
  return along(row, column, from, -1) ?? along(row, column, from, 1)
}

/** Where an arrow leads. Undefined: there is nothing that way. */
export function stepFrom(layout: GridLayout, place: Place, direction: Direction): Place | undefined {
  const { rows, axis } = layout
  const row = rows[place.row]
  if (row === undefined) return undefined
  if (direction === 'up' || direction === 'down') return vertical(layout, place, direction === 'down' ? 1 : -1)
  if (direction === 'left' || direction === 'right') return horizontal(row, place, direction === 'right' ? 1 : -1, axis.columns.length)
  if (direction === 'first') return sideways(row, { ...place, column: 0 }, 1, axis.columns.length)
  if (direction === 'last') return sideways(row, { ...place, column: axis.columns.length - 1 }, -1, axis.columns.length)
  const to = { top: 0, bottom: rows.length - 1, 'row-up': place.row - 1, 'row-down': place.row + 1 }[direction]
  return inRow(layout, to, place.column, direction === 'bottom' ? Number.MAX_SAFE_INTEGER : 0)
}

function vertical(layout: GridLayout, place: Place, by: 1 | -1): Place | undefined {
  const row = layout.rows[place.row] as Row
  const lane = place.lane < 0 ? undefined : along(row, place.column, place.lane + by, by)
  if (lane !== undefined) return { ...place, lane }
  for (let n = place.row + by; n >= 0 && n < layout.rows.length; n += by) {
    const found = inRow(layout, n, place.column, by === 1 ? 0 : Number.MAX_SAFE_INTEGER)
    if (found !== undefined) return found
  }
  return undefined
}

function inRow(layout: GridLayout, at: number, column: number, lane: number): Place | undefined {
  const row = layout.rows[at]
  const found = row === undefined ? undefined : nearest(row, column, lane)
  return found === undefined ? undefined : { row: at, column, lane: found }
}

function horizontal(row: Row, place: Place, by: 1 | -1, columns: number): Place | undefined {
  const [from, to] = extent(row, place)
  return sideways(row, { ...place, column: by === 1 ? to + 1 : from - 1 }, by, columns)
}

function sideways(row: Row, place: Place, by: 1 | -1, columns: number): Place | undefined {
  for (let column = place.column; column >= 0 && column < columns; column += by) {
    const lane = nearest(row, column, place.lane)
    if (lane !== undefined) return { ...place, column, lane }
  }
  return undefined
}

/** First and last column of what stands at a place. */
export function extent(row: Row, { column, lane }: Place): readonly [number, number] {
  if (lane < 0) {
    const blank = row.blanks.find(({ from, to }) => from <= column && column <= to)
    return blank === undefined ? [column, column] : [blank.from, blank.to]
  }
  const at = memberAt(row, column, lane)
  return at === undefined ? [column, column] : [row.placing.from[at] as number, row.placing.to[at] as number]
}

/** Where an activity stands, or undefined when it does not stand on the grid. */
export function placeOfActivity(layout: GridLayout, id: string): Place | undefined {
  for (const [row, { members, placing }] of layout.rows.entries()) {
    const at = members.activities.findIndex((one) => one.id === id)
    if (at >= 0) return (placing.from[at] as number) < 0 ? undefined : { row, column: placing.from[at] as number, lane: placing.lane[at] as number }
  }
  return undefined
}

/** Where the keys begin: the first thing there is. */
export function firstPlace(layout: GridLayout): Place | undefined {
  for (const [row, one] of layout.rows.entries()) {
    for (let column = 0; column < layout.axis.columns.length; column++) {
      const lane = nearest(one, column, 0)
      if (lane !== undefined) return { row, column, lane }
    }
  }
  return undefined
}
