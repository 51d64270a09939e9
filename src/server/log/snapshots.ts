import { promisify } from 'node:util'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { gunzip } from 'node:zlib'
import { z } from 'zod'
import { State } from '../../core/kernel/state.ts'
import type { Fields, Name, StoredRecord } from '../../core/kernel/change.ts'
import { type MapEdit, PersistentMap } from '../../lib/persistent-map.ts'
import { packed } from '../packed.ts'
import { digestsIn, hydrate, type Marks, setAside, staysInLog } from './beside.ts'
import type { BesideValue, Head, LogReader, Snapshot } from './log-store.ts'
import { type Replica, replicaFrom, type Schemas } from './replica.ts'

const unpack = promisify(gunzip)

/** Records that are read before others get a turn. */
const slice = 500
/** Characters that are written before others may get a turn. */
const pieceLength = 65_536

/** The first line of a snapshot's text; each line after it is one record: collection, record, and which of its fields lie beside. */
const header = z.strictObject({ format: z.literal(1), position: z.int(), hash: z.string(), effective: z.string(), schema: z.int() })

/**
 * A replica as bytes, for a quicker start. Values that lie beside the log are digests in it too, so a snapshot never holds what an
 * erasure must reach. `values` are those that had no digest yet (a migration moved them): they must be put beside the log first.
 */
export async function makeSnapshot(replica: Replica, salt: () => string): Promise<{ snapshot: Snapshot; values: BesideValue[] }> {
  const { head, folded } = replica
  const values: BesideValue[] = []
  const body = await packed(snapshotText(replica, salt, values))
  return { snapshot: { position: head.position, hash: head.hash, schema: folded.schema, body }, values }
}

/** The lines of a snapshot, in pieces. What must be put beside the log is added to `values`. */
function* snapshotText({ head, folded: { state, schema }, marks }: Replica, salt: () => string, values: BesideValue[]): Generator<string> {
  // Fields that have a digest already are named by it: they are the `before` of a change that is not made.
  const storedOf = (collection: Name, id: string, before: Fields): Fields => {
    const aside = setAside([{ kind: 'remove', collection, id, before }], state, marks, salt)
    values.push(...aside.values)
    const [stored] = aside.stored
    return stored !== undefined && 'before' in stored ? stored.before : {}
  }
  let text = JSON.stringify({ format: 1, position: head.position, hash: head.hash, effective: head.effective, schema })
  for (const collection of state.names()) {
    for (const record of state.each(collection)) {
      const { id, ...before } = record
      text += `\n${JSON.stringify([collection, id, staysInLog(collection, before) ? before : storedOf(collection, id, before)])}`
      if (text.length < pieceLength) continue
      yield text
      text = ''
    }
  }
  yield text
}

/**
 * The replica that a snapshot holds. Nothing when it does not belong to this log (its hash is not that of the entry at its
 * position), is of a newer version, or is damaged: a snapshot is only ever a shortcut.
 */
export async function readSnapshot(snapshot: Snapshot, reader: LogReader, erasures: number, schemas: Schemas): Promise<Replica | undefined> {
  const [entry] = await reader.read({ after: snapshot.position - 1, limit: 1, upTo: snapshot.position })
  if (entry?.hash !== snapshot.hash || snapshot.schema > schemas.now) return undefined
  try {
    const lines = linesOf(await unpack(snapshot.body))
    const { position, hash, effective, schema } = header.parse(JSON.parse(lines.next().value ?? ''))
    if (position !== snapshot.position || hash !== snapshot.hash) return undefined
    const head: Head = { position, hash, effective, erasures }
    const { state, marks } = await recordsOf(lines, reader)
    return replicaFrom(head, { state, schema }, marks, schemas)
  } catch {
    return undefined
  }
}

/** Each line, made a text when its turn comes: the whole would be one of many megabytes. */
function* linesOf(bytes: Buffer): Generator<string, undefined, undefined> {
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(10, at)
    const end = found < 0 ? bytes.length : found
    yield bytes.toString('utf8', at, end)
    at = end + 1
  }
  return undefined
}

async function recordsOf(lines: Generator<string, undefined, undefined>, reader: LogReader): Promise<{ state: State; marks: Marks }> {
  const collections = new Map<Name, MapEdit<StoredRecord>>()
  let marks: Marks = PersistentMap.empty()
  for (let next = lines.next(); next.done !== true;) {
    const stored: { readonly kind: 'create'; readonly collection: Name; readonly id: string; readonly after: { [field: string]: never } }[] = []
    for (; next.done !== true && stored.length < slice; next = lines.next()) {
      const [collection, id, after] = JSON.parse(next.value) as [Name, string, { [field: string]: never }]
      stored.push({ kind: 'create', collection, id, after })
    }
    const digests = digestsIn(stored)
    const values = await reader.beside(digests)
    for (const change of digests.length === 0 ? stored : hydrate(stored, values)) {
      if (change.kind !== 'create') continue
      let records = collections.get(change.collection)
      if (records === undefined) collections.set(change.collection, (records = PersistentMap.empty<StoredRecord>().edit()))
      records.set(change.id, { id: change.id, ...change.after })
    }
    for (const { collection, id, after } of stored) {
      const fields = Object.entries(after as object).flatMap(([name, value]: [string, { $beside?: unknown } | null]) => (typeof value?.$beside === 'string' ? [[name, value.$beside] as const] : []))
      if (fields.length > 0) marks = marks.set(`${collection}/${id}`, Object.fromEntries(fields))
    }
    await nextTurn()
  }
  return { state: State.over(new Map([...collections].map(([name, records]) => [name, records.done()]))), marks }
}
