import type { Id, Name } from '../kernel/change.ts'
import type { RecordType } from '../kernel/record-type.ts'

/** A record on its way into a View, with the ids of the state still in it. Its fields are changed in place while it is prepared. */
export interface Candidate {
  readonly type: RecordType
  readonly id: Id
  readonly fields: Record<string, unknown>
}
export type Candidates = Map<Name, Map<Id, Candidate>>

/** Reference fields of a type: field and the collection that it names. */
export function referencesOf(type: RecordType): readonly (readonly [string, Name])[] {
  return Object.entries(type.definition.fields).flatMap(([name, field]) => (field.to === undefined ? [] : [[name, field.to] as const]))
}

/**
 * Leaves only references to records that are there too (DESIGN law 3). A reference to what is not there goes, and with it the whole
 * record when it says nothing without it; that may take away what others point at, so it is done again until nothing more goes.
 */
export function closeReferences(candidates: Candidates, needed: (type: RecordType) => readonly string[]): void {
  for (let again = true; again; ) {
    again = false
    for (const records of candidates.values()) {
      for (const candidate of records.values()) {
        dropDangling(candidate, candidates)
        if (needed(candidate.type).every((name) => candidate.fields[name] !== undefined)) continue
        records.delete(candidate.id)
        again = true
      }
    }
  }
}

function dropDangling({ type, fields }: Candidate, candidates: Candidates): void {
  for (const [name, to] of referencesOf(type)) {
    const value = fields[name]
    const there = (id: unknown) => candidates.get(to)?.has(String(id)) === true
    if (Array.isArray(value)) {
      const kept = value.filter(there)
      if (kept.length === 0) delete fields[name]
      else if (kept.length < value.length) fields[name] = kept
    } else if (value !== undefined && !there(value)) delete fields[name]
  }
}
