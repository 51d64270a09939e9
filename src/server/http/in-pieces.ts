import { setImmediate as nextTurn } from 'node:timers/promises'
import { Readable } from 'node:stream'

/** Characters of a piece, and milliseconds of making pieces before others get their turn. */
const pieceLength = 65_536
const turn = 12

const rowsAtOnce = 100

/** Rows over which an answer is written in pieces. */
const many = 500

/**
 * An answer of many thousand rows. Its text would hold the main thread for too long if it were made, and held against the route's
 * schema, in one go; so it is written as it is, piece by piece, at the pace of the reader.
 */
export class InPieces {
  private readonly value: unknown

  constructor(value: unknown) {
    this.value = value
  }

  stream(): Readable {
    return Readable.from(paced(jsonPieces(this.value)), { objectMode: false })
  }
}

/** The value itself, or when its lists are long, the value in pieces. */
export function inPiecesIfMany<T>(value: T): T | InPieces {
  return rowsIn(value, 3) > many ? new InPieces(value) : value
}

function rowsIn(value: unknown, levels: number): number {
  if (typeof value !== 'object' || value === null || levels === 0) return 0
  let rows = Array.isArray(value) ? value.length : 0
  if (rows <= many) for (const one of Object.values(value)) rows += rowsIn(one, levels - 1)
  return rows
}

async function* paced(pieces: Iterable<string>): AsyncGenerator<string> {
  let until = performance.now() + turn
  for (const piece of pieces) {
    yield piece
    if (performance.now() < until) continue
    await nextTurn()
    until = performance.now() + turn
  }
}

/** The JSON text of plain data, as `JSON.stringify` makes it, in pieces. */
export function* jsonPieces(value: unknown): Generator<string> {
  let text = ''
  for (const part of parts(value, 4)) {
    text += part
    if (text.length < pieceLength) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

function* parts(value: unknown, levels: number): Generator<string> {
  if (typeof value !== 'object' || value === null || levels === 0) {
    yield JSON.stringify(value)
    return
  }
  const isList = Array.isArray(value)
  let before = isList ? '[' : '{'
  if (isList && value.length > many) {
    // The rows of a long list are small; what holds lists is looked into.
    for (let at = 0; at < value.length; at += rowsAtOnce, before = ',') yield `${before}${JSON.stringify(value.slice(at, at + rowsAtOnce)).slice(1, -1)}`
    yield ']'
    return
  }
  for (const [key, one] of Object.entries(value)) {
    if (one === undefined && !isList) continue
    yield isList ? before : `${before}${JSON.stringify(key)}:`
    before = ','
    yield* parts(one ?? null, levels - 1)
  }
  if (before !== ',') yield before
  yield isList ? ']' : '}'
}
