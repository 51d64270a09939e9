import type { OutlineGroup } from '../../audiences/outline.ts'
import type { MaturityMark } from '../../plans/maturity.ts'
import type { Window } from '../../time/window.ts'
import type { Tone } from '../../decks/marks.ts'

/** What an edition's web page tells, as data: made from a View when it is published, and frozen with the slides. Every text in it leaves. */
export interface PageStory {
  readonly language: string
  /** Who speaks; empty for nobody. */
  readonly company: string
  /** The deck with its edition, as it stands at the foot: "Fernhill roadmap, edition 7". */
  readonly name: string
  /** What the deck is called whatever its edition: "Fernhill roadmap". Unset in editions that were frozen before feeds told it. */
  readonly subject?: string
  readonly heading: string
  readonly lede: string
  readonly day: string
  readonly edition?: number
  /** "It covers selected releases of Relay and Canvas"; empty where no product has a name. */
  readonly covers: string
  /** What the page has, in the order of the deck's slides. Unset in editions that were frozen before a page followed its deck. */
  readonly parts?: readonly PagePart[]
  readonly problems: readonly PageProblem[]
  readonly plan?: PagePlan
  readonly releases: readonly PageRelease[]
  readonly launched: readonly PageLaunched[]
  /** Features by level, furthest along first. */
  readonly levels?: readonly PageLevelGroup[]
  readonly fits?: readonly PageFitGroup[]
  readonly changes?: PageChanges
  /** Releases for calendars, which the page itself does not show. */
  readonly calendar?: readonly PageEvent[]
  readonly feedbackAddress?: string
  readonly directionAddress?: string
  readonly disclaimer: string
}

/** A part of a page: one that is made from the plan, or a slide in the company's own words. */
export type PagePart = { readonly part: 'problems' | 'plan' | 'releases' | 'launched' | 'levels' | 'fits' | 'changes' | 'tell' } | { readonly part: 'own'; readonly title: string; readonly text: string }

export interface PageProblem {
  readonly title: string
  readonly tone: Tone
  readonly cost: string
  readonly value: string
}

/** A level, as it is called and as it is drawn. */
export interface PageLevel {
  readonly label: string
  readonly mark: MaturityMark
}

/** The months of the deck as columns, and what happens in them as rows. Columns count from 0. */
export interface PagePlan {
  readonly heading: string
  readonly columns: readonly { readonly label: string; readonly year: string }[]
  /** The levels that are on it, furthest from use first. */
  readonly levels: readonly PageLevel[]
  readonly lanes: readonly PageLane[]
  readonly undated: string
}

export interface PageLane {
  readonly title: string
  /** Unset for the releases. */
  readonly tone?: Tone
  readonly rows: readonly PageRow[]
}

export interface PageRow {
  readonly name: string
  /** "Beta since Jun 2026", for what was reached before the first column. */
  readonly before: string
  readonly blocks: readonly PageBlock[]
}

export interface PageBlock {
  readonly label: string
  /** Unset for a release. */
  readonly mark?: MaturityMark
  readonly when: string
  /** The day, where it is known: a column is a month or more, and would make it look less sure. */
  readonly day?: string
  /** First column, and the one after the last; `beyond` says until when it goes on after the last column. */
  readonly from: number
  readonly to: number
  readonly beyond: string
}

export interface PageRelease {
  readonly title: string
  readonly when: string
  readonly value: string
  readonly features: readonly { readonly title: string; readonly level?: PageLevel; readonly value: string }[]
}

export interface PageLaunched {
  readonly title: string
  readonly level?: PageLevel
  readonly value: string
  readonly where: string
}

/** Features that are as far along as each other; no level where nobody has said. */
export interface PageLevelGroup {
  readonly level?: PageLevel
  readonly features: readonly { readonly title: string; readonly value: string }[]
}

/** Features of which the same is true: what they work with, and what they do not. */
export interface PageFitGroup {
  readonly works: readonly string[]
  readonly not: readonly string[]
  readonly features: readonly string[]
}

/** A release with its days, as its audience is told them, for programs that keep a calendar. */
export interface PageEvent {
  /** Outside id of the release. */
  readonly id: string
  readonly title: string
  readonly when: string
  readonly window: Window
  readonly value: string
}

/** What changed since an earlier edition, told as its audience is told. */
export interface PageChanges {
  readonly since: string
  readonly headline: string
  readonly groups: readonly { readonly group: OutlineGroup; readonly lines: readonly PageChange[] }[]
}

/** A sentence; `name` is the part of it that names what it is about, where it does. */
export interface PageChange {
  /** Outside ids of the item that changed and of those that the sentence names, so that a feed can be silent about one that is not for outside any more. */
  readonly about?: readonly string[]
  readonly name: string
  readonly sentence: string
  readonly reason: string
}
