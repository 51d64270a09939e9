import { type Json, sameJson } from '../../lib/json.ts'
import type { Id, Name } from '../kernel/change.ts'
import type { View, ViewRecord } from './view.ts'

/** A field that one View has otherwise than another, or alone. */
export interface ToldField {
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
}

/** What is told of a record in one View and not in another, or otherwise. */
export interface ToldRecord {
  readonly collection: Name
  readonly id: Id
  /** As it is called where it is told. */
  readonly title: string
  /** `comes`: it was not there before. `goes`: it is there no more. `changes`: some of it is told otherwise. */
  readonly how: 'comes' | 'goes' | 'changes'
  readonly fields: readonly ToldField[]
}

/**
 * What becomes visible, and what no longer is, between two Views of one workspace: by collection, record and field, in the order of the Views.
 * The Views are of one audience at two moments, or of two audiences that have the same ids (both inside or both outside).
 */
export function whoIsTold(before: View, after: View): readonly ToldRecord[] {
  const names = [...new Set([...before.names(), ...after.names()])].sort()
  return names.flatMap((collection) => {
    const there = after.list(collection).flatMap((record): ToldRecord[] => {
      const was = before.get<ViewRecord>(collection, record.id)
      const fields = differingFields(was, record)
      return fields.length === 0 ? [] : [{ collection, id: record.id, title: titleOf(record), how: was === undefined ? 'comes' : 'changes', fields }]
    })
    const gone = before.list(collection).filter(({ id }) => after.get(collection, id) === undefined)
    return [...there, ...gone.map((record): ToldRecord => ({ collection, id: record.id, title: titleOf(record), how: 'goes', fields: differingFields(record, undefined) }))]
  })
}

function differingFields(was: ViewRecord | undefined, is: ViewRecord | undefined): ToldField[] {
  const names = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].filter((name) => name !== 'id').sort()
  return names.flatMap((field) => {
    const [before, after] = [was?.[field], is?.[field]]
    if (sameJson((before ?? null) as Json, (after ?? null) as Json)) return []
    return [{ field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }]
  })
}

function titleOf({ title, name, key }: ViewRecord): string {
  const called = title ?? name ?? key
  return typeof called === 'string' ? called : ''
}
