import type { Json } from '../../lib/json.ts'
import type { Id, Name } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { Waiver } from '../roadmap/waivers.ts'

/** Open questions of a roadmap by what they are about, in the order in which they are shown (row H14). */
export const findingGroups = ['cells', 'bridges', 'time', 'facts', 'tray'] as const
export type FindingGroup = (typeof findingGroups)[number]

/** Every kind of open question, and its group. */
export const findingKinds = {
  'cell-undecided': 'cells', 'cell-not-agreed': 'cells', 'cell-reopened': 'cells', 'decision-adrift': 'cells',
  'bridge-missing': 'bridges', 'release-unsupported': 'bridges', 'supports-nothing': 'bridges', 'after-what-it-serves': 'bridges', 'connector-gone': 'bridges', 'nobody-supports': 'bridges', objection: 'bridges',
  overload: 'time', 'capacity-missing': 'time', 'lead-time-broken': 'time', 'order-broken': 'time', collision: 'time', 'slip-open': 'time', 'ask-overdue': 'time', 'deferral-due': 'time',
  'no-owner': 'facts', 'no-effort': 'facts', 'no-goal': 'facts', 'no-effect': 'facts', 'no-baseline': 'facts', 'effect-unmeasured': 'facts', 'stale-plan': 'facts',
  outlier: 'tray', undated: 'tray',
} as const satisfies Readonly<Record<string, FindingGroup>>
export type FindingKind = keyof typeof findingKinds

/** The three answers, in the order in which every question offers them (UI.md): do it, leave it so on purpose, put it off. */
export const answers = ['fill', 'on-purpose', 'defer'] as const

/** One act that ends a finding: a command, as far as it is known, and what a person has still to say. */
export interface Act {
  readonly answer: (typeof answers)[number]
  /** A word or two on its button: "Bridge to it". */
  readonly label: string
  readonly command: string
  readonly args: Readonly<Record<string, Json>>
  /** Arguments that a person gives: "reason", "window". */
  readonly asks: readonly string[]
}

/** One open question, with what to do about it. */
export interface Finding {
  /** Its kind and the ids that it is about: the same question has the same key, whenever it is asked. */
  readonly key: string
  readonly kind: FindingKind
  readonly roadmap: Id
  readonly about: { readonly collection: Name; readonly id: Id }
  /** The activities that it is about, so that a cell knows what touches it. */
  readonly activities?: readonly Id[] | undefined
  readonly cell?: { readonly bucket: Id; readonly period: Day } | undefined
  /** The first day of the period that it is about, where it is about one. */
  readonly period?: Day | undefined
  /** The person or team whose question it is. */
  readonly person?: Id | undefined
  readonly team?: Id | undefined
  readonly sentence: string
  /** What it was found from, as text: a waiver holds while this stays the same. */
  readonly facts: string
  /** Left so on purpose when other facts held, or put off until a day that has come: what was said then. */
  readonly before?: Waiver | undefined
  /** Sorts it among those of its kind: by row and period, by day, by title. */
  readonly place: string
  readonly acts: readonly Act[]
}
