import { z } from 'zod'
import { rankBetween } from '../../lib/rank.ts'
import type { Change } from '../kernel/change.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { line, mark } from '../workspace/workspace.ts'
import type { Deck } from './decks.ts'
import { slidesAtFirst } from './slides-at-first.ts'

/** Set in words of one slide's own: what its kind can be told, such as how a timeline is grouped. */
const options = z.record(z.string().max(60), z.union([z.string().max(200), z.number(), z.boolean()]))
export type SlideOptions = Readonly<z.infer<typeof options>>

/**
 * One slide of a deck as it is defined: its kind (slide-kinds.ts) and what that kind is told. A deck without any has those of
 * slides-at-first.ts.
 */
export const deckSlides = defineRecord({
  collection: 'deck-slides', word: 'slide', class: 'public', defaultMark: 'public', readers: members,
  fields: {
    deck: { type: z.string(), to: 'decks', class: 'public' },
    kind: { type: z.string().max(60), class: 'public' },
    /** Its place among the deck's slides. */
    rank: { type: z.string().max(300), class: 'public' },
    /** The heading that it stands under in the list of slides. Only those who make the deck see it. */
    section: { type: line.optional() },
    /** Written by hand, for a slide of the kind "context" alone. */
    title: { type: line.optional(), class: 'customers' },
    text: { type: z.string().max(4_000).optional(), class: 'customers' },
    options: { type: options.optional(), class: 'public' },
    /** How far a slide that was written by hand may go. Unset: as far as its words, which is to customers. Slides made from the plan say no more than a View does. */
    mark: { type: mark.optional() },
  },
  invariant: ({ kind, title, text, mark: own }) => {
    if (kind !== 'context') return title === undefined && text === undefined && own === undefined ? undefined : 'Only a slide of your own words has a title, a text and a mark of its own: the others are made from the plan.'
    return title === undefined ? 'A slide of your own words needs a title.' : undefined
  },
})
export type DeckSlide = TypeOf<typeof deckSlides>

/** The slides of a deck in order: its records, or, before anybody changed them, those that a deck of its kind has at first. */
export function slidesOf(state: State, deck: Pick<Deck, 'id' | 'kind'>): DeckSlide[] {
  const records = deckSlides.list(state).filter((one) => one.deck === deck.id)
  return records.length === 0 ? atFirst(deck) : inRank(records)
}

/** Slides by their place. Two of one rank, as after something was brought back, stand by id. */
function inRank(slides: readonly DeckSlide[]): DeckSlide[] {
  const key = ({ rank, id }: DeckSlide) => `${rank} ${id}`
  return [...slides].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** They have ids that follow from the deck's, so that the first change of one can name it. */
function atFirst(deck: Pick<Deck, 'id' | 'kind'>): DeckSlide[] {
  let rank: string | undefined
  return slidesAtFirst[deck.kind].map(({ kind, section }) => ({ id: `${deck.id}.${kind}`, deck: deck.id, kind, rank: (rank = rankBetween(rank)), section }))
}

/** The changes that make a deck's slides these: made, changed and removed as need be. */
export function writtenSlides(state: State, deck: Pick<Deck, 'id'>, wanted: readonly DeckSlide[]): Change[] {
  const kept = new Set(wanted.map(({ id }) => id))
  const written = wanted.flatMap(({ id, ...fields }) => {
    const now = deckSlides.get(state, id)
    if (now === undefined) return [deckSlides.create(id, fields)]
    const { section = null, title = null, text = null, options: told = null, mark: own = null } = fields
    return deckSlides.update(now, { rank: fields.rank, section, title, text, options: told, mark: own })
  })
  const gone = deckSlides.list(state).filter((one) => one.deck === deck.id && !kept.has(one.id))
  return [...written, ...gone.map((one) => deckSlides.remove(one))]
}
