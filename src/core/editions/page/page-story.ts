import type { OutlineGroup } from '../../audiences/outline.ts'
import type { MaturityMark } from '../../plans/maturity.ts'
import type { Tone } from '../../decks/marks.ts'

/** What an edition's web page tells, as data: made from a View when it is published, and frozen with the slides. Every text in it leaves. */
export interface PageStory {
  readonly language: string
  /** Who speaks; empty for nobody. */
  readonly company: string
  /** The deck with its edition, as it stands at the foot: "Fernhill roadmap, edition 7". */
  readonly name: string
  readonly heading: string
  readonly lede: string
  readonly day: string
  readonly edition?: number
  /** "It covers selected releases of Relay and Canvas"; empty where no product has a name. */
  readonly covers: string
  readonly problems: readonly PageProblem[]
  readonly plan?: PagePlan
  readonly releases: readonly PageRelease[]
  readonly launched: readonly PageLaunched[]
  readonly changes?: PageChanges
  readonly feedbackAddress?: string
  readonly directionAddress?: string
  readonly disclaimer: string
}

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

/** What changed since an earlier edition, told as its audience is told. */
export interface PageChanges {
  readonly since: string
  readonly headline: string
  readonly groups: readonly { readonly group: OutlineGroup; readonly lines: readonly PageChange[] }[]
}

/** A sentence; `name` is the part of it that names what it is about, where it does. */
export interface PageChange {
  readonly name: string
  readonly sentence: string
  readonly reason: string
}
