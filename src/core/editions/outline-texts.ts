import type { Outline } from '../audiences/outline.ts'
import type { OutwardText } from '../audiences/words/found-words.ts'

/** Every text of a change outline. */
export function* outlineTexts({ headline, sentence, lines }: Outline): Generator<OutwardText> {
  for (const text of [headline, sentence]) yield { text, place: { kind: 'outline', title: headline, part: 'sentence' } }
  for (const { title, parts, sentence: told, reason } of lines) {
    for (const text of [title, told, ...parts.flatMap((part) => [part.sentence, part.before ?? '', part.after ?? ''])]) yield { text, place: { kind: 'outline', title, part: 'sentence' } }
    for (const text of [reason, ...parts.map((part) => part.reason)]) if (text !== undefined) yield { text, place: { kind: 'outline', title, part: 'reason' } }
  }
}
