import type { Outline } from '../audiences/outline.ts'
import type { View } from '../audiences/view.ts'
import type { Dates } from './dates.ts'
import type { DeckFacts } from './deck-facts.ts'
import type { DeckPlan } from './deck-plan.ts'
import type { Measure } from './slide.ts'
import { capital, countWord } from './words.ts'

/** Everything that the slides of one deck are made from. */
export interface DeckContext {
  readonly view: View
  readonly measure: Measure
  readonly plan: DeckPlan
  readonly dates: Dates
  readonly deck: DeckFacts
  readonly company: string
  /** The audience is inside the company: slides carry the band, and may name what is missing. */
  readonly inside: boolean
  readonly disclaimer: string
  /** Who answers for the plans, by name; only where the View tells it. */
  readonly owners: readonly string[]
  /** The deck's tips for presenters, where this audience may read them. */
  readonly tips?: string | undefined
  readonly edition?: { readonly number: number; readonly day: string } | undefined
  readonly since?: { readonly label: string; readonly outline: Outline } | undefined
  /** For the presenter's copy: it may say what is missing. */
  readonly presenter: boolean
  /** Pages of slides that others point to; known once the deck is laid out. */
  readonly pages: { readonly changes?: number; readonly closing: number }
}

/** What stands where a value text is missing: plain to people inside, and to others a promise of nothing. */
export function noValueWords(context: DeckContext, labelled = false): string {
  if (context.inside) return 'No value text yet.'
  return labelled ? 'To be told.' : 'What it brings: to be told.'
}

/** "six months", "twelve months", "two years". */
export function horizonWords(months: number): string {
  if (months === 12) return 'twelve months'
  if (months % 12 === 0) return `${countWord(months / 12)} years`
  return months === 1 ? 'month' : `${countWord(months)} months`
}

/** "Edition 7" where the deck is numbered. */
export function editionWords(context: DeckContext): string | undefined {
  return context.edition === undefined ? undefined : `Edition ${context.edition.number}`
}

/** What the foot of each slide calls the deck. That of a launch is called as its release, which is a name. */
export function deckName(context: Pick<DeckContext, 'deck' | 'company' | 'edition'>): string {
  const { deck, company, edition } = context
  const title = company !== '' && !deck.title.toLowerCase().includes(company.toLowerCase()) ? `${company} ${deck.release === undefined ? lowerFirst(deck.title) : deck.title}` : capital(deck.title)
  return edition === undefined ? title : `${title}, edition ${edition.number}`
}

/** A title after a name starts small, unless its first word is written in capitals. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text
}
