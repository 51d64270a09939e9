import { PersistentMap } from '../../lib/persistent-map.ts'
import type { Change, Fields, Id, Name, StoredRecord } from './change.ts'

/** The records of one collection, as state needs them: never changed in place. A past state may make its records only when asked. */
export interface Records {
  readonly size: number
  get(id: Id): StoredRecord | undefined
  set(id: Id, record: StoredRecord): Records
  remove(id: Id): Records
  values(): Iterable<StoredRecord>
}

/** A set of collections of plain records. Never changed in place; `apply` makes the next one and shares what did not change. */
export class State {
  private readonly collections: ReadonlyMap<Name, Records>

  private constructor(collections: ReadonlyMap<Name, Records>) {
    this.collections = collections
  }

  static readonly empty = new State(new Map())

  /** A state whose records lie somewhere else, such as in the index of history. */
  static over(collections: ReadonlyMap<Name, Records>): State {
    return new State(collections)
  }

  get(collection: Name, id: Id): StoredRecord | undefined {
    return this.collections.get(collection)?.get(id)
  }

  /** Every record of a collection, ordered by id so that no result depends on the order of writing. */
  list(collection: Name): StoredRecord[] {
    return [...this.each(collection)].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** Every record of a collection, in no order that callers may rely on. */
  each(collection: Name): Iterable<StoredRecord> {
    return this.collections.get(collection)?.values() ?? []
  }

  count(collection: Name): number {
    return this.collections.get(collection)?.size ?? 0
  }

  names(): Name[] {
    return [...this.collections.keys()].sort()
  }

  /** The state after some changes. Throws when a change does not fit: the caller has decided on another state than this one. */
  apply(changes: readonly Change[]): State {
    if (changes.length === 0) return this
    const next = new Map(this.collections)
    for (const change of changes) {
      const records: Records = next.get(change.collection) ?? PersistentMap.empty<StoredRecord>()
      next.set(change.collection, applyOne(records, change))
    }
    return new State(next)
  }

  /** The state with one collection's records replaced: for migrations and snapshots only, never for commands. */
  withCollection(collection: Name, records: Iterable<StoredRecord>): State {
    let map = PersistentMap.empty<StoredRecord>()
    for (const record of records) map = map.set(record.id, record)
    return new State(new Map(this.collections).set(collection, map))
  }
}

function applyOne(records: Records, change: Change): Records {
  const now = records.get(change.id)
  const where = `${change.collection}/${change.id}`
  if (change.kind === 'create') {
    if (now !== undefined) throw new Error(`Cannot create ${where}: it is already there.`)
    return records.set(change.id, merged({ id: change.id }, change.after))
  }
  if (now === undefined) throw new Error(`Cannot ${change.kind} ${where}: it is not there.`)
  if (change.kind === 'remove') return records.remove(change.id)
  return records.set(change.id, merged(now, change.after))
}

function merged(record: StoredRecord, after: Fields): StoredRecord {
  const next: Record<string, unknown> = { ...record }
  for (const key of Object.keys(after)) {
    if (key === 'id') continue
    if (after[key] === null) delete next[key]
    else next[key] = after[key]
  }
  return next as StoredRecord
}
