import { z } from 'zod'
import { rankBetween } from '../../lib/rank.ts'
import { defineCommand } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { productDataKey } from './deck-facts.ts'
import { deckSlides } from './deck-slides.ts'
import { type Deck, decks } from './decks.ts'


const slides = [
  ['cover', 'Open'], ['what-to-expect', 'Open'], ['maturity', 'Product data', { always: true }], ['compatibility', 'Product data', { always: true }], ['product-teams', 'Product data'], ['changes', 'Since last time'], ['closing', 'Close'],
] as const

/** The deck that tells product data, where it was made. */
export function productDataDeck(state: State): Deck | undefined {
  return decks.list(state).find((deck) => deck.key === productDataKey)
}

/** Makes the deck of product data (row C5): the matrices as slides, and for people inside the teams. What may leave of it, each audience's View says. */
export const deckForProductData = defineCommand({
  name: 'deck.for-product-data',
  summary: 'Makes the deck of product data: features by maturity, what works with what, and for people inside the teams.',
  may: 'edit',
  args: z.strictObject({}),
  decide(state, _, { newId }) {
    if (productDataDeck(state) !== undefined) throw new Refusal('exists', 'There is a deck of product data already.')
    const deck = newId('deck')
    let rank: string | undefined
    return [
      decks.create(deck, { key: productDataKey, title: 'Product data', kind: 'product-roadmap', months: 6 }),
      ...slides.map(([kind, section, options]) => deckSlides.create(`${deck}.${kind}`, { deck, kind, section, rank: (rank = rankBetween(rank)), ...(options === undefined ? {} : { options }) })),
    ]
  },
})
