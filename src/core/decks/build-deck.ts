import type { Outline } from '../audiences/outline.ts'
import type { View } from '../audiences/view.ts'
import { Refusal } from '../kernel/refusal.ts'
import { Dates } from './dates.ts'
import { type DeckContext, deckName } from './deck-context.ts'
import { companyOf, type DeckFacts } from './deck-facts.ts'
import { type DeckPlan, readDeckPlan } from './deck-plan.ts'
import { finishSlide, type Frame, onceEach } from './parts.ts'
import type { SlideDraft } from './sheet.ts'
import type { DeckFinding, Measure, SlideDeck } from './slide.ts'
import { changeSlides } from './slides/change-note.ts'
import { closingSlide } from './slides/closing.ts'
import { compatibilitySlides, hostsOf } from './slides/compatibility.ts'
import { coverSlide } from './slides/cover.ts'
import { maturitySlides } from './slides/maturity.ts'
import { missingValueFindings, missingValueSlides } from './slides/missing-values.ts'
import { problemSlides } from './slides/problems.ts'
import { recentlyLaunchedSlides } from './slides/recently-launched.ts'
import { releaseSlides } from './slides/release.ts'
import { timelineSlides } from './slides/timeline.ts'
import { whatToExpectSlide } from './slides/what-to-expect.ts'
import { unbound } from './words.ts'

export interface BuildDeckOptions {
  readonly measure: Measure
  readonly edition?: { readonly number: number; readonly day: string }
  /** What the deck is held against: "edition 6, 17 Aug 2026", and the outline of what changed since. */
  readonly since?: { readonly label: string; readonly outline: Outline }
  /** The presenter's copy: with notes on each slide. The copy that is shown has none. */
  readonly presenter?: boolean
}

/**
 * The rolling product roadmap deck of a View (rows A1, A2, A3, A6, A7): a function of the View, the deck's own facts and the options,
 * nothing else. What is missing, split or summarised stands in `findings`. Refused (`invalid`) for a deck of another kind.
 */
export function buildDeck(view: View, deck: DeckFacts, options: BuildDeckOptions): SlideDeck {
  if (deck.kind === 'activity-roadmap') throw new Refusal('invalid', `“${deck.title}” is an activity roadmap; its deck is made from the grid, not from the product plan.`)
  const plan = readDeckPlan(view, deck)
  const first: DeckContext = {
    measure: options.measure, plan, dates: new Dates(view), deck, company: companyOf(view, deck), inside: view.audience.inside,
    disclaimer: deck.disclaimer ?? view.audience.disclaimer ?? '', ...insideFacts(view, deck, plan), edition: options.edition, since: options.since, pages: { closing: 0 },
  }
  const { slides: problems, findings } = problemSlides(first)
  const middle = plan.dated ? datedSlides(first, problems) : undatedSlides(first, view)
  const changesAt = middle.findIndex((draft) => draft.layout === 'change-note')
  const context: DeckContext = { ...first, pages: { closing: middle.length + 3, ...(changesAt < 0 ? {} : { changes: changesAt + 3 }) } }
  const missing = (context.inside || options.presenter === true) && !plan.dated ? missingValueSlides(context) : []
  const drafts = [coverSlide(context), whatToExpectSlide(context), ...middle, closingSlide(context), ...missing]
  const more = [...(plan.dated ? findings : missingValueFindings(context)), ...coverageFindings(context)]
  return finishDeck(context, drafts, more, options)
}

/** What a deck for people inside says of itself, as far as its audience may read it. */
function insideFacts(view: View, deck: DeckFacts, { owners }: DeckPlan): Pick<DeckContext, 'owners' | 'tips'> {
  if (!view.audience.inside) return { owners: [] }
  const names = owners.flatMap((id) => view.get<{ readonly id: string; readonly name?: string }>('people', id)?.name ?? [])
  const record = view.list<{ readonly id: string; readonly key?: string; readonly presenterTips?: string }>('decks').find(({ key }) => key !== undefined && key === deck.key)
  return { owners: names, tips: record?.presenterTips }
}

function datedSlides(context: DeckContext, problems: readonly SlideDraft[]): SlideDraft[] {
  const { plan } = context
  return [
    ...problems,
    ...timelineSlides(context),
    ...plan.releases.flatMap((release) => releaseSlides(context, release)),
    ...recentlyLaunchedSlides(context),
    ...changeSlides(context),
  ]
}

/** A plan in which nothing has a date: what changed, how far along things are, and what they work with. */
function undatedSlides(context: DeckContext, view: View): SlideDraft[] {
  const hosts = hostsOf(view.list<{ readonly id: string; readonly sourceKey?: string; readonly title?: string }>('code-hosts'), context.plan.features)
  return [...changeSlides(context), ...maturitySlides(context), ...compatibilitySlides(context, hosts)]
}

/** Inside, a release that nobody has decided about is named, and what was left out on purpose is told apart from it (row A3). */
function coverageFindings(context: DeckContext): DeckFinding[] {
  if (!context.inside) return []
  return context.plan.undecided.map((release) => ({ code: 'undecided-coverage', sentence: `Nobody has decided whether ${release.title} belongs in this deck; it is shown until someone leaves it out.` }))
}

function finishDeck(context: DeckContext, drafts: readonly SlideDraft[], more: readonly DeckFinding[], options: BuildDeckOptions): SlideDeck {
  const frame: Frame = {
    measure: context.measure, company: context.company, deck: deckName(context), date: context.dates.day(context.plan.today),
    disclaimerPage: context.pages.closing, internal: context.inside,
  }
  const slides = drafts.map((draft, index) => finishSlide(draft, index + 1, frame, options.presenter === true ? notesOf(context, draft, index) : undefined))
  const findings = drafts.flatMap((draft, index) => draft.findings.map((finding) => ({ ...finding, sentence: unbound(finding.sentence), slide: index + 1 })))
  return { title: deckName(context), company: context.company, language: 'en', day: context.plan.today, slides, findings: onceEach([...findings, ...more]) }
}

/** What the presenter reads beside a slide: the deck's own tips on the first, the facts of each, and what was left out on purpose. */
function notesOf(context: DeckContext, draft: SlideDraft, index: number): string {
  const lines = index === 0 ? [`Presenter’s copy. It speaks for ${context.dates.day(context.plan.today)}.`, ...(context.deck.presenterTips === undefined ? [] : [context.deck.presenterTips])] : [...draft.notes]
  if (index === 1 && context.inside) lines.push(...context.plan.leftOut.map((one) => `Left out on purpose: ${one.title}${one.reason === '' ? '' : ` (${one.reason})`}.`))
  return unbound(lines.join('\n'))
}
