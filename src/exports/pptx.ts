import type { SlideDeck } from '../core/decks/slide.ts'
import { writePackage } from './ooxml/package.ts'
import { presentationParts } from './ooxml/presentation.ts'

/**
 * The deck as a PowerPoint file (ECMA-376, transitional). The same deck gives the same bytes. With `notes` it is the presenter's
 * copy; without, no byte of the file comes from a slide's notes.
 */
export function toPptx(deck: SlideDeck, { notes }: { readonly notes: boolean }): Uint8Array {
  const { parts, roots } = presentationParts(deck, { notes })
  return writePackage(parts, roots)
}
