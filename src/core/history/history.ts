import { type Json, sameJson } from '../../lib/json.ts'
import { finish, type Steps, stepsOver } from '../../lib/steps.ts'
import type { Change, Fields, Name, StoredRecord } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { LogEntry } from '../kernel/entry.ts'
import { State, type Records } from '../kernel/state.ts'
import { Cells, type Table } from './cells.ts'
import { type CollectionMigration, migratedRecord } from './fold.ts'
import { IntColumn } from './int-column.ts'
import { PastRecords } from './past-records.ts'

/** A moment of the past: after the entry of a position, or at the end of an effective day. */
export type Moment = { readonly position: number } | { readonly day: Day }

type HistoryEntry = Pick<LogEntry, 'position' | 'effective' | 'schema' | 'changes'> & Partial<Pick<LogEntry, 'actor'>>

const changesAStep = 200

/**
 * The past of one workspace, for questions by day and position: made once from its entries, then kept up by `add`. It costs about
 * 20 bytes a changed field and what the values themselves take, each different value once.
 */
export class History {
  private readonly cells = new Cells()
  /** By position: how many cells were written up to it. Index 0 is before the first entry. */
  private readonly cellsUpTo = new IntColumn()
  /** By position: who wrote it, as a number. */
  private readonly actors = new IntColumn()
  private readonly actorNumbers = new Map<string, number>([['', 0]])
  /** Where a day or a schema begins; both only grow. */
  private readonly days: { readonly day: Day; readonly position: number }[] = []
  private readonly schemas: { readonly schema: number; readonly position: number }[] = []
  private readonly byCollection = new Map<Name, CollectionMigration[]>()
  private readonly schemaNow: number

  /** `schemaNow` is the schema that past records are shown in, whatever they were written in. */
  constructor(migrations: readonly CollectionMigration[], schemaNow: number) {
    this.schemaNow = schemaNow
    this.cellsUpTo.push(0)
    this.actors.push(0)
    for (const migration of migrations) this.byCollection.set(migration.collection, [...(this.byCollection.get(migration.collection) ?? []), migration])
  }

  get position(): number {
    return this.cellsUpTo.length - 1
  }

  /** Bytes of the index itself; the values come on top. */
  get bytes(): number {
    return this.cells.bytes + this.cellsUpTo.bytes + this.actors.bytes
  }

  /** Takes in the next entries, in order and with values that lie beside put back. Throws on a gap. */
  add(entries: Iterable<HistoryEntry>): void {
    finish(this.addSteps(entries))
  }

  /** `add` in steps. Until an entry is wholly in, the past ends before it. */
  *addSteps(entries: Iterable<HistoryEntry>): Steps<void> {
    for (const entry of entries) {
      if (entry.position !== this.position + 1) throw new Error(`Position ${entry.position} does not follow on ${this.position}.`)
      this.enterSchema(entry)
      if (this.days.at(-1)?.day !== entry.effective) this.days.push({ day: entry.effective, position: entry.position })
      yield* stepsOver(entry.changes, changesAStep, (change) => this.cells.write(change))
      this.actors.push(this.actorNumber(entry.actor ?? ''))
      this.cellsUpTo.push(this.cells.cells)
      this.cells.copyWhenDue()
    }
  }

