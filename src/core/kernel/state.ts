import { PersistentMap } from '../../lib/persistent-map.ts'
import { finish, type Steps, stepsOver } from '../../lib/steps.ts'
import type { Change, Fields, Id, Name, StoredRecord } from './change.ts'

/** The records of one collection, as state needs them: never changed in place. A past state may make its records only when asked. */
export interface Records {
  readonly size: number
  get(id: Id): StoredRecord | undefined
  values(): Iterable<StoredRecord>
  /** Changes of these records, to be made many at once; these stay as they are. */
  edit(): RecordsEdit
}

export interface RecordsEdit {
  get(id: Id): StoredRecord | undefined
  set(id: Id, record: StoredRecord): unknown
  remove(id: Id): unknown
  done(): Records
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

  /** True when a collection is the very same here and there: whatever was derived from it alone still holds. */
  shares(other: State, collection: Name): boolean {
    return this.collections.get(collection) === other.collections.get(collection)
  }

  /** Each record of a collection that is another than in an earlier state, as it was and as it is; undefined where that cannot be told quickly. */
  since(before: State, collection: Name): readonly (readonly [before: StoredRecord | undefined, now: StoredRecord | undefined])[] | undefined {
    const [was, is] = [before.collections.get(collection), this.collections.get(collection)]
    if (was === is) return []
    return was instanceof PersistentMap && is instanceof PersistentMap ? (is as PersistentMap<StoredRecord>).since(was as PersistentMap<StoredRecord>) : undefined
  }

  names(): Name[] {
    return [...this.collections.keys()].sort()
  }

  /** The state after some changes. Throws when a change does not fit: the caller has decided on another state than this one. */
  apply(changes: readonly Change[]): State {
    return finish(this.applySteps(changes))
  }

  /** `apply` in steps, for many changes. */
  *applySteps(changes: readonly Change[]): Steps<State> {
    if (changes.length === 0) return this
    const edits = new Map<Name, RecordsEdit>()
    yield* stepsOver(changes, changesAStep, (change) => {
      let edit = edits.get(change.collection)
      if (edit === undefined) edits.set(change.collection, (edit = (this.collections.get(change.collection) ?? PersistentMap.empty<StoredRecord>()).edit()))
      applyOne(edit, change)
    })
    const next = new Map(this.collections)
    for (const [name, edit] of edits) next.set(name, edit.done())
    return new State(next)
  }

  /** The state with one collection's records replaced: for migrations and snapshots only, never for commands. */
  withCollection(collection: Name, records: Iterable<StoredRecord>): State {
    const edit = PersistentMap.empty<StoredRecord>().edit()
    for (const record of records) edit.set(record.id, record)
    return new State(new Map(this.collections).set(collection, edit.done()))
  }
}

const changesAStep = 500

function applyOne(records: RecordsEdit, change: Change): void {
  const now = records.get(change.id)
  if (change.kind === 'create') {
    if (now !== undefined) throw new Error(`Cannot create ${where(change)}: it is already there.`)
    records.set(change.id, made(change.id, change.after))
    return
  }
  if (now === undefined) throw new Error(`Cannot ${change.kind} ${where(change)}: it is not there.`)
  if (change.kind === 'remove') records.remove(change.id)
  else records.set(change.id, merged(now, change.after))
}

function where({ collection, id }: Change): string {
  return `${collection}/${id}`
}

/** A new record. Copied in one go: setting fields one by one costs most of a large import. */
function made(id: Id, after: Fields): StoredRecord {
  for (const field in after) if (after[field] === null || field === 'id') return merged({ id }, after)
  return { id, ...after }
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
