import type { View } from '../audiences/view.ts'
import { readActivityGrid } from './activity-grid.ts'
import { Dates } from './dates.ts'
import { companyOf, type DeckFacts } from './deck-facts.ts'
import { finishSlide, type Frame, onceEach } from './parts.ts'
import type { Measure, SlideDeck } from './slide.ts'
import { activityGridSlides } from './slides/activity-grid.ts'
import { unbound } from './words.ts'

/**
 * The activity roadmap as a grid deck, for people inside alone (DESIGN law 2, rows H11, I3). Refused: `never-outside` for an audience
 * that is not inside or is sales, `not-found` when the View has no activity roadmap.
 */
export function buildActivityDeck(view: View, deck: DeckFacts, options: { readonly measure: Measure }): SlideDeck {
  const grid = readActivityGrid(view, deck)
  const company = companyOf(view, deck)
  const drafts = activityGridSlides(grid, options.measure)
  const frame: Frame = { measure: options.measure, company, deck: deck.title, date: `As of ${new Dates(view).day(view.today)}`, internal: true, compact: true }
  return {
    title: deck.title, company, language: 'en', day: view.today,
    slides: drafts.map((draft, index) => finishSlide(draft, index + 1, frame, undefined)),
    findings: onceEach(drafts.flatMap((draft, index) => draft.findings.map((finding) => ({ ...finding, sentence: unbound(finding.sentence), slide: index + 1 })))),
  }
}
