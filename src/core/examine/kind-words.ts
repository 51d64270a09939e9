import type { FindingGroup, FindingKind } from './finding.ts'

/** What a group of findings is called, and each kind, above the findings of it. */
export const groupWords: Readonly<Record<FindingGroup, string>> = { cells: 'Cells', bridges: 'Bridges', time: 'Time and people', facts: 'Facts', tray: 'Tray' }

export const kindWords: Readonly<Record<FindingKind, string>> = {
  'cell-undecided': 'Nobody has decided', 'cell-not-agreed': 'Not agreed yet', 'cell-reopened': 'Open again', 'decision-adrift': 'Decided for a period that is no more',
  'bridge-missing': 'Idea, sales and marketing do not join', 'release-unsupported': 'Releases that no activity supports', 'supports-nothing': 'Supports nothing', 'after-what-it-serves': 'After what it serves',
  'connector-gone': 'Built on what is gone', 'nobody-supports': 'No stakeholder group supports it', objection: 'Objections that nobody has met',
  overload: 'Overloads', 'capacity-missing': 'Nobody has said how much time there is', 'lead-time-broken': 'Lead times already broken', 'order-broken': 'Out of order', collision: 'Collisions',
  'slip-open': 'Moved, and not answered', 'ask-overdue': 'Asked, and no answer', 'deferral-due': 'To be looked at again',
  'no-owner': 'Nobody does it', 'no-effort': 'Days of work missing', 'no-goal': 'Goals missing', 'no-effect': 'Effect missing', 'no-baseline': 'Baseline missing', 'effect-unmeasured': 'Baseline of a metric missing', 'stale-plan': 'Stale plans',
  outlier: 'Outliers', undated: 'Undated',
}
