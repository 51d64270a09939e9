import { PersistentMap } from '../../lib/persistent-map.ts'
import type { Id, Name, StoredRecord } from '../kernel/change.ts'
import type { Records, RecordsEdit } from '../kernel/state.ts'
import type { Cells, Table } from './cells.ts'

/** The records of one collection at a past time. Each is made when it is first asked for. */
export class PastRecords implements Records {
  private readonly cells: Cells
  private readonly table: Table
  private readonly collection: Name
  private readonly migrate: (record: StoredRecord) => StoredRecord
  private readonly made = new Map<number, StoredRecord>()
  private all: PersistentMap<StoredRecord> | undefined
  private counted: number | undefined

  constructor(cells: Cells, table: Table, collection: Name, migrate: (record: StoredRecord) => StoredRecord) {
    this.cells = cells
    this.table = table
    this.collection = collection
    this.migrate = migrate
  }

  get size(): number {
    if (this.counted === undefined) {
      this.counted = 0
      for (const record of this.cells.numbersIn(this.collection)) if (this.cells.exists(this.table, record)) this.counted++
    }
    return this.counted
  }

  get(id: Id): StoredRecord | undefined {
    const record = this.cells.numberOf(this.collection, id)
    return record === undefined ? undefined : this.make(record)
  }

  *values(): Iterable<StoredRecord> {
    for (const record of this.cells.numbersIn(this.collection)) {
      const made = this.make(record)
      if (made !== undefined) yield made
    }
  }

  edit(): RecordsEdit {
    return this.whole().edit()
  }

  private make(record: number): StoredRecord | undefined {
    const known = this.made.get(record)
    if (known !== undefined) return known
    const found = this.cells.recordAt(this.table, record)
    if (found === undefined) return undefined
    const made = this.migrate(found)
    this.made.set(record, made)
    return made
  }

  /** Somebody writes on a past state, as a trial does: from here on it is a map of its own. */
  private whole(): PersistentMap<StoredRecord> {
    if (this.all === undefined) {
      const edit = PersistentMap.empty<StoredRecord>().edit()
      for (const record of this.values()) edit.set(record.id, record)
      this.all = edit.done()
    }
    return this.all
  }
}
