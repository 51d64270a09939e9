import type { z } from 'zod'
import type { StoredRecord } from '../../kernel/change.ts'
import type { FieldClass } from '../../kernel/field-class.ts'
import type { RecordType } from '../../kernel/record-type.ts'
import type { State } from '../../kernel/state.ts'
import { openFieldsFor } from '../classes.ts'

/** All that any audience outside may be given (classes.ts): what is internal or restricted reaches none of them. */
const outwardClasses: ReadonlySet<FieldClass> = new Set(['public', 'customers', 'sales'])

/** A field that could go outside, of a record, with what stands in it. */
export interface OutwardField {
  readonly type: RecordType
  readonly record: StoredRecord
  readonly field: string
  readonly value: unknown
}

/**
 * Every field of a state that could go to some audience outside and holds words, whatever is chosen for one deck. Of own fields only
 * those are given that may leave.
 */
export function* outwardFields(state: State, typeOf: (collection: string) => RecordType | undefined): Generator<OutwardField> {
  const open = openFieldsFor(state, outwardClasses)
  for (const type of state.names().flatMap((name) => typeOf(name) ?? [])) {
    if (type.definition.inNoView === true) continue
    for (const record of state.each(type.collection)) {
      const fields = open(type, record)
      if (fields === undefined) continue
      for (const field of fields.names) {
        if (record[field] === undefined || !holdsWords(type, field)) continue
        if (field !== 'own') yield { type, record, field, value: record[field] }
        else yield { type, record, field, value: Object.fromEntries(Object.entries(record['own'] as object).filter(([column]) => fields.own(column))) }
      }
    }
  }
}

/** What is said in words of ours, or sorts, whatever its form. */
const ours: ReadonlySet<string> = new Set(['kind', 'rank'])

/** Can a field hold words that somebody chose? A reference is an id, which leaves as an HMAC, and a choice from a list is ours. */
export function holdsWords({ definition }: RecordType, field: string): boolean {
  if (ours.has(field)) return false
  const known = definition.fields[field]
  return known === undefined || (known.to === undefined && !isChoice(known.type))
}

function isChoice(schema: z.ZodType): boolean {
  const { type, innerType, element } = schema.def as { readonly type: string; readonly innerType?: z.ZodType; readonly element?: z.ZodType }
  if (type === 'enum' || type === 'literal') return true
  const within = innerType ?? element
  return within !== undefined && isChoice(within)
}

/** Every text in a value, at whatever depth, names of parts included; a window has days and no words. */
export function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'number') yield String(value)
  else if (Array.isArray(value)) for (const part of value) yield* textsOf(part)
  else if (typeof value === 'object' && value !== null && !('precision' in value && 'start' in value)) {
    for (const [name, part] of Object.entries(value)) {
      yield name
      yield* textsOf(part)
    }
  }
}
