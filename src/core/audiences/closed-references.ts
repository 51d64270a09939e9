import type { Id, Name } from '../kernel/change.ts'

/** What is asked of a record type again and again while a View is made. */
export interface TypeShape {
  readonly collection: Name
  /** Reference fields: field and the collection that it names. */
  readonly references: readonly (readonly [field: string, to: Name])[]
  /** Of those, the fields that say what a record is about: with what they name, it goes. */
  readonly about: readonly string[]
  /** Fields without which a record does not leave. */
  readonly needed: readonly string[]
  /** The field by whose text they stand in order. */
  readonly order?: string
}

/** A record on its way into a View, with the ids of the state still in it. Its fields are changed in place while it is prepared. */
export interface Candidate {
  readonly shape: TypeShape
  readonly id: Id
  readonly fields: Record<string, unknown>
}
export type Candidates = Map<Name, Map<Id, Candidate>>

/**
 * Leaves only references to records that are there too (DESIGN law 3). A reference to what is not there goes, and with it the whole
 * record when it says nothing without it or is about it; that may take away what others point at, so it is done again until nothing more goes.
 */
export function closeReferences(candidates: Candidates): void {
  for (let again = true; again; ) {
    again = false
    for (const records of candidates.values()) {
      for (const candidate of records.values()) {
        const { shape, fields } = candidate
        const about = shape.about.filter((name) => fields[name] !== undefined)
        for (const [name, to] of shape.references) if (fields[name] !== undefined) dropDangling(fields, name, candidates.get(to))
        if ([...shape.needed, ...about].every((name) => fields[name] !== undefined)) continue
        records.delete(candidate.id)
        again = true
      }
    }
  }
}

function dropDangling(fields: Record<string, unknown>, name: string, there: ReadonlyMap<Id, Candidate> | undefined): void {
  const value = fields[name]
  if (!Array.isArray(value)) {
    if (there?.has(String(value)) !== true) delete fields[name]
    return
  }
  const kept = value.filter((id) => there?.has(String(id)) === true)
  if (kept.length === 0) delete fields[name]
  else if (kept.length < value.length) fields[name] = kept
}
