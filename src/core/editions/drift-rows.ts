import { sameInOrder } from '../../lib/same-in-order.ts'

type Rows = readonly (readonly string[])[]

/**
 * The rows of a table with their rows in what came back, by number: those that say the same, in order, and between them those that have
 * their number of rows still. Rows that were put in or taken out move the others, and are themselves none of ours.
 */
export function rowPairs(made: Rows, came: Rows): (readonly [row: number, to: number])[] {
  const pairs: (readonly [number, number])[] = []
  let [row, to] = [0, 0]
  for (const [nextRow, nextTo] of [...sameInOrder(made.map(keyOf), came.map(keyOf)), [made.length, came.length] as const]) {
    if (nextRow - row === nextTo - to) for (let at = 0; at < nextRow - row; at++) pairs.push([row + at, to + at])
    if (nextRow < made.length) pairs.push([nextRow, nextTo])
    ;[row, to] = [nextRow + 1, nextTo + 1]
  }
  return pairs
}

const keyOf = (cells: readonly string[]) => JSON.stringify(cells)
