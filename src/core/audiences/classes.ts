import type { StoredRecord } from '../kernel/change.ts'
import { type FieldClass, narrowest } from '../kernel/field-class.ts'
import type { RecordType } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { sources, type Source } from '../plans/plans.ts'
import type { Audience } from './audiences.ts'

type Columns = Source['columns'][string]

const marks: ReadonlySet<unknown> = new Set<FieldClass>(['public', 'customers', 'sales', 'internal', 'restricted'])

/** The classes that an audience gets. Outside the company nothing internal or restricted goes, even where a setting lists it. */
export function classesOf(audience: Pick<Audience, 'classes' | 'inside'>): ReadonlySet<FieldClass> {
  return new Set(audience.classes.filter((one) => audience.inside || (one !== 'internal' && one !== 'restricted')))
}

/** How far a record may go at all: its collection's class and its own mark (or the default mark) together. */
export function classOfRecord(type: RecordType, record: StoredRecord): FieldClass {
  const { class: ofCollection, defaultMark, fields } = type.definition
  if (!('mark' in fields)) return ofCollection
  const own = record['mark']
  return narrowest(ofCollection, marks.has(own) ? (own as FieldClass) : (defaultMark ?? ofCollection))
}

/** The fields of a record that one audience may read. */
export interface OpenFields {
  readonly names: readonly string[]
  /** May the own field of that name leave? */
  own(column: string): boolean
}

/**
 * Finds which fields of a record leave to an audience of these classes: those whose narrowest class of collection, mark, field and,
 * for an imported record, column is among them (DESIGN law 3). Undefined where the record as a whole does not. Worked out once for
 * all records of a type that have one class and one source.
 */
export function openFieldsFor(state: State, classes: ReadonlySet<FieldClass>): (type: RecordType, record: StoredRecord) => OpenFields | undefined {
  const known = new Map<string, OpenFields>()
  return (type, record) => {
    const ofRecord = classOfRecord(type, record)
    if (!classes.has(ofRecord)) return undefined
    const key = `${type.collection} ${ofRecord} ${String(record['source'] ?? '')}`
    const found = known.get(key) ?? openFields(type, ofRecord, columnsOf(type, record, state), classes)
    known.set(key, found)
    return found
  }
}

function openFields(type: RecordType, ofRecord: FieldClass, columns: Columns | 'none' | undefined, classes: ReadonlySet<FieldClass>): OpenFields {
  const { fields } = type.definition
  const ofField = (name: string) => narrowest(ofRecord, fields[name]?.class, columns === 'none' ? 'public' : columnClass(columns, name))
  const ofOwn = (column: string) => (columns === 'none' || columns === undefined ? 'internal' : narrowest(ofRecord, ownClass(columns, column)))
  const own = new Map<string, boolean>()
  return {
    names: Object.keys(fields).filter((name) => name === 'own' || classes.has(ofField(name))),
    own: (column) => {
      const open = own.get(column) ?? classes.has(ofOwn(column))
      own.set(column, open)
      return open
    },
  }
}

/** The columns of the record's source for its collection; `none` for a record made here, undefined where the source says nothing of it. */
function columnsOf(type: RecordType, record: StoredRecord, state: State): Columns | 'none' | undefined {
  const id = record['source']
  if (typeof id !== 'string' || !('source' in type.definition.fields)) return 'none'
  return sources.get(state, id)?.columns[type.collection]
}

/** Fields that no column names are structure, or were written here by people: the field's own class decides over them. */
function columnClass(columns: Columns | undefined, field: string): FieldClass {
  if (columns === undefined) return 'internal'
  const name = field === 'sourceKey' ? ['sourceKey', 'key'] : [field]
  const named = columns.filter((column) => name.includes(column.field))
  return named.length === 0 ? 'public' : narrowest(...named.map((column) => column.class))
}

/** An own field is named by its source's column; one that is not named is internal. */
function ownClass(columns: Columns, name: string): FieldClass {
  const named = columns.filter((column) => column.field === 'own' && column.column === name)
  return named.length === 0 ? 'internal' : narrowest(...named.map((column) => column.class))
}
