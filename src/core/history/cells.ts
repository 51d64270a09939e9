import type { Json } from '../../lib/json.ts'
import type { Change, Fields, Id, Name, StoredRecord } from '../kernel/change.ts'
import { IntColumn } from './int-column.ts'
import { Values } from './values.ts'

/** Cells between two copies of the whole table: the most that a past table has to be brought forward by. */
const cellsBetweenCopies = 250_000
/** In a table: the field is not set, or the record does not exist. */
const unset = -1

/** The value number of every slot at one time. A slot made later is missing, which reads as unset. */
export type Table = Int32Array

/**
 * All changes of a workspace in columns. Each field of each record has a slot; each change of one field is a cell (slot, value
 * number), in order. The table at a past time is the nearest copy before it with the cells up to that time played on top: a loop
 * over two arrays of numbers, whatever the values are. A record's first slot says whether the record exists.
 */
export class Cells {
  readonly values = new Values()
  private readonly cellSlot = new IntColumn()
  private readonly cellValue = new IntColumn()
  /** By slot: its record, its field, the next slot of the record (or -1), and its value number now. */
  private readonly slotRecord = new IntColumn()
  private readonly slotField = new IntColumn()
  private readonly slotNext = new IntColumn()
  private readonly slotNow = new IntColumn()
  private readonly fieldNames: string[] = ['']
  private readonly fieldNumbers = new Map<string, number>()
  /** By record: id, collection, and its first slot. */
  private readonly ids: Id[] = []
  private readonly collections: Name[] = []
  private readonly firstSlot = new IntColumn()
  private readonly numbers = new Map<Name, Map<Id, number>>()
  private copies: { readonly cells: number; readonly table: Int32Array }[] = []

  get cells(): number {
    return this.cellSlot.length
  }

  get records(): number {
    return this.ids.length
  }

  /** Bytes of the columns and copies; values and ids come on top. */
  get bytes(): number {
    const columns = [this.cellSlot, this.cellValue, this.slotRecord, this.slotField, this.slotNext, this.slotNow, this.firstSlot]
    return columns.reduce((sum, column) => sum + column.bytes, 0) + this.copies.reduce((sum, { table }) => sum + table.byteLength, 0)
  }

  names(): Iterable<Name> {
    return this.numbers.keys()
  }

  numberOf(collection: Name, id: Id): number | undefined {
    return this.numbers.get(collection)?.get(id)
  }

  numbersIn(collection: Name): Iterable<number> {
    return this.numbers.get(collection)?.values() ?? []
  }

  collectionOf(record: number): Name {
    return this.collections[record] as Name
  }

  idOf(record: number): Id {
    return this.ids[record] as Id
  }

  write(change: Change): void {
    const record = this.numberOf(change.collection, change.id) ?? this.addRecord(change.collection, change.id)
    if (change.kind === 'remove') return this.clear(record)
    const first = this.firstSlot.data[record] as number
    if (change.kind === 'create') this.put(first, 0)
    this.writeFields(record, change.after)
  }

  /** Makes a record's fields these, as a migration does. */
  rewrite(record: number, fields: StoredRecord): void {
    const { id: _id, ...after } = fields
    const now = this.recordAt(this.slotNow.data, record)
    for (const name of Object.keys(now ?? {})) if (name !== 'id' && !(name in after)) this.writeFields(record, { [name]: null })
    this.writeFields(record, after as Fields)
  }

  /** Keeps a copy of the table when enough has been written since the last one. Called between entries only. */
  copyWhenDue(): void {
    if (this.cells - (this.copies.at(-1)?.cells ?? 0) < cellsBetweenCopies) return
    this.copies.push({ cells: this.cells, table: this.slotNow.data.slice(0, this.slotNow.length) })
  }

  now(): Table {
    return this.slotNow.data.slice(0, this.slotNow.length)
  }

  /** The table after the first `cells` cells. */
  tableAt(cells: number): Table {
    if (cells === this.cells) return this.now()
    const copy = this.copies.findLast((one) => one.cells <= cells)
    const table = new Int32Array(this.slotNow.length).fill(unset)
    if (copy !== undefined) table.set(copy.table)
    this.playOn(table, copy?.cells ?? 0, cells)
    return table
  }

  /** Brings a table forward by some cells: those after the first `from`, up to `to`. */
  playOn(table: Table, from: number, to: number): void {
    const [slots, values] = [this.cellSlot.data, this.cellValue.data]
    for (let cell = from; cell < to; cell++) table[slots[cell] as number] = values[cell] as number
  }

  /**
   * How often a field was written with a value that counts against the one before it, among the cells after the first `from` and up to
   * `to`, by record. `table` is as it stands before them, and is brought forward.
   */
  countOf(field: Name, table: Table, from: number, to: number, counts: (was: Json, is: Json) => boolean): Map<number, number> {
    const found = new Map<number, number>()
    const number = this.fieldNumbers.get(field)
    const [slots, values, fields, owners] = [this.cellSlot.data, this.cellValue.data, this.slotField.data, this.slotRecord.data]
    for (let cell = from; cell < to; cell++) {
      const [slot, is] = [slots[cell] as number, values[cell] as number]
      if (fields[slot] !== number) continue
      const was = table[slot] ?? unset
      table[slot] = is
      const record = owners[slot] as number
      if (was >= 0 && is >= 0 && counts(this.values.get(was), this.values.get(is))) found.set(record, (found.get(record) ?? 0) + 1)
    }
    return found
  }

