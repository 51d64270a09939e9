import type { Outline } from '../audiences/outline.ts'
import type { View } from '../audiences/view.ts'
import type { Id } from '../kernel/change.ts'
import { Refusal } from '../kernel/refusal.ts'
import { Dates } from './dates.ts'
import { type DeckContext, deckName } from './deck-context.ts'
import { companyOf, type DeckFacts, type SlideSpec } from './deck-facts.ts'
import { type DeckPlan, readDeckPlan } from './deck-plan.ts'
import { drawSlides, type DrawnSlide } from './draw-slides.ts'
import { finishSlide, type Frame, onceEach } from './parts.ts'
import type { SlideDraft } from './sheet.ts'
import type { Deck } from './decks.ts'
import type { DeckFinding, Measure, SlideDeck } from './slide.ts'
import { staleStamp } from './stale-rows.ts'
import type { Theme } from './themes.ts'
import { unbound } from './words.ts'

export interface BuildDeckOptions {
  readonly measure: Measure
  readonly edition?: { readonly number: number; readonly day: string }
  /** What the deck is held against: "edition 6, 17 Aug 2026", and the outline of what changed since. */
  readonly since?: { readonly label: string; readonly outline: Outline }
  /** The presenter's copy: with notes on each slide. The copy that is shown has none. */
  readonly presenter?: boolean
  /** For the presenter's copy: how people speak of an item, by its id in the View. */
  readonly talkTrack?: (item: Id) => readonly string[]
}

/** A deck, and of which slide of its definition each of its slides is made. */
export interface BuiltDeck {
  readonly deck: SlideDeck
  readonly madeOf: readonly SlideSpec[]
}

/**
 * The rolling product roadmap deck of a View (rows A1, A2, A3, A6, A7): a function of the View, the deck's own facts and the options,
 * nothing else. What is missing, split or summarised stands in `findings`. Refused (`invalid`) for a deck of another kind.
 */
export function buildDeck(view: View, deck: DeckFacts, options: BuildDeckOptions): SlideDeck {
  if (deck.kind === 'activity-roadmap') throw new Refusal('invalid', `“${deck.title}” is an activity roadmap; its deck is made from the grid, not from the product plan.`)
  return composeDeck(view, deck, 'product-roadmap', options).deck
}

/**
 * The activity roadmap as a grid deck, for people inside alone (DESIGN law 2, rows H11, I3). Refused: `never-outside` for an audience
 * that is not inside or is sales, `not-found` when the View has no activity roadmap.
 */
export function buildActivityDeck(view: View, deck: DeckFacts, options: BuildDeckOptions): SlideDeck {
  return composeDeck(view, deck, 'activity-roadmap', options).deck
}

/** A deck of either kind, with the slides of the definition that its slides are made of. Refuses as the two above. */
export function composeDeck(view: View, deck: DeckFacts, kind: Deck['kind'], options: BuildDeckOptions): BuiltDeck {
  const { context, slides, findings } = drawSlides(contextOf(view, deck, options), kind)
  const { measure, company, plan, dates, inside, pages } = context
  const footer = footerOf(view, deck)
  const frame: Frame =
    kind === 'activity-roadmap'
      ? { measure, company, deck: deck.title, date: `As of ${dates.day(plan.today)}`, internal: true, footer, checkAddress: deck.checkAddress }
      : { measure, company, deck: deckName(context), date: dates.day(plan.today), disclaimerPage: pages.closing, internal: inside, footer }
  const stamp = staleStamp(view, deck, kind)
  return finished(context, slides, [...findings, ...(kind === 'activity-roadmap' ? [] : coverageFindings(context))], { ...frame, stamp }, options)
}

function contextOf(view: View, deck: DeckFacts, options: BuildDeckOptions): DeckContext {
  const plan = readDeckPlan(view, deck)
  return {
    view, measure: options.measure, plan, dates: new Dates(view), deck, company: companyOf(view, deck), inside: view.audience.inside, presenter: options.presenter === true,
    disclaimer: deck.disclaimer ?? view.audience.disclaimer ?? '', ...insideFacts(view, deck, plan), edition: options.edition, since: options.since, pages: { closing: 0 },
  }
}

/** What the deck's theme says in the foot of every slide. */
function footerOf(view: View, deck: DeckFacts): string | undefined {
  const all = view.list<Partial<Theme> & { readonly id: string }>('themes')
  return (all.find(({ id }) => id === deck.theme) ?? all.find(({ isStanding }) => isStanding === true))?.footer
}

/** What a deck for people inside says of itself, as far as its audience may read it. */
function insideFacts(view: View, deck: DeckFacts, { owners }: DeckPlan): Pick<DeckContext, 'owners' | 'tips'> {
  if (!view.audience.inside) return { owners: [] }
  const names = owners.flatMap((id) => view.get<{ readonly id: string; readonly name?: string }>('people', id)?.name ?? [])
  const record = view.list<{ readonly id: string; readonly key?: string; readonly presenterTips?: string }>('decks').find(({ key }) => key !== undefined && key === deck.key)
  return { owners: names, tips: record?.presenterTips }
}

/** Inside, a release that nobody has decided about is named, and what was left out on purpose is told apart from it (row A3). */
function coverageFindings(context: DeckContext): DeckFinding[] {
  if (!context.inside) return []
  return context.plan.undecided.map((release) => ({ code: 'undecided-coverage', sentence: `Nobody has decided whether ${release.title} belongs in this deck; it is shown until someone leaves it out.` }))
}

function finished(context: DeckContext, drawn: readonly DrawnSlide[], more: readonly DeckFinding[], frame: Frame, options: BuildDeckOptions): BuiltDeck {
  const slides = drawn.map(({ draft }, index) => finishSlide(draft, index + 1, frame, options.presenter === true ? notesOf(context, draft, index, options) : undefined))
  const findings = drawn.flatMap(({ draft }, index) => draft.findings.map((finding) => ({ ...finding, sentence: unbound(finding.sentence), slide: index + 1 })))
  const deck: SlideDeck = { title: frame.deck, company: context.company, language: 'en', day: context.plan.today, ...(context.deck.checkAddress === undefined ? {} : { checkAddress: context.deck.checkAddress }), slides, findings: onceEach([...findings, ...more]) }
  return { deck, madeOf: drawn.map(({ slide }) => slide) }
}

/** What the presenter reads beside a slide: the deck's own tips on the first, the facts of each with its talk track, and what was left out on purpose. */
function notesOf(context: DeckContext, draft: SlideDraft, index: number, { talkTrack }: BuildDeckOptions): string {
  const lines = index === 0 ? [`Presenter’s copy. It speaks for ${context.dates.day(context.plan.today)}.`, ...(context.deck.presenterTips === undefined ? [] : [context.deck.presenterTips])] : [...draft.notes]
  if (draft.about !== undefined) lines.push(...(talkTrack?.(draft.about) ?? []))
  if (index === 1 && context.inside) lines.push(...context.plan.leftOut.map((one) => `Left out on purpose: ${one.title}${one.reason === '' ? '' : ` (${one.reason})`}.`))
  return unbound(lines.join('\n'))
}