  /** The last position that speaks for this day or one before it; 0 when there is none. */
  positionOf(day: Day): number {
    let [low, high] = [0, this.days.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.days[middle]?.day ?? '') <= day) low = middle + 1
      else high = middle
    }
    return (this.days[low]?.position ?? this.position + 1) - 1
  }

  /** The state at a moment. A position past the end is the newest state. Records are made as they are asked for. */
  stateAt(moment: Moment): State {
    const position = this.at(moment)
    const table = this.tableAt(position)
    const schema = this.schemaAt(position)
    const collections = new Map<Name, Records>()
    for (const name of this.cells.names()) collections.set(name, new PastRecords(this.cells, table, name, (record) => this.bring(name, schema, record)))
    return State.over(collections)
  }

  stateAtDay(day: Day): State {
    return this.stateAt({ day })
  }

  /**
   * What takes the state at one moment to the state at another: one change for each record that differs, with only the fields that
   * differ, in the order in which the records were first written. With a `knower`: what differs from what they know, who wrote some of it
   * themselves meanwhile.
   */
  differenceOf(a: Moment, b: Moment, knower?: string): Change[] {
    const [from, to] = [this.at(a), this.at(b)]
    const [before, after] = [this.knownTo(knower, from, to), this.tableAt(to)]
    if (this.schemaAt(from) !== this.schemaAt(to)) return this.differenceAcrossSchemas(from, to, before, after)
    const schema = this.schemaAt(to)
    const found: Change[] = []
    for (const record of this.cells.recordsThatDiffer(before, after)) {
      const isMigrated = schema < this.schemaNow && this.byCollection.has(this.cells.collectionOf(record))
      const change = isMigrated ? this.shownChange(record, before, after, schema, schema) : this.cells.changeBetween(before, after, record)
      if (change !== undefined) found.push(change)
    }
    return found
  }

  /** How often a field of each record changed between two moments in a way that counts, by "collection/id"; records of which none did are not among them. */
  countOf(field: Name, a: Moment, b: Moment, counts: (was: Json, is: Json) => boolean): ReadonlyMap<string, number> {
    const [from, to] = [this.at(a), this.at(b)].map((position) => this.cellsUpTo.data[position] as number) as [number, number]
    const found = this.cells.countOf(field, this.cells.tableAt(from), from, to, counts)
    return new Map([...found].map(([record, times]) => [`${this.cells.collectionOf(record)}/${this.cells.idOf(record)}`, times]))
  }

  /** Between two schemas any record may have been migrated, so each is compared as it is shown. */
  private differenceAcrossSchemas(from: number, to: number, before: Table, after: Table): Change[] {
    const found: Change[] = []
    for (let record = 0; record < this.cells.records; record++) {
      const change = this.shownChange(record, before, after, this.schemaAt(from), this.schemaAt(to))
      if (change !== undefined) found.push(change)
    }
    return found
  }

  private shownChange(record: number, a: Table, b: Table, schemaA: number, schemaB: number): Change | undefined {
    const collection = this.cells.collectionOf(record)
    const [was, is] = [this.cells.recordAt(a, record), this.cells.recordAt(b, record)]
    return changeOfRecord(collection, was && this.bring(collection, schemaA, was), is && this.bring(collection, schemaB, is))
  }

  /** The table after `from`, with everything played on top that this actor wrote until `to`. */
  private knownTo(knower: string | undefined, from: number, to: number): Table {
    const table = this.tableAt(from)
    const actor = knower === undefined ? undefined : this.actorNumbers.get(knower)
    if (actor === undefined) return table
    const [known, actors, cells] = [table.slice(), this.actors.data, this.cellsUpTo.data]
    for (let position = from + 1; position <= to; position++) if (actors[position] === actor) this.cells.playOn(known, cells[position - 1] as number, cells[position] as number)
    return known
  }

  private actorNumber(actor: string): number {
    const number = this.actorNumbers.get(actor) ?? this.actorNumbers.size
    this.actorNumbers.set(actor, number)
    return number
  }

  private at(moment: Moment): number {
    return Math.max(0, Math.min('day' in moment ? this.positionOf(moment.day) : moment.position, this.position))
  }

  private tableAt(position: number): Table {
    return this.cells.tableAt(this.cellsUpTo.data[position] as number)
  }

  private schemaAt(position: number): number {
    return this.schemas.findLast((one) => one.position <= position)?.schema ?? this.schemaNow
  }

  /** A record of an older schema as it is shown now. */
  private bring(collection: Name, schema: number, record: StoredRecord): StoredRecord {
    const migrations = this.byCollection.get(collection)
    return migrations === undefined || schema >= this.schemaNow ? record : migratedRecord(record, schema, this.schemaNow, migrations)
  }

  /** The first entry of a newer schema: the records so far are migrated, as the fold does. */
  private enterSchema(entry: HistoryEntry): void {
    const last = this.schemas.at(-1)?.schema
    if (last !== undefined && entry.schema <= last) return
    this.schemas.push({ schema: entry.schema, position: entry.position })
    if (last === undefined) return
    const table = this.cells.now()
    for (const [collection, migrations] of this.byCollection) {
      for (const record of this.cells.numbersIn(collection)) {
        const found = this.cells.recordAt(table, record)
        if (found !== undefined) this.cells.rewrite(record, migratedRecord(found, last, entry.schema, migrations))
      }
    }
  }
}

/** The change that makes one record of another; nothing when they are equal. */
function changeOfRecord(collection: Name, was: StoredRecord | undefined, is: StoredRecord | undefined): Change | undefined {
  if (was === undefined) return is && { kind: 'create', collection, id: is.id, after: fieldsOf(is) }
  if (is === undefined) return { kind: 'remove', collection, id: was.id, before: fieldsOf(was) }
  const differing = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !sameJson(was[name], is[name]))
  if (differing.length === 0) return undefined
  const only = (record: StoredRecord): Fields => Object.fromEntries(differing.map((name) => [name, record[name] ?? null]))
  return { kind: 'update', collection, id: is.id, before: only(was), after: only(is) }
}

function fieldsOf({ id: _id, ...fields }: StoredRecord): Fields {
  return fields
}
