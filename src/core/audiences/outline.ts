import type { Id, Name } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { Window } from '../time/window.ts'

/** Kinds of change in the order in which an outline tells them, with the heading of each. */
export const outlineGroups = {
  moved: 'Moved',
  new: 'New',
  left: 'Left the plan',
  renamed: 'Renamed',
  maturity: 'Maturity',
  compatibility: 'Works with',
  documentation: 'Documentation',
  wording: 'Wording',
  reorganised: 'Reorganised',
  'came-into-window': 'Now in view',
  'left-window': 'No longer ahead',
} as const
export type OutlineGroup = keyof typeof outlineGroups

/** One change of one fact, said in a sentence that stands alone. */
export interface OutlinePart {
  readonly group: OutlineGroup
  /** The field that changed; unset when the whole item came or went. */
  readonly field?: string
  readonly sentence: string
  /** What it was and what it is now, in the fewest words: "Oct 2026" and "Oct–Nov 2026", "Beta" and "GA". */
  readonly before?: string
  readonly after?: string
  /** For a date that moved: the windows themselves, and which way it went. */
  readonly windows?: { readonly before?: Window; readonly after?: Window }
  readonly direction?: 'later' | 'earlier' | 'surer' | 'less-sure' | 'dated' | 'undated'
  readonly reason?: string
  /** The date moved and nobody said why. Only told inside. */
  readonly reasonMissing?: true
}

/** All that changed about one item, said together. `group`, `before`, `after`, `windows` and `direction` are those of its first part. */
export interface OutlineLine extends OutlinePart {
  readonly collection: Name
  /** The item's id in the later View, or in the earlier one when it has gone. */
  readonly id: Id
  /** As it is called now; as it was called when it has gone. */
  readonly title: string
  /** What kind of item it is, where this audience is told: "feature", "release". */
  readonly kind?: string
  readonly parts: readonly OutlinePart[]
}

/** What changed for one audience between two of its Views. Lines stand in the order of `outlineGroups`. */
export interface Outline {
  /** The day of the earlier View. */
  readonly since: Day
  /** True when no fact changed. Items may still have come into or left the window, as time went on. */
  readonly empty: boolean
  /** A title that says the point: "One date slips, one comes forward, and Alerts joins the plan". */
  readonly headline: string
  /** "Nothing has changed for you since 15 Mar 2022." when empty. */
  readonly sentence: string
  readonly lines: readonly OutlineLine[]
}
