/** Error-correcting bytes a block, and blocks, of QR versions 1 to 20 at level L (ISO/IEC 18004). */
const checksOf = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28]
const blocksOf = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8]

type Grid = (boolean | undefined)[][]

/** A text as a QR code: rows of dark (true) and light squares, without the quiet border. Throws for more than 858 bytes. */
export function qrOf(text: string): boolean[][] {
  const bytes = [...new TextEncoder().encode(text)]
  const version = versionFor(bytes.length)
  const size = version * 4 + 17
  const fixed: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => undefined))
  drawFixed(fixed, version)
  const bits = withChecks(dataOf(bytes, version), version).flatMap((byte) => bitsOf(byte, 8))
  const squares = fixed.map((row) => row.map((dark) => dark === true))
  let at = 0
  for (const [x, y] of path(size)) {
    if (fixed[y]?.[x] !== undefined) continue
    // Mask 0: every other square is turned over, so that no large area is of one shade.
    const row = squares[y]
    if (row !== undefined) row[x] = (bits[at++] ?? false) !== ((x + y) % 2 === 0)
  }
  return squares
}

/** Bytes that a version holds in all, data and checks. */
function bytesIn(version: number): number {
  const marks = Math.floor(version / 7) + 2
  const aligned = version < 2 ? 0 : (25 * marks - 10) * marks - 55 + (version < 7 ? 0 : 36)
  return Math.floor(((16 * version + 128) * version + 64 - aligned) / 8)
}

function dataBytesIn(version: number): number {
  return bytesIn(version) - (checksOf[version - 1] ?? 0) * (blocksOf[version - 1] ?? 0)
}

const countBits = (version: number): number => (version < 10 ? 8 : 16)

function versionFor(length: number): number {
  const found = checksOf.findIndex((_, at) => dataBytesIn(at + 1) * 8 >= 4 + countBits(at + 1) + length * 8)
  if (found < 0) throw new Error('The text is too long for a QR code of version 20.')
  return found + 1
}

/** Mode (bytes), count, the bytes, and filling. */
function dataOf(bytes: readonly number[], version: number): number[] {
  const room = dataBytesIn(version)
  const bits = [...bitsOf(4, 4), ...bitsOf(bytes.length, countBits(version)), ...bytes.flatMap((byte) => bitsOf(byte, 8))]
  bits.push(...Array.from({ length: Math.min(4, room * 8 - bits.length) }, () => false))
  while (bits.length % 8 !== 0) bits.push(false)
  const data = Array.from({ length: bits.length / 8 }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((sum, bit) => sum * 2 + Number(bit), 0))
  for (let filling = 0xec; data.length < room; filling ^= 0xec ^ 0x11) data.push(filling)
  return data
}

/** The data in blocks, each with its checks, taken in turns. */
function withChecks(data: readonly number[], version: number): number[] {
  const [checks, count] = [checksOf[version - 1] ?? 0, blocksOf[version - 1] ?? 1]
  const short = Math.floor(data.length / count)
  const longFrom = count - (data.length % count)
  const blocks = Array.from({ length: count }, (_, at) => data.slice(at * short + Math.max(0, at - longFrom), (at + 1) * short + Math.max(0, at + 1 - longFrom)))
  const all = blocks.map((block) => checksFor(block, checks))
  return [...turns(blocks), ...turns(all)]
}

function turns(blocks: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...blocks.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => blocks.flatMap((block) => block[at] ?? [])).flat()
}

/** Product in the field of 256 elements that QR codes count in. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((b >>> bit) & 1) * a)
  return product
}

/** The rest of the data divided by the product of (x - 2^0) to (x - 2^(n-1)): Reed and Solomon's checks. */
function checksFor(block: readonly number[], count: number): number[] {
  let divisor = [1]
  for (let n = 0, root = 1; n < count; n++, root = times(root, 2)) divisor = [...divisor, 0].map((term, at) => term ^ times(divisor[at - 1] ?? 0, root))
  const rest = Array.from({ length: count }, () => 0)
  for (const byte of block) {
    const factor = byte ^ (rest.shift() ?? 0)
    rest.push(0)
    for (let at = 0; at < count; at++) rest[at] = (rest[at] ?? 0) ^ times(divisor[at + 1] ?? 0, factor)
  }
  return rest
}

function drawFixed(grid: Grid, version: number): void {
  const size = grid.length
  const set = (x: number, y: number, dark: boolean) => {
    const row = grid[y]
    if (row !== undefined && x >= 0 && x < size) row[x] = dark
  }
  for (let at = 0; at < size; at++) for (const [x, y] of [[at, 6], [6, at]] as const) set(x, y, at % 2 === 0)
  const marks = marksOf(version)
  for (const x of marks) for (const y of marks) if (!isCorner(x, y, size)) square(2, (dx, dy) => set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1))
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) square(4, (dx, dy) => set(x + dx, y + dy, ![2, 4].includes(Math.max(Math.abs(dx), Math.abs(dy)))))
  drawFormat(set, size)
  if (version >= 7) drawVersion(set, size, version)
}

function square(reach: number, draw: (dx: number, dy: number) => void): void {
  for (let dy = -reach; dy <= reach; dy++) for (let dx = -reach; dx <= reach; dx++) draw(dx, dy)
}

/** Alignment marks would lie on three of the corners. */
function isCorner(x: number, y: number, size: number): boolean {
  return (x === 6 && (y === 6 || y === size - 7)) || (x === size - 7 && y === 6)
}

function marksOf(version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, at) => version * 4 + 10 - step * (count - 2 - at))]
}

type SetSquare = (x: number, y: number, dark: boolean) => void

/** Level L and mask 0, with their own checks, twice. */
function drawFormat(set: SetSquare, size: number): void {
  const format = 0b01_000
  let rest = format
  for (let n = 0; n < 10; n++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
  const bits = ((format << 10) | rest) ^ 0x5412
  const bit = (at: number) => ((bits >>> at) & 1) === 1
  for (let at = 0; at < 6; at++) set(8, at, bit(at))
  for (const [x, y, at] of [[8, 7, 6], [8, 8, 7], [7, 8, 8]] as const) set(x, y, bit(at))
  for (let at = 9; at < 15; at++) set(14 - at, 8, bit(at))
  for (let at = 0; at < 8; at++) set(size - 1 - at, 8, bit(at))
  for (let at = 8; at < 15; at++) set(8, size - 15 + at, bit(at))
  set(8, size - 8, true)
}

function drawVersion(set: SetSquare, size: number, version: number): void {
  let rest = version
  for (let n = 0; n < 12; n++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25)
  const bits = (version << 12) | rest
  for (let at = 0; at < 18; at++) {
    const dark = ((bits >>> at) & 1) === 1
    const [a, b] = [size - 11 + (at % 3), Math.floor(at / 3)]
    set(a, b, dark)
    set(b, a, dark)
  }
}

/** The way that bits go: two columns at a time from the right, up and down by turns, past the line of dots. */
function* path(size: number): Generator<readonly [x: number, y: number]> {
  let isUp = true
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let n = 0; n < size; n++) for (const x of [right, right - 1]) yield [x, isUp ? size - 1 - n : n]
    isUp = !isUp
  }
}

function bitsOf(value: number, count: number): boolean[] {
  return Array.from({ length: count }, (_, at) => ((value >>> (count - 1 - at)) & 1) === 1)
}
