import type { Outline } from '../audiences/outline.ts'
import type { View } from '../audiences/view.ts'
import type { Id } from '../kernel/change.ts'
import { type BeforeCode, beforeCodes } from './before-codes.ts'
import type { CoverageOfDeck } from './coverage-of-deck.ts'
import type { DeckFacts } from './deck-facts.ts'
import type { Deck } from './decks.ts'
import { readDeckPlan } from './deck-plan.ts'
import type { SlideDeck } from './slide.ts'
import type { StaleRow } from './stale-rows.ts'
import type { TextDrift } from './text-drift.ts'
import { capital, counted } from './words.ts'

/** One thing to know before a deck is published. None of these stops it. */
export interface BeforePublishing {
  readonly code: BeforeCode
  readonly sentence: string
  /** The item that it is about, by its id in the View. */
  readonly item?: Id
  /** The page that shows it. */
  readonly slide?: number
}

export interface Ready {
  readonly view: View
  readonly deck: DeckFacts
  readonly kind: Deck['kind']
  readonly slides: SlideDeck
  readonly outline?: Outline | undefined
  /** Unset for a deck that covers no plan. */
  readonly coverage?: CoverageOfDeck | undefined
  /** Of what it is made and nobody stood by in time, and words of it that the tracker does not bear out. */
  readonly stale?: readonly StaleRow[]
  readonly drifts?: readonly TextDrift[]
}

/**
 * What someone should know before they publish (rows A2, A3, A7): value texts that are missing, dates that moved without a reason that
 * may leave, words that disagree with the tracker, what is stale, what nobody decided and what was left out on purpose, what has no date, and slides that were split or cut short.
 */
export function beforePublishing({ view, deck, kind, slides, outline, coverage, stale = [], drifts = [] }: Ready): BeforePublishing[] {
  const found = [...(kind === 'activity-roadmap' ? [] : ofPlan(view, deck)), ...moves(outline), ...drifts.map(disagrees), ...stale.map(isStale), ...decisions(coverage), ...ofSlides(slides)]
  return found.sort((a, b) => beforeCodes.indexOf(a.code) - beforeCodes.indexOf(b.code))
}

function ofPlan(view: View, deck: DeckFacts): BeforePublishing[] {
  const plan = readDeckPlan(view, deck)
  const told = plan.dated ? [...plan.themes, ...plan.releases, ...plan.recent.filter(({ features }) => features.length === 0)] : plan.features
  const missing = told.filter(({ item }) => (item.value ?? '').trim() === '')
  return [
    ...missing.map(({ id, title }): BeforePublishing => ({ code: 'missing-value', sentence: `${title} has no value text.`, item: id })),
    ...(plan.dated ? plan.undated : []).map(({ id, title }): BeforePublishing => ({ code: 'undated', sentence: `${title} has no date, so it is on no timeline.`, item: id })),
  ]
}

function moves(outline: Outline | undefined): BeforePublishing[] {
  const silent = (outline?.lines ?? []).filter(({ parts }) => parts.some(({ group, reason }) => group === 'moved' && reason === undefined))
  return silent.map(({ title, id }) => ({ code: 'moved-without-reason', sentence: `${title} moved, and no reason that may leave stands with it.`, item: id }))
}

function disagrees({ place, quote, sentence, item }: TextDrift): BeforePublishing {
  return { code: 'disagrees', sentence: `${place}: “${quote}” ${sentence}`, item }
}

function isStale({ title, said }: StaleRow): BeforePublishing {
  return { code: 'stale', sentence: `${title}: ${said}.` }
}

/** What nobody decided is counted, since the list of coverage names each; what was left out on purpose is told with its reason. */
function decisions(coverage: CoverageOfDeck | undefined): BeforePublishing[] {
  if (coverage === undefined) return []
  const { undecided, leftOut } = coverage
  return [
    ...(undecided.length === 0 ? [] : [{ code: 'undecided' as const, sentence: `${capital(counted(undecided.length, 'item'))} in these months ${undecided.length === 1 ? 'has' : 'have'} no decision, and ${undecided.length === 1 ? 'is' : 'are'} told.` }]),
    ...leftOut.map(({ item, reason }): BeforePublishing => ({ code: 'left-out', sentence: `${item.title} is left out on purpose: ${reason ?? ''}`.trim() })),
  ]
}

const ofSlide: ReadonlySet<string> = new Set(['split', 'summarised', 'title-too-long', 'no-glyph', 'not-grouped'])

function ofSlides({ findings }: SlideDeck): BeforePublishing[] {
  return findings.filter(({ code }) => ofSlide.has(code)).map(({ sentence, slide }) => ({ code: 'slides', sentence, ...(slide === undefined ? {} : { slide }) }))
}
