import type { GridLayout, Row } from '../layout/grid-layout.ts'
import type { Viewport } from './picture.ts'

/** Pixels beyond the view that are drawn with it, so that a scroll finds them there. */
const margin = 160

/** The rows that a view touches: from the first up to, and without, the last. */
export function rowsIn({ tops, rows }: GridLayout, { top, height }: Viewport): readonly [number, number] {
  const first = Math.max(0, firstAbove(tops, top - margin) - 1)
  return [first, Math.min(rows.length, firstAbove(tops, top + height + margin))]
}

/** The lanes of a row that a view touches, by the row's own top: from the first up to, and without, the last. */
export function lanesIn(row: Row, rowTop: number, { top, height }: Viewport): readonly [number, number] {
  const { laneTop } = row.heights
  const first = Math.max(0, firstAbove(laneTop, top - rowTop - margin) - 1)
  return [first, Math.min(row.placing.lanes, firstAbove(laneTop, top + height - rowTop + margin))]
}

/** The columns that a view touches: both inclusive. */
export function columnsIn({ axis }: GridLayout, { left, width }: Viewport): readonly [number, number] {
  return [axis.columnAt(left - margin), axis.columnAt(left + width + margin)]
}

/** How many of some rising numbers are not above a value. */
function firstAbove(numbers: ArrayLike<number>, value: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** The members of a row that a view touches. */
export function membersIn(row: Row, [firstLane, endLane]: readonly [number, number], [firstColumn, lastColumn]: readonly [number, number], found: number[]): number[] {
  const { laneStart, order, from, to } = row.placing
  for (let lane = firstLane; lane < endLane; lane++) {
    for (let n = laneStart[lane] as number; n < (laneStart[lane + 1] as number); n++) {
      const at = order[n] as number
      if ((from[at] as number) > lastColumn) break
      if ((to[at] as number) >= firstColumn) found.push(at)
    }
  }
  return found
}
