import fc from 'fast-check'
import type { Json } from '../lib/json.ts'
import type { StoredRecord } from '../core/kernel/change.ts'
import { fieldClasses } from '../core/kernel/field-class.ts'
import type { RecordType } from '../core/kernel/record-type.ts'
import { State } from '../core/kernel/state.ts'
import { recordTypes } from '../core/root.ts'
import { arbitraryOf } from './schema-arbitrary.ts'

/** How many records of a collection a generated state has. All ids are known beforehand, so that any record can point at any other. */
const counts: Record<string, number> = { settings: 1, items: 6, 'stage-targets': 4, plans: 2, sources: 2, activities: 3, audiences: 3 }
export const idsOf = (collection: string): string[] =>
  collection === 'settings' ? ['settings'] : Array.from({ length: counts[collection] ?? 2 }, (_, i) => `${collection}-${i + 1}`)

/** One line of plain words. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('amber', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'glade', 'heath'), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))

/** Columns of a source that name some of the fields that an item or a stage target has, each with some class. */
const arbitraryColumns = fc.dictionary(
  fc.constantFrom('items', 'stage-targets', 'code-hosts'),
  fc.array(
    fc.record({
      column: fc.constantFrom('alpha', 'beta', 'gamma', 'Summary'),
      field: fc.constantFrom('title', 'key', 'own', 'window', 'value', 'maturity', 'stage', 'release', 'compatibility', 'documentationLink', 'ignore'),
      class: fc.constantFrom(...fieldClasses),
    }),
    { maxLength: 5 },
  ),
)

/** Values for one field of a record type: references name records that exist. */
export function arbitraryField(type: RecordType, name: string, text: fc.Arbitrary<string> = arbitraryText): fc.Arbitrary<unknown> {
  const field = type.definition.fields[name]
  if (field === undefined) throw new Error(`A ${type.word} has no ${name}.`)
  if (type.collection === 'sources' && name === 'columns') return arbitraryColumns
  if (field.to === undefined) return arbitraryOf(field.type, text)
  const ids = idsOf(field.to)
  const takesMany = field.type.safeParse([ids[0]]).success
  return takesMany ? fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }) : fc.constantFrom(...ids)
}

function arbitraryRecord(type: RecordType, id: string): fc.Arbitrary<StoredRecord> {
  const fields = Object.entries(type.definition.fields)
  const values = Object.fromEntries(fields.map(([name]) => [name, arbitraryField(type, name)]))
  const requiredKeys = fields.filter(([, field]) => !field.type.safeParse(undefined).success).map(([name]) => name)
  return fc.record(values, { requiredKeys }).map((record) => whole(type, { id, ...(record as { [field: string]: Json }) }))
}

/** The few rules that stand across fields: a decision has its reason, never-outside words are words of the texts. */
function whole(type: RecordType, record: StoredRecord): StoredRecord {
  if (type.collection === 'coverage' || type.collection === 'cell-agreements') return { ...record, reason: 'amber reason' }
  if (type.collection === 'settings' && record['neverOutside'] !== undefined) return { ...record, neverOutside: ['heath'] }
  return record
}

/** A state with some records of every type in core/root.ts, so that a type or a field to come is covered by every property. */
export const arbitraryState: fc.Arbitrary<State> = fc
  .tuple(
    ...[...recordTypes.values()].map((type) =>
      fc.tuple(fc.constant(type.collection), fc.tuple(...idsOf(type.collection).map((id) => arbitraryRecord(type, id)))),
    ),
  )
  .map((collections) => collections.reduce((state, [collection, records]) => state.withCollection(collection, records), State.empty))

/** The state with one record put in place of the one with its id. */
export function withRecord(state: State, collection: string, record: StoredRecord): State {
  return state.withCollection(collection, [...state.list(collection).filter(({ id }) => id !== record.id), record])
}
