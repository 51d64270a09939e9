import type { Reading } from '../core/plans/draft.ts'
import { recordTypes } from '../core/root.ts'

/** Says what in the drafts does not fit the record types they are for: collections, fields, references, and names in the mapping. */
export function misfits(readings: readonly Reading[]): string[] {
  const found: string[] = []
  for (const { drafts, columns, title } of readings) {
    for (const collection of Object.keys(columns)) if (!recordTypes.has(collection)) found.push(`${title}: no collection ${collection}`)
    for (const draft of drafts) {
      const type = recordTypes.get(draft.collection)
      const where = `${draft.place.file}:${draft.place.line ?? ''} ${draft.collection} ${draft.key.slice(0, 60)}`
      if (type === undefined) {
        found.push(`${where}: no such collection`)
        continue
      }
      if (draft.key === '' || draft.key.length > 500) found.push(`${where}: key of ${draft.key.length}`)
      for (const [field, value] of Object.entries(draft.fields)) {
        const definition = type.definition.fields[field]
        if (definition === undefined || definition.to !== undefined) found.push(`${where}: ${field} is no field of it`)
        else if (!definition.type.safeParse(value).success) found.push(`${where}: ${field} cannot be ${JSON.stringify(value).slice(0, 100)}`)
      }
      for (const [field, to] of Object.entries(draft.references)) {
        const targets = Array.isArray(to) ? to : [to]
        if (type.definition.fields[field]?.to === undefined || targets.some((one) => one.collection !== type.definition.fields[field]?.to)) found.push(`${where}: ${field} refers elsewhere`)
      }
    }
  }
  return found
}
