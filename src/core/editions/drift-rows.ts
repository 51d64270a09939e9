type Rows = readonly (readonly string[])[]

/**
 * The rows of a table with their rows in what came back, by number: those that say the same, in order, and between them those that have
 * their number of rows still. Rows that were put in or taken out move the others, and are themselves none of ours.
 */
export function rowPairs(made: Rows, came: Rows): (readonly [row: number, to: number])[] {
  const pairs: (readonly [number, number])[] = []
  let [row, to] = [0, 0]
  for (const [nextRow, nextTo] of [...sameRows(made, came), [made.length, came.length] as const]) {
    if (nextRow - row === nextTo - to) for (let at = 0; at < nextRow - row; at++) pairs.push([row + at, to + at])
    if (nextRow < made.length) pairs.push([nextRow, nextTo])
    ;[row, to] = [nextRow + 1, nextTo + 1]
  }
  return pairs
}

/** The longest rows in common, in order. */
function sameRows(made: Rows, came: Rows): (readonly [number, number])[] {
  const [a, b] = [made.map(keyOf), came.map(keyOf)]
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) (length[i] as Uint16Array)[j] = a[i] === b[j] ? at(length, i + 1, j + 1) + 1 : Math.max(at(length, i + 1, j), at(length, i, j + 1))
  }
  const same: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) same.push([i++, j++])
    else if (at(length, i + 1, j) >= at(length, i, j + 1)) i++
    else j++
  }
  return same
}

const keyOf = (cells: readonly string[]) => JSON.stringify(cells)
const at = (table: readonly Uint16Array[], i: number, j: number) => table[i]?.[j] ?? 0
