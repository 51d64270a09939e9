import { sameJson, type Json } from '../../../lib/json.ts'
import type { Fields } from '../../kernel/change.ts'
import type { Remark } from '../draft.ts'
import { remarkAt, type Arrival } from './arrivals.ts'
import { machineryFields } from './importable.ts'

/**
 * Puts the draft's own values into the arrival's fields. A value that its field cannot hold, or that has no field, is kept as an own
 * field where the record has those, and named in a remark; without a field that a record must have, the draft is refused.
 */
export function takeFields(arrival: Arrival, remarks: Remark[]): void {
  const { draft, kind, now } = arrival
  const odd: [string, Json][] = []
  const left = new Set<string>()
  for (const field of Object.keys(draft.fields)) {
    const value = draft.fields[field]
    if (value === null || value === undefined) {
      left.add(field)
      continue
    }
    if (!kind.fields.has(field) || kind.references.has(field) || machineryFields.has(field)) {
      odd.push([field, value])
      left.add(field)
      remarks.push(remarkAt(draft, 'warning', 'field-unknown', `"${draft.key}": a ${kind.type.word} has no field "${field}"; ${keptAs(arrival)}.`))
    } else if (!isHeld(now, field, value) && !kind.type.fits(field, value)) {
      left.add(field)
      unfit(arrival, field, value, odd, remarks)
    }
  }
  // Almost every draft is taken as it is, and shares its fields with the arrival until its references join them.
  arrival.fields = left.size === 0 ? draft.fields : Object.fromEntries(Object.entries(draft.fields).filter(([field]) => !left.has(field)))
  const { fields } = arrival
  for (const field of kind.requiredValues) if (fields[field] === undefined) refuse(arrival, field, remarks)
  if (odd.length > 0) keepOwn(arrival, odd)
}

/** What a record holds has fitted before; only worth looking at where a test costs more than a comparison. */
function isHeld(now: Fields | undefined, field: string, value: Json): boolean {
  return now !== undefined && typeof value === 'object' && sameJson(now[field], value)
}

function unfit(arrival: Arrival, field: string, value: Json, odd: [string, Json][], remarks: Remark[]): void {
  const { draft, kind } = arrival
  const parsed = kind.type.definition.fields[field]?.type.safeParse(value)
  const why = parsed?.error?.issues[0]?.message ?? 'not of the right form'
  odd.push([field, value])
  remarks.push(remarkAt(draft, 'warning', 'value-unfit', `"${draft.key}": the ${field} cannot be ${JSON.stringify(value).slice(0, 80)} (${why}); ${keptAs(arrival)}.`))
}

function refuse(arrival: Arrival, field: string, remarks: Remark[]): void {
  const { draft, kind } = arrival
  if (arrival.now !== undefined && draft.fields[field] === undefined) return
  arrival.refused = true
  remarks.push(remarkAt(draft, 'error', 'field-missing', `"${draft.key}" has no ${field} that can be kept, and there is no ${kind.type.word} without one; it was not taken.`))
}

function keptAs({ kind }: Arrival): string {
  return kind.fields.has('own') ? 'it is kept as an own field' : 'it was not taken'
}

/** Adds own fields without ever writing over one: a second value of a name gets a name of its own. */
export function keepOwn(arrival: Arrival, entries: readonly (readonly [string, Json])[]): void {
  if (!arrival.kind.fields.has('own')) return
  const own = new Map<string, Json>(Object.entries((arrival.fields['own'] ?? {}) as { [key: string]: Json }))
  for (const [name, value] of entries) {
    let free = name
    for (let n = 2; own.has(free) && own.get(free) !== value; n++) free = `${name} (${n})`
    own.set(free, value)
  }
  arrival.fields = { ...arrival.fields, own: Object.fromEntries(own) }
}
