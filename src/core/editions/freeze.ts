import { sha256Hex } from '../../lib/digest.ts'
import { canonicalJson, type Json } from '../../lib/json.ts'
import type { View } from '../audiences/view.ts'
import type { SlideDeck } from '../decks/slide.ts'
import type { PageChanges, PageStory } from './page/page-story.ts'

/** What publishing freezes (DESIGN law 6): enough to render the edition again, byte for byte, by the same maker. Plain data. */
export interface FrozenEdition {
  /** SHA-256 of the View's canonical text: what the audience could see, without keeping it twice. */
  readonly view: string
  readonly slides: SlideDeck
  /** The theme that the slides name colours of; null for the maker's own. */
  readonly theme: Json
  /** Version of the maker. */
  readonly maker: string
  /** What its web page tells; none for what is never shown outside. */
  readonly page?: PageStory
  /** What changed since the edition before, where no page tells it: whoever is inside has none. */
  readonly changes?: PageChanges
}

/** A frozen edition, its one text, and the text's SHA-256 as 64 hex digits: the name under which it is kept. */
export interface Frozen {
  readonly edition: FrozenEdition
  readonly text: string
  readonly digest: string
}

/** Freezes what was made of a View. Equal content has an equal digest. */
export function freeze(view: View, slides: SlideDeck, { theme, maker, page, changes }: Pick<FrozenEdition, 'theme' | 'maker' | 'page' | 'changes'>): Frozen {
  const edition: FrozenEdition = { view: sha256Hex(canonicalJson(view.data())), slides, theme, maker, ...(page === undefined ? {} : { page }), ...(changes === undefined ? {} : { changes }) }
  const text = canonicalJson(edition)
  return { edition, text, digest: sha256Hex(text) }
}
