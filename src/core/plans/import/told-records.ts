import type { Json } from '../../../lib/json.ts'
import { type Steps, stepsOver } from '../../../lib/steps.ts'
import type { Fields, Id, Name } from '../../kernel/change.ts'
import type { State } from '../../kernel/state.ts'
import type { Arrivals } from './arrivals.ts'
import { importables, machineryFields } from './importable.ts'
import { titleOf } from './references.ts'
import type { ChangedRecord, Named, NewRecord } from './report.ts'

/** The title of a record as it will be, for people to read in place of its id. */
export type LabelOf = (collection: Name, id: Id) => string

const arrivalsAStep = 2_000

/** Titles of what arrives, else of what is there. */
export function* labels(state: State, arrivals: Arrivals): Steps<LabelOf> {
  const arriving = new Map<Id, Arrivals['all'][number]>()
  yield* stepsOver(arrivals.all, arrivalsAStep, (arrival) => void arriving.set(arrival.id, arrival))
  return (collection, id) => {
    const arrival = arriving.get(id)
    if (arrival !== undefined) return titleOf(arrival)
    const field = importables.get(collection)?.type.definition.title
    const title = field === undefined ? undefined : state.get(collection, id)?.[field]
    return typeof title === 'string' ? title : id
  }
}

/** A record that is to be made, with what it will hold. */
export interface Made {
  readonly named: Named
  readonly fields: Fields
}

const madeAStep = 250

/** Of one collection, as many as anybody looks over: all values of a large file would be several times the file. */
const mostTold = 2_000

/** New records, the first of each collection with their values as people read them. */
export function* toldNew(made: readonly Made[], labelOf: LabelOf): Steps<NewRecord[]> {
  const told: NewRecord[] = []
  const times = new Map<Name, number>()
  yield* stepsOver(made, madeAStep, ({ named, fields }) => {
    const before = times.get(named.collection) ?? 0
    times.set(named.collection, before + 1)
    told.push(before < mostTold ? { ...named, values: toldValues(named.collection, fields, labelOf) } : named)
  })
  return told
}

/** The differences of a record that was there before, with titles in place of ids. */
export function toldByTitle(changed: ChangedRecord, labelOf: LabelOf): ChangedRecord {
  const references = importables.get(changed.collection)?.references
  const fields = changed.fields.map((one) => {
    const to = references?.get(one.field)
    return to === undefined ? one : { field: one.field, before: toldReference(one.before, to, labelOf), after: toldReference(one.after, to, labelOf) }
  })
  return { ...changed, fields }
}

function toldValues(collection: Name, fields: Fields, labelOf: LabelOf): Fields {
  const kind = importables.get(collection)
  const title = kind?.type.definition.title
  const told: Record<string, Json> = {}
  for (const field in fields) {
    if (field === title || machineryFields.has(field)) continue
    const value = fields[field] as Json
    const to = kind?.references.get(field)
    told[field] = to === undefined ? brief(value) : toldReference(value, to, labelOf)
  }
  return told
}

function toldReference(value: Json, to: Name, labelOf: LabelOf): Json {
  return typeof value === 'string' ? labelOf(to, value) : Array.isArray(value) ? value.map((id) => labelOf(to, String(id))) : value
}

const briefLength = 200

/** Long texts by their beginning: a report of many rows is for looking over. */
function brief(value: Json): Json {
  if (typeof value === 'string') return value.length > briefLength ? `${value.slice(0, briefLength - 1)}…` : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(brief)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, brief(one)]))
}
