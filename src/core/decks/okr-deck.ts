import type { AudienceRules } from '../audiences/audiences.ts'
import type { View } from '../audiences/view.ts'
import type { Instant } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { OkrDeck } from '../goals/okr-decks.ts'
import { closesAt } from '../goals/week.ts'
import { labelDays } from '../time/label.ts'
import { companyOf } from './deck-facts.ts'
import { finishSlide, type Frame } from './parts.ts'
import type { SlideDraft } from './sheet.ts'
import type { Measure, SlideDeck } from './slide.ts'
import { objectiveSlides, type OkrFacts, summarySlides } from './slides/okr.ts'

export interface OkrDeckAsked {
  /** The week's deck, as it was kept or as it would be made now. */
  readonly deck: Pick<OkrDeck, 'week' | 'lines' | 'bare'> & { readonly at?: Instant | undefined }
  /** That of the week before, which it is held against. */
  readonly before?: Pick<OkrDeck, 'week' | 'lines'> | undefined
  /** What the View’s audience reads. */
  readonly classes: AudienceRules['classes']
  /** How a text names customers. */
  readonly tell: (text: string) => string
  readonly measure: Measure
}

/**
 * The OKR deck of one week (row B3): all objectives at a glance, then each with its key results, where they stand and what was said of them that week. No deck
 * record defines it and goals are in no View, so nothing can publish it. Refused: `never-outside` for an audience that does not read what is internal,
 * `not-found` for a week without a goal of a department or team.
 */
export function buildOkrDeck(view: View, asked: OkrDeckAsked): SlideDeck {
  const { audience } = view
  if (!audience.inside || audience.key === 'sales' || !asked.classes.includes('internal')) {
    throw new Refusal('never-outside', `The OKR deck is for people inside alone: it is not made for ${audience.title}. Goals for outside, with each number masked, stand under Goals.`)
  }
  const { deck, before, measure } = asked
  if (deck.lines.length === 0) throw new Refusal('not-found', 'No department or team had a key result in that week: there is no OKR deck of it.')
  const closes = closesAt(deck.week).slice(0, 10)
  const company = companyOf(view, { title: 'OKR deck', months: 0 })
  const people = new Map(view.list<{ readonly id: string; readonly name?: string }>('people').map(({ id, name }) => [id, name]))
  const facts: OkrFacts = { lines: deck.lines, bare: deck.bare ?? [], tell: asked.tell, measure, nameOf: (id) => people.get(id), was: new Map((before?.lines ?? []).map((line) => [line.keyResult, line])) }
  const title = `OKR deck, week to ${labelDays(closes)}`
  const frame: Frame = { measure, company, deck: title, date: deck.at === undefined ? `As of ${labelDays(view.today)}` : `Made ${labelDays(deck.at.slice(0, 10))}, ${deck.at.slice(11, 16)} UTC`, internal: true }
  const drafts: readonly SlideDraft[] = [...summarySlides(facts), ...objectiveSlides(facts)]
  return {
    title, company, language: 'en', day: view.today, slides: drafts.map((draft, index) => finishSlide(draft, index + 1, frame, undefined)),
    findings: drafts.flatMap(({ findings }, index) => findings.map((finding) => ({ ...finding, slide: index + 1 }))),
  }
}
