import type { LogEntry } from '../../core/kernel/entry.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { State } from '../../core/kernel/state.ts'
import { type CollectionMigration, type Folded, foldSteps, migrated } from '../../core/history/fold.ts'
import { PersistentMap } from '../../lib/persistent-map.ts'
import type { Steps } from '../../lib/steps.ts'
import { inTurns } from '../in-turns.ts'
import { digestsIn, hydrate, isMarker, type Marks, marksAfter, valueOf } from './beside.ts'
import { openSteps } from './chain.ts'
import { type Head, type LogReader, type StoredEntry, zeroHash } from './log-store.ts'

/** How records of an older schema are read: the migrations, and the schema of this version. */
export interface Schemas {
  readonly now: number
  readonly migrations: readonly CollectionMigration[]
}

/** A workspace in memory at one position. Never changed in place: the next one shares what did not change. */
export interface Replica {
  readonly head: Head
  /** As the entries left it, in the schema of the newest entry. */
  readonly folded: Folded
  /** The same in the schema of this version: what is decided on and read. */
  readonly state: State
  readonly marks: Marks
}

/** An entry twice: as it is written, and with the values that lie beside put back. */
export interface ReadEntry {
  readonly stored: LogEntry
  readonly plain: LogEntry
}

export function emptyReplica(erasures: number): Replica {
  return { head: { position: 0, hash: zeroHash, effective: '', erasures }, folded: { state: State.empty, schema: 0 }, state: State.empty, marks: PersistentMap.empty() }
}

/** A replica from what a snapshot holds. */
export function replicaFrom(head: Head, folded: Folded, marks: Marks, schemas: Schemas): Replica {
  return { head, folded, state: migrated(folded, schemas.now, schemas.migrations).state, marks }
}

/** The replica after some entries. Throws when they do not fit, or (`unavailable`) when a newer version wrote them. */
export function* advance(replica: Replica, entries: readonly ReadEntry[], schemas: Schemas): Steps<Replica> {
  const last = entries.at(-1)?.stored
  if (last === undefined) return replica
  let { marks } = replica
  let before = replica.head
  for (const { stored } of entries) {
    if (stored.schema > schemas.now) throw new Refusal('unavailable', 'This workspace was last written by a newer version of Throughline. Start that version, or a newer one.')
    if (stored.position !== before.position + 1 || stored.previous !== before.hash) throw new Error(`Entry ${stored.position} does not follow on ${before.position}.`)
    marks = yield* marksAfter(marks, stored.changes)
    before = { position: stored.position, hash: stored.hash, effective: stored.effective, erasures: before.erasures }
  }
  const folded = yield* foldSteps(replica.folded, entries.map(({ plain }) => plain), schemas.migrations)
  return replicaFrom(before, folded, marks, schemas)
}

/** Stored entries with the values that lie beside them. */
export async function readBack(reader: LogReader, stored: readonly StoredEntry[]): Promise<ReadEntry[]> {
  const entries: LogEntry[] = []
  for (const one of stored) entries.push(await inTurns(openSteps(one)))
  const digests = new Set<string>()
  for (const { changes, command } of entries) {
    for (const digest of digestsIn(changes)) digests.add(digest)
    if (isMarker(command.args)) digests.add(command.args.$beside)
  }
  const values = await reader.beside([...digests])
  return entries.map((entry) => {
    const { args } = entry.command
    const command = isMarker(args) ? { ...entry.command, args: valueOf(args, values) } : entry.command
    return { stored: entry, plain: digests.size === 0 ? entry : { ...entry, command, changes: hydrate(entry.changes, values) } }
  })
}

/** Entries that are read at a time. */
const page = 500

/** All entries after a position up to another, page by page. */
export async function* entriesBetween(reader: LogReader, after: number, upTo: number): AsyncGenerator<ReadEntry[]> {
  for (let at = after; at < upTo;) {
    const stored = await reader.read({ after: at, limit: page, upTo })
    const last = stored.at(-1)
    if (last === undefined) throw new Error(`Entries after ${at} are missing from the log.`)
    yield await readBack(reader, stored)
    at = last.position
  }
}
