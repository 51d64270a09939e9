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

/**
 * How far the values of one record may go, field by field: the narrowest of the collection, the record's mark, the field and, for an
 * imported record, the column that the field came from (DESIGN law 3). `own` answers for one own field.
 */
export interface RecordClasses {
  field(name: string): FieldClass
  own(column: string): FieldClass
}

export function classesWithin(type: RecordType, record: StoredRecord, state: State): RecordClasses {
  const ofRecord = classOfRecord(type, record)
  const columns = columnsOf(type, record, state)
  return {
    field: (name) => narrowest(ofRecord, type.definition.fields[name]?.class, columns === 'none' ? 'public' : columnClass(columns, name)),
    own: (column) => (columns === 'none' || columns === undefined ? 'internal' : narrowest(ofRecord, ownClass(columns, column))),
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
