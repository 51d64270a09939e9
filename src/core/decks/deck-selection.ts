import { outsideIdMaker } from '../audiences/outside-ids.ts'
import type { TextTelling } from '../audiences/told-texts.ts'
import type { View } from '../audiences/view.ts'
import type { Id, Name } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import type { DeckFacts, SlideSpec } from './deck-facts.ts'
import { type DeckSlide, deckSlides, slidesOf } from './deck-slides.ts'
import type { Deck } from './decks.ts'

export interface SelectionHands {
  readonly view: View
  /** The workspace's key for ids that go outside. */
  readonly key: string
  readonly texts: TextTelling
}

/**
 * What a deck is made of, as it was defined: its plans, products, kinds, release, roadmap and slides, with the own ids of the slides. It is read off
 * the state, since an audience that may not read a choice would else be told all that there is to choose from. What is chosen from, own
 * words and slides with a mark are what the View has; nothing of the choice itself is told.
 */
export function deckSelection(state: State, deck: Deck, { view, key, texts }: SelectionHands): Pick<DeckFacts, 'plans' | 'products' | 'kinds' | 'release' | 'roadmap' | 'slides'> {
  const told: (collection: Name, id: Id) => Id = view.audience.inside ? (_, id) => id : outsideIdMaker(key)
  const slides = slidesOf(state, deck).flatMap(({ id, kind, options }): SlideSpec[] => {
    // A deck whose slides nobody has changed has no records of them.
    const there = deckSlides.get(state, id) === undefined ? { title: undefined } : view.get<Partial<DeckSlide>>('deck-slides', told('deck-slides', id))
    if (kind === 'context') return ownWords(id, there)
    return there === undefined ? [] : [{ id, kind, ...(options === undefined ? {} : { options }) }]
  })
  return {
    plans: deck.plans?.map((id) => told('plans', id)), products: deck.products?.map(texts.text), kinds: deck.kinds,
    release: deck.release === undefined ? undefined : told('items', deck.release),
    roadmap: deck.roadmap === undefined ? undefined : told('roadmaps', deck.roadmap),
    slides: slides.length === 0 ? undefined : slides,
  }
}

/** A slide of own words goes only as far as it may; one whose title may not be told is not there. */
function ownWords(id: Id, told: Partial<DeckSlide> | undefined): SlideSpec[] {
  const { title, text } = told ?? {}
  return title === undefined ? [] : [{ id, kind: 'context', title, ...(text === undefined ? {} : { text }) }]
}
