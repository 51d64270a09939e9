import type { Id, Name } from '../../kernel/change.ts'
import type { RecordType } from '../../kernel/record-type.ts'
import type { View, ViewRecord } from '../view.ts'
import type { OutwardText } from './found-words.ts'
import { holdsWords, textsOf } from './outward-fields.ts'

/** Every text of a View, by record and field, and of what it says of its audience. `ownId` gives the record's own id, for a person inside. */
export function* viewTexts(view: View, typeOf: (collection: Name) => RecordType | undefined, ownId: (collection: Name, id: Id) => Id): Generator<OutwardText> {
  const { dates: _, ...audience } = view.audience
  for (const [part, value] of Object.entries(audience)) if (typeof value === 'string') yield { text: value, place: { kind: 'audience', part } }
  for (const collection of view.names()) {
    const type = typeOf(collection)
    for (const record of view.list(collection)) {
      for (const [field, value] of Object.entries(record)) {
        if (field === 'id' || type === undefined || !holdsWords(type, field)) continue
        for (const text of textsOf(value)) yield { text, place: { kind: 'record', collection, id: ownId(collection, record.id), field, record: type.word, ...titleOf(type, record) } }
      }
    }
  }
}

function titleOf({ definition }: RecordType, record: ViewRecord): { readonly title?: string } {
  const title = definition.title === undefined ? undefined : record[definition.title]
  return typeof title === 'string' ? { title } : {}
}
