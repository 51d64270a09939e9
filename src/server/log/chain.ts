import { createHash } from 'node:crypto'
import type { Change } from '../../core/kernel/change.ts'
import type { Day } from '../../core/kernel/command.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import { canonicalPiecesTo } from '../../lib/canonical-pieces.ts'
import { finish, type Steps, stepsOver } from '../../lib/steps.ts'
import type { Head, Print, StoredEntry } from './log-store.ts'

/** SHA-256 of a text's UTF-8 bytes, 64 hex digits. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** `hashOf` of a text in pieces, in steps. */
export function* hashOfPieces(pieces: readonly string[]): Steps<string> {
  const hash = createHash('sha256')
  yield* stepsOver(pieces, 16, (piece) => hash.update(piece))
  return hash.digest('hex')
}

/** A long text in slices, never through the middle of a character. */
export function slicesOf(text: string): string[] {
  const slices: string[] = []
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + sliceLength, text.length)
    if (end < text.length && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end++
    slices.push(text.slice(at, end))
    at = end
  }
  return slices
}

const sliceLength = 65_536

/** Closes an entry: its canonical text is made once, here, and the hash is that text's. Values beside must be digests already. */
export function seal(entry: Omit<LogEntry, 'hash'>, print?: Print): StoredEntry {
  return finish(sealSteps(entry, print))
}

/** `seal` in steps: an entry may have very many changes. */
export function* sealSteps(entry: Omit<LogEntry, 'hash'>, print?: Print): Steps<StoredEntry> {
  const sha256 = createHash('sha256')
  const bytes: Buffer[] = []
  yield* canonicalPiecesTo(entry, (piece) => {
    const encoded = Buffer.from(piece)
    sha256.update(encoded)
    bytes.push(encoded)
  })
  const { position, effective, group } = entry
  const sealed = { position, effective, group, commandId: entry.command.id, hash: sha256.digest('hex'), ...(print === undefined ? {} : { print }) }
  return bytes.length > fewPieces ? new LongEntry(sealed, bytes) : { ...sealed, body: Buffer.concat(bytes).toString() }
}

/** Pieces that are put together at once. */
const fewPieces = 4

/** An entry whose body is many megabytes: kept as the bytes that are written, and made a text only when somebody asks. */
class LongEntry implements StoredEntry {
  readonly position: number
  readonly effective: Day
  readonly group: string
  readonly commandId: string
  readonly hash: string
  readonly print?: Print
  readonly bytes: readonly Buffer[]

  constructor({ position, effective, group, commandId, hash, print }: Omit<StoredEntry, 'body'>, bytes: readonly Buffer[]) {
    this.position = position
    this.effective = effective
    this.group = group
    this.commandId = commandId
    this.hash = hash
    if (print !== undefined) this.print = print
    this.bytes = bytes
  }

  get body(): string {
    return Buffer.concat(this.bytes).toString()
  }
}

/** Reads an entry back. Values that lie beside are still digests. */
export function open(stored: StoredEntry): LogEntry {
  return { ...(JSON.parse(stored.body) as Omit<LogEntry, 'hash'>), hash: stored.hash }
}

/** Characters of a body that are read in one go. */
const readAtOnce = 65_536
const changesBegin = '"changes":['
const changesEnd = '],"command":{'

/** `open` in steps: a body of many megabytes is read change by change. */
export function* openSteps(stored: StoredEntry): Steps<LogEntry> {
  const { body } = stored
  if (body.length <= readAtOnce * 2) return open(stored)
  // A quote within a text is escaped, so none of these marks can stand in one. What is cut in a wrong place does not parse.
  const begin = body.indexOf(changesBegin) + changesBegin.length
  const changes: Change[] = []
  try {
    let at = begin
    for (;;) {
      const cut = nextChange(body, at + readAtOnce)
      const last = cut < 0
      const until = last ? body.indexOf(changesEnd, at) : cut
      changes.push(...(JSON.parse(`[${body.slice(at, until)}]`) as Change[]))
      yield
      if (last) return { ...(JSON.parse(`${body.slice(0, begin)}${body.slice(until)}`) as Omit<LogEntry, 'hash'>), changes, hash: stored.hash }
      at = until + 1
    }
  } catch {
    return open(stored)
  }
}

/** The comma before the next change: each begins with what is after it, or before. */
function nextChange(body: string, from: number): number {
  const between = /\},\{"(?:after|before)":/g
  between.lastIndex = from
  const found = between.exec(body)
  return found === null ? -1 : found.index + 1
}

type Link = Pick<Head, 'position' | 'hash' | 'effective'>

/** Says why an entry does not follow on another, or nothing when it does. */
export function brokenLink(stored: StoredEntry, before: Link): string | undefined {
  return finish(brokenLinkSteps(stored, before))
}

/** `brokenLink` in steps. */
export function* brokenLinkSteps(stored: StoredEntry, before: Link): Steps<string | undefined> {
  if (stored.position !== before.position + 1) return `Position ${stored.position} follows on ${before.position}.`
  if ((yield* hashOfPieces(slicesOf(stored.body))) !== stored.hash) return 'What the entry says is not what its hash was made of.'
  let entry: LogEntry
  try {
    entry = yield* openSteps(stored)
  } catch {
    return 'The entry cannot be read.'
  }
  if (entry.previous !== before.hash) return 'The entry is not chained to the one before.'
  if (entry.position !== stored.position || entry.effective !== stored.effective || entry.group !== stored.group || entry.command.id !== stored.commandId) {
    return 'The entry is filed under another position, day, group or command than it says.'
  }
  if (entry.effective < before.effective) return `Its day ${entry.effective} is before ${before.effective}.`
  return undefined
}