  exists(table: Table, record: number): boolean {
    return (table[this.firstSlot.data[record] as number] ?? unset) >= 0
  }

  /** A record as a table has it, or nothing when it does not exist there. */
  recordAt(table: Table, record: number): StoredRecord | undefined {
    const first = this.firstSlot.data[record] as number
    if ((table[first] ?? unset) < 0) return undefined
    const made: { id: Id; [field: string]: Json } = { id: this.ids[record] as Id }
    const [next, fields] = [this.slotNext.data, this.slotField.data]
    for (let slot = next[first] as number; slot >= 0; slot = next[slot] as number) {
      const value = table[slot] ?? unset
      if (value >= 0) made[this.fieldNames[fields[slot] as number] as string] = this.values.get(value)
    }
    return made
  }

  /** Numbers of the records of which some slot differs between two tables, in the order in which they were first written. */
  recordsThatDiffer(a: Table, b: Table): number[] {
    const owner = this.slotRecord.data
    const seen = new Uint8Array(this.ids.length)
    const slots = Math.max(a.length, b.length)
    for (let slot = 0; slot < slots; slot++) {
      if ((a[slot] ?? unset) !== (b[slot] ?? unset)) seen[owner[slot] as number] = 1
    }
    const found: number[] = []
    for (let record = 0; record < seen.length; record++) if (seen[record] === 1) found.push(record)
    return found
  }

  /** What takes a record from one table to another, with only the fields that differ; nothing when none does. */
  changeBetween(a: Table, b: Table, record: number): Change | undefined {
    const [collection, id] = [this.collections[record] as Name, this.ids[record] as Id]
    const [was, is] = [this.exists(a, record), this.exists(b, record)]
    if (!was) return is ? { kind: 'create', collection, id, after: this.fieldsAt(b, record) } : undefined
    if (!is) return { kind: 'remove', collection, id, before: this.fieldsAt(a, record) }
    let before: { [field: string]: Json } | undefined
    let after: { [field: string]: Json } | undefined
    const [next, fields] = [this.slotNext.data, this.slotField.data]
    for (let slot = next[this.firstSlot.data[record] as number] as number; slot >= 0; slot = next[slot] as number) {
      const [from, to] = [a[slot] ?? unset, b[slot] ?? unset]
      if (from === to || (from >= 0 && to >= 0 && this.values.same(from, to))) continue
      before ??= {}
      after ??= {}
      const name = this.fieldNames[fields[slot] as number] as string
      before[name] = from < 0 ? null : this.values.get(from)
      after[name] = to < 0 ? null : this.values.get(to)
    }
    return before && after && { kind: 'update', collection, id, before, after }
  }

  private fieldsAt(table: Table, record: number): Fields {
    const { id: _id, ...fields } = this.recordAt(table, record) as StoredRecord
    return fields
  }

  private writeFields(record: number, fields: Fields): void {
    for (const name of Object.keys(fields)) {
      if (name === 'id') continue
      const value = fields[name] as Json | undefined
      if (value === undefined) continue
      this.put(this.slotOf(record, name), value === null ? unset : this.values.add(value))
    }
  }

  private clear(record: number): void {
    const next = this.slotNext.data
    for (let slot = this.firstSlot.data[record] as number; slot >= 0; slot = next[slot] as number) this.put(slot, unset)
  }

  private put(slot: number, value: number): void {
    if (this.slotNow.data[slot] === value) return
    this.slotNow.data[slot] = value
    this.cellSlot.push(slot)
    this.cellValue.push(value)
  }

  private addRecord(collection: Name, id: Id): number {
    const record = this.ids.push(id) - 1
    this.collections.push(collection)
    const numbers = this.numbers.get(collection) ?? new Map<Id, number>()
    this.numbers.set(collection, numbers.set(id, record))
    this.firstSlot.push(this.addSlot(record, 0))
    return record
  }

  private slotOf(record: number, name: string): number {
    let field = this.fieldNumbers.get(name)
    if (field === undefined) {
      field = this.fieldNames.push(name) - 1
      this.fieldNumbers.set(name, field)
    }
    let slot = this.firstSlot.data[record] as number
    for (let next = slot; next >= 0; next = this.slotNext.data[slot] as number) {
      slot = next
      if (this.slotField.data[slot] === field) return slot
    }
    const made = this.addSlot(record, field)
    this.slotNext.data[slot] = made
    return made
  }

  private addSlot(record: number, field: number): number {
    this.slotRecord.push(record)
    this.slotField.push(field)
    this.slotNext.push(-1)
    return this.slotNow.push(unset)
  }
}
