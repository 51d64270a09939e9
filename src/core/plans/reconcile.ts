import type { Json } from '../../lib/json.ts'
import { finish, type Steps, stepsOver } from '../../lib/steps.ts'
import type { Change, Fields, Id, Name, StoredRecord } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import type { Reading, Remark } from './draft.ts'
import { arrivalsOf, KnownRecords, type Arrival, type Arrivals } from './import/arrivals.ts'
import { type ArrivedItem, findDuplicates, type ItemAfter } from './import/duplicates.ts'
import { takeFields } from './import/fitting-fields.ts'
import { settleGone, type Missing } from './import/gone.ts'
import { importables } from './import/importable.ts'
import { mergedFields } from './import/merged-fields.ts'
import { outsidePreview } from './import/outside-preview.ts'
import { References, takeReferences, titleOf } from './import/references.ts'
import { findRenames } from './import/renames.ts'
import type { ChangedRecord, Dangling, GoneRecord, ImportReport, Named, OutsidePreview, Rename } from './import/report.ts'
import { stayingItems } from './import/staying-items.ts'
import { sourceChange, sourcesRead, type SourceRead } from './import/sources-read.ts'
import { labels, type Made, toldByTitle, toldNew } from './import/told-records.ts'

export interface ReconcileOptions {
  /**
   * Makes the id of a new record from its name: the same for the same name within one import, never one that an earlier import made
   * (an item may have been renamed since, and another have come under its old key).
   */
  readonly newId: (name: string) => Id
  readonly today: Day
  /** The plan that all items of these readings go to. Unset: the plan remembered for the source, else the one that the files name. */
  readonly plan?: Id | undefined
  /** Whether to look for renames. True when unset. */
  readonly renames?: boolean | undefined
}

/**
 * Holds readings against the state: the changes that would bring it up to date, and the report of what is new, changed, gone, renamed,
 * doubled, dangling or odd. Pure; writes nothing. The same readings on the resulting state give no changes. Rules in docs/spec/plans.md.
 */
export function reconcile(state: State, readings: readonly Reading[], options: ReconcileOptions): Reconciled {
  return finish(reconcileSteps(state, readings, options))
}

export interface Reconciled {
  readonly changes: Change[]
  readonly report: ImportReport
}

const arrivalsAStep = 250

/** `reconcile` in steps, for readings of many rows. */
export function* reconcileSteps(state: State, readings: readonly Reading[], options: ReconcileOptions): Steps<Reconciled> {
  const remarks: Remark[] = readings.flatMap((reading) => reading.remarks)
  const dangling: Dangling[] = []
  const sources = sourcesRead(state, readings, options.plan, options.newId)
  yield
  const known = new KnownRecords(state)
  const arrivals = yield* arrivalsOf(known, sources, options.newId)
  remarks.push(...arrivals.remarks)
  yield* stepsOver(arrivals.all, arrivalsAStep, (arrival) => takeFields(arrival, remarks))
  yield* resolve(known, arrivals, remarks, dangling)
  const { missing, renames } = cameAndWent(known, sources, arrivals, options.renames ?? true)
  yield
  const records = yield* recordChanges(arrivals, missing.length > 0, remarks)
  const { changes: last, gone } = settleGone(state, missing, records.written, options.today)
  const touched = new Set([...records.touched, ...sourcesOf(missing, last)])
  yield
  const changes = [
    ...sources.flatMap((source) => sourceChange(source, touched.has(source), options.today)),
    ...records.changes,
    ...last,
  ]
  remarks.push(...renames.map(renameRemark), ...gone.flatMap(goneRemark))
  const labelOf = yield* labels(state, arrivals)
  remarks.push(...stayingItems(sources, arrivals, (plan) => labelOf('plans', plan)))
  const duplicates = yield* findDuplicates(itemsThatArrived(arrivals), untouched(state, arrivals, last), (plan) => labelOf('plans', plan))
  const made = yield* toldNew(records.created, labelOf)
  const outside: OutsidePreview[] = []
  for (const source of sources) {
    yield
    outside.push(...outsidePreview(source, arrivals.all.filter((one) => one.source === source), labelOf))
  }
  const report: ImportReport = {
    sources: sources.map(({ title, shape, record }) => ({ title, shape, isNew: record === undefined })),
    new: made,
    changed: records.updated.map((one) => toldByTitle(one, labelOf)),
    same: records.same,
    gone, renames, dangling, remarks, duplicates, outside,
  }
  return { changes, report }
}

