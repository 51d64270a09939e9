import type { View } from '../audiences/view.ts'
import type { State } from '../kernel/state.ts'
import { periodWords } from '../metrics/metric-periods.ts'
import type { UpdateFacts } from '../quarterly-updates/update-facts.ts'
import type { SectionTold } from '../quarterly-updates/update-words.ts'
import { labelDays } from '../time/label.ts'
import { dateStyleOf } from '../workspace/date-style.ts'
import { refuseOutsiders } from './activity-grid.ts'
import { companyOf } from './deck-facts.ts'
import { finishSlide, type Frame } from './parts.ts'
import type { SlideDraft } from './sheet.ts'
import type { Measure, SlideDeck } from './slide.ts'
import { countedSlide } from './slides/update-counted.ts'
import { aheadSlides, deferredSlides, effectSlides, ownSlides, progressSlides, type UpdateTold } from './slides/update-plan.ts'

export interface UpdateDeckAsked {
  readonly state: State
  readonly facts: UpdateFacts
  readonly sections: readonly SectionTold[]
  /** How a text names customers. */
  readonly tell: (text: string) => string
  readonly measure: Measure
}

/**
 * The quarterly update as a deck (row I7): progress against the plan, revenue and adoption each with a chart, effect, what was deferred and why, what is next. A section
 * that somebody wrote is told in their words. No deck record defines it, so nothing can publish it. Refused: `never-outside` for an audience that may not be shown the activity roadmap.
 */
export function buildUpdateDeck(view: View, { state, facts, sections, tell, measure }: UpdateDeckAsked): SlideDeck {
  refuseOutsiders(view)
  const style = dateStyleOf(state)
  const title = `Quarterly update, ${periodWords('quarter', facts.quarter, style)}`
  const told: UpdateTold = { state, facts, style, tell, measure }
  const own = (section: SectionTold['section'], drafted: () => readonly SlideDraft[]) => {
    const written = sections.find((one) => one.section === section)
    return written?.own === undefined ? drafted() : ownSlides(told, written.title, written.own)
  }
  const drafts: readonly SlideDraft[] = [
    ...own('progress', () => progressSlides(told)), countedSlide(told, 'revenue'), countedSlide(told, 'adoption'), ...own('effect', () => effectSlides(told)),
    ...own('deferred', () => deferredSlides(told)), ...own('next', () => aheadSlides(told)), ...own('facts', () => []),
  ]
  const frame: Frame = { measure, company: companyOf(view, { title, months: 0 }), deck: title, date: `As of ${labelDays(view.today)}`, internal: true }
  return {
    title, company: frame.company, language: 'en', day: view.today, slides: drafts.map((draft, index) => finishSlide(draft, index + 1, frame, undefined)),
    findings: drafts.flatMap(({ findings }, index) => findings.map((finding) => ({ ...finding, slide: index + 1 }))),
  }
}
