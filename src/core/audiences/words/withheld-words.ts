import type { WithheldWord } from '../redact.ts'
import type { FoundWord } from './found-words.ts'

/** A value that was kept back, as a word that was found where it would have stood. */
export function withheldFound({ word, collection, id, field, sentence, code, by }: WithheldWord): FoundWord {
  return { word, kind: 'listed', place: { kind: 'record', collection, id, field, record: collection }, sentence, ...(code === undefined || by === undefined ? {} : { code, by }) }
}
