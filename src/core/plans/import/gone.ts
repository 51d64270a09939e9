import type { Change, Fields, Id, Name, StoredRecord } from '../../kernel/change.ts'
import type { Day } from '../../kernel/command.ts'
import type { State } from '../../kernel/state.ts'
import { importables } from './importable.ts'
import type { GoneRecord } from './report.ts'
import type { SourceRead } from './sources-read.ts'

/** A record that its source no longer has, though the source still speaks of its collection. */
export interface Missing {
  readonly collection: Name
  readonly record: StoredRecord
  readonly source: SourceRead
}

/**
 * What becomes of records that are gone from their source. When rows could not be read, all are held: nobody can say what is gone.
 * Otherwise a record that nothing points at any more is removed; an item that something points at stays with the status "dropped", so
 * that a connector or a decision made on it keeps its ground; any other record that something points at stays as it is.
 */
export function settleGone(state: State, missing: readonly Missing[], changed: ReadonlyMap<Id, Fields>, today: Day): { changes: Change[]; gone: GoneRecord[] } {
  const free = missing.filter(({ source }) => !source.incomplete)
  const kept = pointedAt(state, new Set(free.map(({ record }) => record.id)), changed)
  const changes: Change[] = []
  const gone: GoneRecord[] = []
  for (const one of missing) {
    const outcome = one.source.incomplete ? 'held' : !kept.has(one.record.id) ? 'removed' : one.collection === 'items' ? 'dropped' : 'kept'
    // Found gone by an earlier import, and told then.
    if (outcome === 'dropped' && one.record['goneOn'] !== undefined) continue
    gone.push(named(one, outcome))
    changes.push(...changeOf(one, outcome, today))
  }
  return { changes, gone }
}

function named({ collection, record, source }: Missing, outcome: GoneRecord['outcome']): GoneRecord {
  const field = importables.get(collection)?.type.definition.title
  const key = String(record['sourceKey'])
  return { collection, id: record.id, key, title: String((field && record[field]) ?? key), source: source.title, outcome }
}

function changeOf({ collection, record }: Missing, outcome: GoneRecord['outcome'], today: Day): Change[] {
  if (outcome === 'removed') {
    const { id, ...before } = record
    return [{ kind: 'remove', collection, id, before }]
  }
  if (outcome !== 'dropped') return []
  const update = { kind: 'update', collection, id: record.id } as const
  if (record['status'] === 'dropped') return [{ ...update, before: { goneOn: null }, after: { goneOn: today } }]
  return [{ ...update, before: { status: record['status'] ?? null, goneOn: null }, after: { status: 'dropped', goneOn: today } }]
}

/** Those of the gone that something staying points at, directly or over another of the gone that stays. */
function pointedAt(state: State, gone: ReadonlySet<Id>, changed: ReadonlyMap<Id, Fields>): Set<Id> {
  const kept = new Set<Id>()
  if (gone.size === 0) return kept
  const between = new Map<Id, Id[]>()
  const open: Id[] = []
  const look = (record: Fields, from: Id | undefined, later?: Fields) => {
    for (const field of Object.keys(record)) {
      if (field === 'id' || (later !== undefined && field in later)) continue
      for (const target of targetsOf(record[field])) {
        if (!gone.has(target)) continue
        if (from === undefined) open.push(target)
        else between.set(from, [...(between.get(from) ?? []), target])
      }
    }
  }
  for (const collection of state.names()) {
    for (const record of state.each(collection)) look(record, gone.has(record.id) ? record.id : undefined, changed.get(record.id))
  }
  for (const [id, fields] of changed) if (!gone.has(id)) look(fields, undefined)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (kept.has(id)) continue
    kept.add(id)
    open.push(...(between.get(id) ?? []))
  }
  return kept
}

/** Ids are unique over all collections, so any text or list of texts may be one: this noun need not know who may point at it. */
function targetsOf(value: unknown): readonly Id[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? (value as readonly Id[]) : nothing
}

const nothing: readonly Id[] = []
