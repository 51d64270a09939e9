import type { View } from '../audiences/view.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { DeckSlide } from './deck-slides.ts'
import type { Deck } from './decks.ts'

/** A slide of a deck's definition, as far as the audience may see it. */
export type SlideSpec = Partial<Pick<DeckSlide, 'id' | 'title' | 'text' | 'options'>> & Pick<DeckSlide, 'kind'>

/**
 * What a deck says of itself: a deck record as the audience may see it, or the same facts from a command line. `presenterTips` is
 * read only for the presenter copy.
 */
export type DeckFacts = Partial<Omit<Deck, 'id' | 'title' | 'months'>> & {
  readonly title: string
  readonly months: number
  /** Who speaks, in place of the workspace's name; empty for nobody. */
  readonly company?: string | undefined
  /** Where a holder of the file learns how its edition stands. */
  readonly checkAddress?: string | undefined
  /** Its slides in order; those that a deck of its kind has at first, when unset. */
  readonly slides?: readonly SlideSpec[] | undefined
}

/** The key of the deck of product data, which there is once. */
export const productDataKey = 'product-data'

/** What a deck of a View says of itself, by its key; what it is made of stands in deck-selection.ts. Refused (`not-found`) when the View has no such deck. */
export function deckFactsOf(view: View, key: string): DeckFacts {
  const deck = view.list<Partial<Deck> & { readonly id: string }>('decks').find((one) => one.key === key)
  if (deck === undefined) throw new Refusal('not-found', `There is no deck called ${key} for this audience.`)
  const { id: _, title, months, ...more } = deck
  return { ...more, title: title ?? key, months: months ?? 6 }
}

/** The company's name: as the deck's own facts say it, else as the View tells it; empty when nobody has said. */
export function companyOf(view: View, deck: DeckFacts): string {
  return deck.company ?? view.list<{ readonly id: string; readonly name?: string }>('settings')[0]?.name ?? ''
}
