import type { View } from '../audiences/view.ts'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { type Roadmap, roadmaps } from '../roadmap/roadmap.ts'
import { movedSince, stakeholderViewOf } from '../stakeholders/stakeholder-view.ts'
import { dateStyle } from '../workspace/date-style.ts'
import { refuseOutsiders } from './activity-grid.ts'
import { companyOf } from './deck-facts.ts'
import { differencesSeen, groupSeen } from './group-seen.ts'
import { finishSlide, type Frame } from './parts.ts'
import type { SlideDraft } from './sheet.ts'
import type { Measure, SlideDeck } from './slide.ts'
import { meetingSlides } from './slides/group-meeting.ts'
import { type GroupFacts, movedSlides, putOffSlides } from './slides/group-plan.ts'
import { askSlides, standSlides } from './slides/group-said.ts'
import { labelDays } from '../time/label.ts'

export interface GroupDeckAsked {
  readonly group: Id
  /** The only one there is, when unset. */
  readonly roadmap?: Id | undefined
  /** The workspace on the day of the View: what stakeholders say is read from it. */
  readonly workspace: State
  /** As everyone inside saw it on the day on which the group did last. */
  readonly before?: { readonly day: Day; readonly view: View } | undefined
  /** How a text names customers. */
  readonly tell: (text: string) => string
  readonly measure: Measure
}

/**
 * The deck for one stakeholder group (row I1): where our plans meet, what moved since it saw them, what was put off and why, what we need, and where it
 * stands. No deck record defines it, so nothing can publish it. Refused: `never-outside` for an audience that may not be shown the activity roadmap,
 * `not-found` where there is no such group or roadmap, `invalid` where the roadmap must be said.
 */
export function buildGroupDeck(view: View, { group, roadmap: which, workspace, before, tell, measure }: GroupDeckAsked): SlideDeck {
  refuseOutsiders(view)
  const state = groupSeen(view, workspace)
  const roadmap = roadmapIn(state, which)
  const seen = stakeholderViewOf(state, group, roadmap.id)
  const moved = before === undefined ? [] : movedSince(state, seen, differencesSeen(groupSeen(before.view, workspace), state))
  const facts: GroupFacts = { state, roadmap, seen, moved, since: before?.day, today: view.today, style: dateStyle(view.list<{ readonly id: string; readonly fiscalYearStart?: number }>('settings')[0]?.fiscalYearStart), tell, measure }
  const company = companyOf(view, { title: roadmap.title, months: 0 })
  const deck = `${roadmap.title} for ${seen.group.title}`
  const frame: Frame = { measure, company, deck, date: `As of ${labelDays(view.today)}`, internal: true }
  const drafts: readonly SlideDraft[] = [...meetingSlides(facts), ...movedSlides(facts), ...putOffSlides(facts), ...askSlides(facts), ...standSlides(facts)]
  return {
    title: deck, company, language: 'en', day: view.today, slides: drafts.map((draft, index) => finishSlide(draft, index + 1, frame, undefined)),
    findings: drafts.flatMap(({ findings }, index) => findings.map((finding) => ({ ...finding, slide: index + 1 }))),
  }
}

function roadmapIn(state: State, which: Id | undefined): Roadmap {
  if (which !== undefined) return roadmaps.need(state, which)
  const [only, second] = roadmaps.list(state)
  if (only === undefined) throw new Refusal('not-found', 'There is no activity roadmap to show them yet.')
  if (second !== undefined) throw new Refusal('invalid', `There are several activity roadmaps: name one by its id. ${roadmaps.list(state).map(({ id, title }) => `“${title}” is ${id}`).join(', ')}.`, { at: 'query.roadmap' })
  return only
}