/** References are resolved collection by collection, so that what is refused is known before anything points at it. */
function* resolve(known: KnownRecords, arrivals: Arrivals, remarks: Remark[], dangling: Dangling[]): Steps<void> {
  const references = new References(known, arrivals)
  const byCollection = new Map<Name, Arrival[]>([...importables.keys()].map((name) => [name, []]))
  for (const arrival of arrivals.all) byCollection.get(arrival.draft.collection)?.push(arrival)
  for (const list of byCollection.values()) {
    yield* stepsOver(list, arrivalsAStep, (arrival) => {
      if (!arrival.refused) takeReferences(arrival, references, arrival.source.plan, remarks, dangling)
    })
  }
}

/** What the sources no longer have, after renames have taken over what only changed its name. */
function cameAndWent(known: KnownRecords, sources: readonly SourceRead[], arrivals: Arrivals, look: boolean): { missing: Missing[]; renames: Rename[] } {
  const missing: Missing[] = []
  const renames: Rename[] = []
  for (const source of sources) {
    const own = [...(arrivals.own.get(source)?.values() ?? [])]
    const seen = new Map<Name, Set<Id>>()
    for (const { draft, now } of own) see(seen, draft.collection, now)
    const went = (collection: Name) => unseen(known.of(collection, source.id), seen.get(collection))
    if (look && source.covered.has('items') && !source.incomplete) {
      const leaving = went('items').filter((record) => record['goneOn'] === undefined)
      const came = leaving.length === 0 ? [] : own.filter(({ draft, now, refused }) => draft.collection === 'items' && now === undefined && !refused)
      const fresh = new Map(came.map((arrival) => [arrival, arrival.id]))
      const found = came.length === 0 ? [] : findRenames(came, leaving)
      if (found.length > 0) pointAnew(arrivals, new Map([...fresh].map(([arrival, id]) => [id, arrival.id])))
      if (found.length > 0) moveTargets(known, source, own, found)
      if (found.length > 0) for (const { draft, now } of own) see(seen, draft.collection, now)
      renames.push(...found)
    }
    for (const collection of source.covered) {
      for (const record of went(collection)) missing.push({ collection, record, source })
    }
  }
  return { missing, renames }
}

function see(seen: Map<Name, Set<Id>>, collection: Name, now: StoredRecord | undefined): void {
  if (now === undefined) return
  const ids = seen.get(collection)
  if (ids === undefined) seen.set(collection, new Set([now.id]))
  else ids.add(now.id)
}

/** Mostly none: as many records as were seen need no second look. */
function unseen(records: ReadonlyMap<string, StoredRecord>, seen: ReadonlySet<Id> | undefined): StoredRecord[] {
  if (records.size === (seen?.size ?? 0)) return []
  return [...records.values()].filter(({ id }) => seen?.has(id) !== true)
}

/** The stage targets of a renamed item are the targets it had: their keys begin with the item's. */
function moveTargets(known: KnownRecords, source: SourceRead, own: readonly Arrival[], renames: readonly Rename[]): void {
  const before = new Map(renames.map((rename) => [rename.key, rename.before.key]))
  const targets = known.of('stage-targets', source.id)
  for (const arrival of own) {
    if (arrival.draft.collection !== 'stage-targets') continue
    const at = arrival.draft.key.lastIndexOf('/')
    const old = before.get(arrival.draft.key.slice(0, at))
    if (old === undefined) continue
    const record = targets.get(`${old}${arrival.draft.key.slice(at)}`)
    if (record === undefined) continue
    arrival.now = record
    arrival.id = record.id
  }
}

/** A renamed item keeps its id: whatever was about to point at the id of a new item points at that one. */
function pointAnew(arrivals: Arrivals, ids: ReadonlyMap<Id, Id>): void {
  const anew = (id: Json): Json => ids.get(String(id)) ?? id
  for (const arrival of arrivals.all) {
    for (const [field, to] of arrival.kind.references) {
      const value = arrival.fields[field]
      if (to !== 'items' || value === undefined) continue
      arrival.fields = { ...arrival.fields, [field]: Array.isArray(value) ? value.map(anew) : anew(value) }
    }
  }
}

interface RecordChanges {
  readonly changes: Change[]
  readonly created: Made[]
  readonly updated: ChangedRecord[]
  /** What was written to which record; kept only where something is gone, to see whether it is still pointed at. */
  readonly written: Map<Id, Fields>
  readonly keep: boolean
  readonly touched: Set<SourceRead>
  same: number
}

