import type { AudienceRules } from '../audiences/audiences.ts'
import { underBothRules } from '../audiences/both-rules.ts'
import { outsideIdMaker } from '../audiences/outside-ids.ts'
import { mayBeSaid } from '../audiences/may-be-said.ts'
import { redact, type WithheldWord, withheldWords } from '../audiences/redact.ts'
import { textTelling } from '../audiences/told-texts.ts'
import type { View } from '../audiences/view.ts'
import { refuseOutsiders } from '../decks/activity-grid.ts'
import { type BeforePublishing, beforePublishing } from '../decks/before-publishing.ts'
import { composeDeck } from '../decks/build-deck.ts'
import { coverageOfDeck } from '../decks/coverage-of-deck.ts'
import { type DeckFacts, deckFactsOf } from '../decks/deck-facts.ts'
import { deckSelection } from '../decks/deck-selection.ts'
import type { Measure, SlideDeck } from '../decks/slide.ts'
import { staleRowsOf } from '../decks/stale-rows.ts'
import { textDriftOf } from '../decks/text-drift.ts'
import { talkTrackLines } from '../decks/talk-tracks.ts'
import type { Id, Name } from '../kernel/change.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { decks } from '../decks/decks.ts'
import { type Outline, changeOutline, type Reasons } from './change-outline.ts'
import { toldReasons, type Why } from './told-reasons.ts'

/** The state that the change slide compares with, and what to call that moment: "edition 6, 17 Aug 2026". */
export interface Since {
  readonly state: State
  readonly label: string
  /** What was said since; unset where there is no log. */
  readonly why?: Why | undefined
}

export interface MakeDeckOptions {
  readonly audience: AudienceRules
  readonly today: string
  /** The workspace's key for ids that go outside. */
  readonly key: string
  readonly measure: Measure
  readonly edition?: { readonly number: number; readonly day: string } | undefined
  readonly since?: Since | undefined
  /** The copy with notes; its tips are read from the deck record, which may hold more than the audience is told. */
  readonly presenter?: boolean | undefined
  /** Facts that are said in place of the deck record's, for `build`. */
  readonly facts?: Partial<DeckFacts> | undefined
}

export interface MadeDeck {
  readonly view: View
  readonly slides: SlideDeck
  /** What the deck says of itself and is made of, for its page. */
  readonly facts: DeckFacts
  /** The slide of the deck's definition that each slide is made of, by its own id. For people inside; never part of what leaves. */
  readonly madeOf: readonly Id[]
  /** What is to be known before it is published, with the items' own ids. For people inside; never part of what leaves. */
  readonly before: () => readonly BeforePublishing[]
  readonly outline?: Outline | undefined
  /** The View of the earlier moment that the outline was made with. */
  readonly was?: View | undefined
  /** What an outside audience is not told because of a word that must not leave. For people inside; never part of what leaves. */
  readonly withheld: readonly WithheldWord[]
}

/**
 * From state to slides, the one way (rows A1 to A7): redact, outline, build. Refuses with `not-found` for a deck that this audience has
 * not, and with `never-outside` for the activity roadmap and an audience that may not be shown it.
 */
export function makeDeck(state: State, deckKey: string, options: MakeDeckOptions): MadeDeck {
  const record = decks.list(state).find((deck) => deck.key === deckKey)
  if (record === undefined) throw new Refusal('not-found', `There is no deck called "${deckKey}".`)
  const { audience, today, key, measure, edition, presenter } = options
  const view = redact(state, audience, { today, key })
  const withheld = withheldWords(state, audience, { today })
  const [ownIds, texts] = [ownIdsFor(state, audience, key), textTelling(state, audience)]
  const talkTrack = (item: Id) => talkTrackLines(state, ownIds('items', item)).map(texts.text)
  const built = (facts: DeckFacts, since?: { readonly label: string; readonly outline: Outline }) => {
    const { deck, madeOf } = composeDeck(view, facts, record.kind, { measure, edition, presenter, since, ...(presenter === true ? { talkTrack } : {}) })
    const before = () => {
      const coverage = record.kind === 'activity-roadmap' ? undefined : coverageOfDeck(state, record, today)
      const found = beforePublishing({ view, deck: facts, kind: record.kind, slides: deck, outline: since?.outline, coverage, stale: staleRowsOf(state, record, today), drifts: textDriftOf(state, record, today) })
      return found.map((one) => (one.item === undefined ? one : { ...one, item: ownIds('items', one.item) }))
    }
    return { slides: deck, facts, madeOf: madeOf.map(({ id, kind }) => id ?? kind), before }
  }
  // Whatever slides it has: of an activity roadmap not even the title is told.
  if (record.kind === 'activity-roadmap') refuseOutsiders(view)
  if (record.release !== undefined && !view.list<{ readonly id: string; readonly key?: string }>('decks').some((deck) => deck.key === deckKey)) {
    throw new Refusal('not-found', `“${record.title}” is about a release that this audience is not told of, so there is no deck for it.`)
  }
  const said = { ...deckFactsOf(view, deckKey), ...deckSelection(state, record, { view, key, texts }), ...options.facts }
  if (record.kind === 'activity-roadmap') return { view, withheld, ...built(said) }
  const facts = { ...said, ...(presenter === true && record.presenterTips !== undefined ? { presenterTips: texts.text(record.presenterTips) } : {}) }
  if (options.since === undefined) return { view, withheld, ...built(facts) }
  const before = redact(underBothRules(options.since.state, state), audience, { today, key })
  const { why, label } = options.since
  const reasons = why && reasonsToTell(state, audience, toldReasons(why, { view, state, audience, key }))
  const outline = changeOutline(before, view, { reasons, since: label, horizon: facts.months })
  return { view, was: before, withheld, outline, ...built(facts, { label, outline }) }
}

/** A record's own id, by the id that it has in a View of this audience. */
export function ownIdsFor(state: State, audience: AudienceRules, key: string): (collection: Name, id: Id) => Id {
  if (audience.inside) return (_, id) => id
  const known = new Map<Name, ReadonlyMap<Id, Id>>()
  const outside = outsideIdMaker(key)
  return (collection, id) => {
    const found = known.get(collection) ?? new Map(state.list(collection).map((record) => [outside(collection, record.id), record.id]))
    known.set(collection, found)
    return found.get(id) ?? id
  }
}

/** Reasons stand in the log, not in a record: they are told as the texts of records are, and one that holds a word that must not leave is not. */
export function reasonsToTell(state: State, audience: AudienceRules, reasons: Reasons): Reasons {
  const [mayTell, texts] = [mayBeSaid(state, audience), textTelling(state, audience)]
  return (...about) => {
    const reason = reasons(...about)
    const told = reason === undefined ? undefined : texts.text(reason)
    return told !== undefined && mayTell(told) ? told : undefined
  }
}
