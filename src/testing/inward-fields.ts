import type { Json } from '../lib/json.ts'
import type { StoredRecord } from '../core/kernel/change.ts'
import type { FieldClass } from '../core/kernel/field-class.ts'
import type { RecordType } from '../core/kernel/record-type.ts'
import type { State } from '../core/kernel/state.ts'
import type { AudienceRules } from '../core/audiences/audiences.ts'
import { recordTypes } from '../core/root.ts'
import { must } from '../lib/must.ts'
import { holdsRecord } from './field-values.ts'

/** Whom something is kept from. */
export type Outsider = Pick<AudienceRules, 'classes' | 'kinds'>

/**
 * What decides over leaving rather than leaves: changing it is a decision about what is told. Fields of any type, or of one. How each is
 * changed without another decision stands in silent-decisions.ts.
 */
const decisions = new Set([
  'mark', 'source', 'outsideTitle', 'items.status', 'items.goneOn', 'coverage.item', 'coverage.decision', 'sources.columns', 'settings.neverOutside', 'settings.zone', 'settings.shareLinks', 'decks.onStale',
  'decks.key', 'decks.kind', 'tracking-lines.place',
])

export const isDecision = (collection: string, field: string): boolean => decisions.has(field) || decisions.has(`${collection}.${field}`)

/** Why an outside reader must not notice a field: what the whole collection, the record's mark, the field or its source's column says. */
export type InwardBy = 'collection' | 'mark' | 'field' | 'column' | 'rule'

/**
 * The fields of a record that an outside reader must not be able to notice, each with why. Worked out here from the laws (DESIGN 3), apart
 * from how `redact` does it, so that the two can be held against each other.
 */
export const inwardFields = onceARecord((type, record, state, outsider): ReadonlyMap<string, InwardBy> => {
  const why = inwardRecord(type, record, state, outsider)
  const columns = columnsOf(type, record, state)
  const found = new Map<string, InwardBy>()
  for (const name of Object.keys(type.definition.fields)) {
    if (isDecision(type.collection, name)) continue
    const by = why ?? inwardField(type, record, name, columns, outsider)
    if (by !== undefined) found.set(name, by)
  }
  return found
})

/** Why nothing of a record may be noticed outside; undefined where something of it may. */
export const inwardRecord = onceARecord((type, record, state, outsider): InwardBy | undefined => {
  const { definition, collection } = type
  if (definition.inNoView === true || !isOutward(definition.class, outsider)) return 'collection'
  if ('mark' in definition.fields && !isOutward((record['mark'] as FieldClass | undefined) ?? definition.defaultMark, outsider)) return 'mark'
  if (record['source'] !== undefined && columnsOf(type, record, state) === undefined) return 'column'
  if (collection === 'decks' && record['kind'] === 'activity-roadmap') return 'rule'
  if (collection === 'items' && isOff(record, state, outsider)) return 'rule'
  return type.references.some(([name, to]) => holdsRecord(must(definition.fields[name])) && record[name] !== undefined && isInwardId(to, record[name], state, outsider)) ? 'rule' : undefined
})

/** It is asked of the same records of the same worlds again and again. */
function onceARecord<T>(work: (type: RecordType, record: StoredRecord, state: State, outsider: Outsider) => T): typeof work {
  const known = new WeakMap<State, WeakMap<Outsider, Map<StoredRecord, T>>>()
  return (type, record, state, outsider) => {
    const ofState = known.get(state) ?? new WeakMap<Outsider, Map<StoredRecord, T>>()
    const found = ofState.get(outsider) ?? new Map<StoredRecord, T>()
    known.set(state, ofState.set(outsider, found))
    if (!found.has(record)) found.set(record, work(type, record, state, outsider))
    return found.get(record) as T
  }
}

/** Does an id name nothing that may be noticed outside? */
export function isInwardId(collection: string, id: Json | undefined, state: State, outsider: Outsider): boolean {
  const type = recordTypes.get(collection)
  const record = state.get(collection, String(id))
  return type === undefined || record === undefined || inwardRecord(type, record, state, outsider) !== undefined
}

/** Left out on purpose, dropped, gone from its source, or of a kind that this audience is not told. */
function isOff(item: StoredRecord, state: State, { kinds }: Outsider): boolean {
  const leftOut = [...state.each('coverage')].some((one) => one['item'] === item.id && one['decision'] === 'left-out')
  return leftOut || item['status'] === 'dropped' || item['goneOn'] !== undefined || (kinds !== undefined && !kinds.some((kind) => kind === item['kind']))
}

type Columns = readonly { readonly field: string; readonly class: FieldClass }[]

function inwardField(type: RecordType, record: StoredRecord, name: string, columns: Columns | 'none' | undefined, outsider: Outsider): InwardBy | undefined {
  const isOwn = name === 'own'
  if (isOwn ? columns === 'none' : !isOutward(type.definition.fields[name]?.class, outsider)) return 'field'
  // The words chosen for outside stand in its place.
  if (name === 'title' && record['outsideTitle'] !== undefined) return 'field'
  if (columns === 'none') return undefined
  if (isOwn) return columns?.some((one) => one.field === 'own' && isOutward(one.class, outsider)) ? undefined : 'column'
  return columns === undefined || columns.some((one) => one.field === name && !isOutward(one.class, outsider)) ? 'column' : undefined
}

/** The columns of the record's source; `none` for a record that was made here, undefined where the source says nothing of its collection. */
function columnsOf(type: RecordType, record: StoredRecord, state: State): Columns | 'none' | undefined {
  const { source } = record
  if (source === undefined || !('source' in type.definition.fields)) return 'none'
  return ((state.get('sources', String(source))?.['columns'] ?? {}) as Record<string, Columns>)[type.collection]
}

/** Outside nothing internal or restricted goes, even where an audience's own setting lists it. */
function isOutward(one: FieldClass | undefined, { classes }: Outsider): boolean {
  return one !== undefined && one !== 'internal' && one !== 'restricted' && classes.includes(one)
}
