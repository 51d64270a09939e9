import type { StoredRecord } from '../../core/kernel/change.ts'
import type { State } from '../../core/kernel/state.ts'
import { recordTypes } from '../../core/root.ts'

/** What a record is called where one is chosen: its title; without one, what it ties together. */
export function recordName(state: State, collection: string, record: StoredRecord): string {
  const definition = recordTypes.get(collection)?.definition
  if (definition === undefined) return record.id
  if (definition.title !== undefined) return String(record[definition.title] ?? record.id)
  const [ofField, ofCollection] = recordTypes.get(collection)?.references.find(([field]) => field === definition.calledBy) ?? []
  const of = ofField === undefined || ofCollection === undefined ? undefined : state.get(ofCollection, String(record[ofField]))
  if (of !== undefined && ofCollection !== undefined) return recordName(state, ofCollection, of)
  // What is said is called by how it begins.
  if (typeof record['text'] === 'string') return record['text'].slice(0, 80)
  const parts = Object.entries(definition.fields).flatMap(([field, { to }]) => {
    const id = record[field]
    if (to === undefined || typeof id !== 'string' || to === 'sources') return []
    const target = state.get(to, id)
    const title = recordTypes.get(to)?.definition.title
    return target === undefined || title === undefined ? [] : [String(target[title] ?? '')]
  })
  const said = record['stage'] ?? record['role'] ?? record['agreed']
  return [...(typeof said === 'string' ? [said] : []), ...parts].join(' · ') || record.id
}
