import { canRead } from '../../core/permissions.ts'
import { recordTypes } from '../../core/root.ts'
import type { StoredRecord } from '../../core/kernel/change.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import type { Window } from '../../core/time/window.ts'
import type { SheetTable } from '../../exports/xlsx.ts'
import type { Json } from '../../lib/json.ts'

const windowParts = ['start', 'end', 'precision'] as const

interface Column {
  readonly field: string
  readonly part?: (typeof windowParts)[number]
  readonly name: string
}

/** Fields of the machinery, which say nothing in a spreadsheet. */
const unsaid: ReadonlySet<string> = new Set(['rank', 'source', 'sourceKey', 'shared', 'erased', 'erasedNames'])

/**
 * The records of a collection that this member may read as a table: one column a field, windows as start, end and precision, references by
 * the titles that this member may read. `columns` chooses fields, in that order. Refuses `not-found` and `invalid`.
 */
export function recordTable(state: State, collection: string, reader: Actor, columns: readonly string[] | undefined): SheetTable {
  const definition = recordTypes.get(collection)?.definition
  const titleOf = (record: StoredRecord) => String(record[definition?.title ?? 'id'] ?? '')
  const records = [...state.each(collection)].filter((record) => canRead(reader, collection, record)).sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : titleOf(a) > titleOf(b) ? 1 : 0))
  if (definition === undefined) throw new Refusal('not-found', `There is no collection "${collection}".`, { at: 'params.collection' })
  const known = ['id', ...Object.keys(definition.fields).filter((field) => !unsaid.has(field))]
  const unknown = columns?.find((field) => !known.includes(field))
  if (unknown !== undefined) throw new Refusal('invalid', `${collection} have no column "${unknown}"; they have ${known.join(', ')}.`, { at: 'query.columns' })
  const fields = columns ?? known.filter((field) => field !== 'id' && records.some((record) => record[field] !== undefined))
  const told = new Teller(state, reader)
  const parts = fields.flatMap((field): Column[] => (isWindow(records, field) ? windowParts.map((part) => ({ field, part, name: field === 'window' ? part : `${field} ${part}` })) : [{ field, name: field }]))
  const rows = records.map((record) => parts.map(({ field, part }) => (part === undefined ? told.value(record[field], definition.fields[field]?.to) : (record[field] as Window | undefined)?.[part])))
  return { title: definition.word, columns: parts.map(({ name }) => name), rows }
}

function isWindow(records: readonly StoredRecord[], field: string): boolean {
  const value = records.find((record) => record[field] !== undefined)?.[field]
  return typeof value === 'object' && value !== null && 'precision' in value
}

/** Values as cells. A record that this member may not read is told by its id, as it stands in the record. */
class Teller {
  private readonly state: State
  private readonly reader: Actor

  constructor(state: State, reader: Actor) {
    this.state = state
    this.reader = reader
  }

  value(value: Json | undefined, to: string | undefined): string | number | undefined {
    if (value === undefined || value === null) return undefined
    if (to !== undefined) return Array.isArray(value) ? value.map((id) => this.title(to, String(id))).join(', ') : this.title(to, String(value))
    if (typeof value === 'number' || typeof value === 'string') return value
    if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ')
    return JSON.stringify(value)
  }

  private title(collection: string, id: string): string {
    const record = this.state.get(collection, id)
    const field = recordTypes.get(collection)?.definition.title ?? (collection === 'people' ? 'name' : undefined)
    const title = record === undefined || field === undefined || !canRead(this.reader, collection, record) ? undefined : record[field]
    return typeof title === 'string' ? title : id
  }
}