function* recordChanges(arrivals: Arrivals, keep: boolean, remarks: Remark[]): Steps<RecordChanges> {
  const found: RecordChanges = { changes: [], created: [], updated: [], written: new Map(), keep, touched: new Set(), same: 0 }
  for (const own of arrivals.own.values()) {
    yield* stepsOver(own.values(), arrivalsAStep, (arrival) => {
      if (!arrival.refused) addRecord(found, [arrival], remarks)
    })
  }
  for (const group of arrivals.shared.values()) {
    const taken = group.filter(({ refused }) => !refused)
    if (taken.length > 0) addRecord(found, taken, remarks)
  }
  return found
}

function addRecord(found: RecordChanges, group: readonly Arrival[], remarks: Remark[]): void {
  const arrival = group[0] as Arrival
  const { id, now, draft, source } = arrival
  const { before, after } = mergedFields(group, remarks)
  if (now !== undefined && Object.keys(after).length === 0) {
    found.same++
    return
  }
  const named: Named = { collection: draft.collection, key: draft.key, title: titleOf(arrival), source: source.title, place: draft.place }
  if (found.keep) found.written.set(id, after)
  found.touched.add(source)
  if (now === undefined) {
    found.changes.push({ kind: 'create', collection: draft.collection, id, after })
    found.created.push({ named, fields: after })
  } else {
    found.changes.push({ kind: 'update', collection: draft.collection, id, before, after })
    const order = [...arrival.kind.fields]
    const fields = Object.keys(after)
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    found.updated.push({ ...named, id, fields })
  }
}

function sourcesOf(missing: readonly Missing[], changes: readonly Change[]): SourceRead[] {
  const ids = new Set(changes.map(({ id }) => id))
  return missing.filter(({ record }) => ids.has(record.id)).map(({ source }) => source)
}

function renameRemark({ place, source, why }: Rename): Remark {
  return { severity: 'note', code: 'rename', place: place ?? { file: source }, sentence: why }
}

const outcomes: Record<Exclude<GoneRecord['outcome'], 'removed'>, { readonly severity: Remark['severity']; readonly sentence: string }> = {
  dropped: { severity: 'warning', sentence: 'something still points at it, so it stays, with the status "dropped"' },
  kept: { severity: 'note', sentence: 'something still points at it, so it stays' },
  held: { severity: 'warning', sentence: 'it stays, because some rows could not be read and may have spoken of it' },
}

function goneRemark({ outcome, source, title, key }: GoneRecord): Remark[] {
  if (outcome === 'removed') return []
  const { severity, sentence } = outcomes[outcome]
  return [{ severity, code: `gone-${outcome}`, place: { file: source }, sentence: `"${title}" (${key}) is no longer in ${source}; ${sentence}.` }]
}

function* itemsThatArrived(arrivals: Arrivals): Iterable<ArrivedItem> {
  const shared = new Set<Id>()
  for (const arrival of arrivals.all) {
    if (arrival.draft.collection !== 'items' || arrival.refused || shared.has(arrival.id)) continue
    if (arrival.shared) shared.add(arrival.id)
    yield new Arrived(arrival)
  }
}

class Arrived implements ArrivedItem {
  readonly id: Id
  readonly plan: Id
  readonly title: string
  private readonly arrival: Arrival

  constructor(arrival: Arrival) {
    this.id = arrival.id
    this.plan = String(arrival.now?.['plan'] ?? arrival.fields['plan'])
    this.title = titleOf(arrival)
    this.arrival = arrival
  }

  told(): ItemAfter {
    const { id, plan, title, arrival: { draft, source, now, fields } } = this
    const release = fields['release'] ?? now?.['release']
    const named = { collection: 'items', key: draft.key, title, source: source.title, place: draft.place }
    return { id, plan, release: typeof release === 'string' ? release : undefined, title, named }
  }
}

function* untouched(state: State, arrivals: Arrivals, last: readonly Change[]): Iterable<StoredRecord> {
  let held = 0
  for (const { draft, now } of arrivals.all) if (now !== undefined && draft.collection === 'items' && draft.shared !== true) held++
  if (held === state.count('items')) return
  const removed = new Set(last.flatMap(({ id, kind }) => (kind === 'remove' ? [id] : [])))
  for (const record of state.each('items')) if (!removed.has(record.id)) yield record
}
