import { encode } from 'uqr'

/** An address as a picture for phones: the path of its dark squares, of one unit each, in a square of `size` units with its quiet border. */
export function joinPicture(address: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => runsOf(row).map(([from, length]) => `M${from} ${y}h${length}v1h-${length}z`)).join('')
  return { size, path }
}

/** Where dark squares begin in a row, and how many follow one another. */
function runsOf(row: readonly boolean[]): (readonly [from: number, length: number])[] {
  const starts = row.flatMap((isDark, x) => (isDark && row[x - 1] !== true ? [x] : []))
  return starts.map((x) => [x, row.indexOf(false, x) - x])
}
