import type { Id, Name } from '../../kernel/change.ts'
import { fieldWord } from '../../kernel/field-word.ts'
import type { HitFinder } from './hits.ts'
import { type WordKind, wordKindTold } from './kept-words.ts'

/** Where a text stands that goes outside. */
export type WordPlace =
  | { readonly kind: 'slide'; readonly slide: number; readonly title: string; readonly part: SlidePart }
  | { readonly kind: 'record'; readonly collection: Name; readonly id: Id; readonly field: string; /** The word for its kind, and its title. */ readonly record: string; readonly title?: string }
  | { readonly kind: 'outline'; readonly title: string; readonly part: 'sentence' | 'reason' }
  | { readonly kind: 'page'; /** Problems, plan, releases … */ readonly part: string }
  | { readonly kind: 'file'; readonly part: 'name' | 'title' | 'company' | 'property' | 'master' }
  | { readonly kind: 'picture'; readonly name: string }
  | { readonly kind: 'audience'; readonly part: string }
  /** The reason that may leave, as it came with a command. */
  | { readonly kind: 'reason' }

/** Parts of a slide that hold text. */
export type SlidePart = 'title' | 'text' | 'alternative text' | 'link' | 'name of a shape' | 'notes' | 'property'

/** A text that goes outside, and where it stands. */
export interface OutwardText {
  readonly text: string
  readonly place: WordPlace
}

/** A word that must not leave, found in what was made for outside. For people inside; never part of what leaves. */
export interface FoundWord {
  readonly word: string
  readonly kind: WordKind
  /** What would stand for it outside, where that is known. */
  readonly code?: string
  /** What `words.replace` puts in its place, where that is known. */
  readonly by?: string
  readonly place: WordPlace
  /** What stands where, for a person inside. */
  readonly sentence: string
}

/** Every word that must not leave in some texts, each place once. */
export function foundWords(texts: Iterable<OutwardText>, hitsIn: HitFinder): FoundWord[] {
  const found = new Map<string, FoundWord>()
  for (const { text, place } of texts) {
    for (const { start: _, end: __, ...kept } of hitsIn(text)) {
      const { word, kind, code } = kept
      const sentence = `${told(place)} holds "${word}", ${wordKindTold[kind]}${code === undefined ? '' : ` (${code})`}.`
      if (!found.has(sentence)) found.set(sentence, { ...kept, place, sentence })
    }
  }
  return [...found.values()]
}

function told(place: WordPlace): string {
  switch (place.kind) {
    case 'slide':
      return `Slide ${place.slide}, "${place.title}": its ${place.part}`
    case 'record':
      return `The ${fieldWord(place.field)} of ${place.title === undefined ? `a ${place.record}` : `the ${place.record} "${place.title}"`}`
    case 'outline':
      return `What changed about "${place.title}": its ${place.part}`
    case 'page':
      return `The web page: its ${fieldWord(place.part)}`
    case 'file':
      if (place.part === 'master') return 'The master that the deck stands on'
      return place.part === 'name' ? 'The name of the file' : `The file’s properties: its ${place.part}`
    case 'picture':
      return `What the picture "${place.name}" says of itself`
    case 'reason':
      return 'The reason for outside'
    case 'audience':
      return `The ${fieldWord(place.part)} of the audience`
  }
}
