import { finish, type Steps } from '../../lib/steps.ts'
import type { Name, StoredRecord } from '../kernel/change.ts'
import type { LogEntry } from '../kernel/entry.ts'
import type { Migration, RecordType } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'

/** A migration with the collection it is for. */
export interface CollectionMigration extends Migration {
  readonly collection: Name
}

/** A state, and the schema number that its records are in. */
export interface Folded {
  readonly state: State
  readonly schema: number
}

/** The migrations of all record types, in the order in which they apply. */
export function migrationsOf(types: Iterable<Pick<RecordType, 'collection' | 'definition'>>): CollectionMigration[] {
  const found: CollectionMigration[] = []
  for (const { collection, definition } of types) {
    for (const migration of definition.migrations ?? []) found.push({ ...migration, collection, migrate: (record) => migration.migrate(record) })
  }
  return found.sort((a, b) => a.schema - b.schema)
}

/** One record, brought from a schema to another by the migrations of its collection. */
export function migratedRecord(record: StoredRecord, from: number, to: number, migrations: readonly CollectionMigration[]): StoredRecord {
  let next = record
  for (const migration of migrations) if (migration.schema > from && migration.schema <= to) next = migration.migrate(next)
  return next
}

/** The records brought to a newer schema; each migration works on whole records. Nothing happens when they are there already. */
export function migrated(folded: Folded, schema: number, migrations: readonly CollectionMigration[]): Folded {
  if (schema <= folded.schema) return folded
  let { state } = folded
  for (const migration of migrations) {
    if (migration.schema <= folded.schema || migration.schema > schema) continue
    const records = [...state.each(migration.collection)].map((record) => migration.migrate(record))
    state = state.withCollection(migration.collection, records)
  }
  return { state, schema }
}

/**
 * The state after some entries (with values that lie beside put back). Changes are never upcast: when an entry of a newer schema
 * comes, the records folded so far are migrated first. Throws when a change does not fit.
 */
export function fold(folded: Folded, entries: Iterable<Pick<LogEntry, 'schema' | 'changes'>>, migrations: readonly CollectionMigration[]): Folded {
  return finish(foldSteps(folded, entries, migrations))
}

/** `fold` in steps: an entry may have very many changes. */
export function* foldSteps(folded: Folded, entries: Iterable<Pick<LogEntry, 'schema' | 'changes'>>, migrations: readonly CollectionMigration[]): Steps<Folded> {
  let now = folded
  for (const entry of entries) {
    now = migrated(now, entry.schema, migrations)
    now = { state: yield* now.state.applySteps(entry.changes), schema: now.schema }
  }
  return now
}
