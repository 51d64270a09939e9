import { canonicalJson } from './json.ts'
import type { Steps } from './steps.ts'

/** Characters of a piece. */
const pieceLength = 65_536
/** A list of fewer items may hold long lists itself, as a list of files does. */
const longList = 50
/** Levels that are looked through for long lists. */
const deepest = 5

/** The canonical text of a value in pieces, made in steps: for values of many megabytes. The pieces joined are `canonicalJson`. */
export function* canonicalPieces(value: unknown): Steps<string[]> {
  const made: string[] = []
  yield* canonicalPiecesTo(value, (piece) => made.push(piece))
  return made
}

/** `canonicalPieces`, each piece handed on as soon as it is made. */
export function* canonicalPiecesTo(value: unknown, take: (piece: string) => void): Steps<void> {
  const pieces = new Pieces(take)
  yield* walk(value, pieces, 0)
  pieces.end()
}

class Pieces {
  private readonly take: (piece: string) => void
  private text = ''

  constructor(take: (piece: string) => void) {
    this.take = take
  }

  /** True when a piece is full, so that it is time for a pause. */
  add(text: string): boolean {
    this.text += text
    if (this.text.length < pieceLength) return false
    this.end()
    return true
  }

  end(): void {
    if (this.text !== '') this.take(this.text)
    this.text = ''
  }
}

function* walk(value: unknown, pieces: Pieces, depth: number): Steps<void> {
  if (typeof value !== 'object' || value === null || depth >= deepest) {
    if (pieces.add(canonicalJson(value))) yield
    return
  }
  if (Array.isArray(value)) {
    yield* walkList(value, pieces, depth)
    return
  }
  const record = value as Record<string, unknown>
  let before = '{'
  for (const key of Object.keys(record).sort()) {
    if (record[key] === undefined) continue
    pieces.add(`${before}${JSON.stringify(key)}:`)
    before = ','
    yield* walk(record[key], pieces, depth + 1)
  }
  pieces.add(before === '{' ? '{}' : '}')
}

function* walkList(list: readonly unknown[], pieces: Pieces, depth: number): Steps<void> {
  const isLong = list.length >= longList
  pieces.add('[')
  for (let i = 0; i < list.length; i++) {
    if (i > 0) pieces.add(',')
    const item = list[i] === undefined ? null : list[i]
    if (!isLong) yield* walk(item, pieces, depth + 1)
    else if (pieces.add(canonicalJson(item))) yield
  }
  pieces.add(']')
}
