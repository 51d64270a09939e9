import type { Id } from '../kernel/change.ts'
import type { Instant } from '../kernel/command.ts'
import type { PeriodCell } from '../time/period.ts'
import type { Window } from '../time/window.ts'
import type { Photo } from './notes.ts'
import type { Workshop } from './workshops.ts'

/** A note as the day left it: its words and where they came from, with place, time and goal as the roadmap has them now. */
export interface OutcomeNote {
  readonly id: Id
  readonly text: string
  readonly author: string
  readonly at: Instant
  readonly effort?: string
  readonly window?: Window
  /** "Q3 FY27 (Aug–Oct 2026)" */
  readonly period?: string
  /** First and last column that its window touches. */
  readonly columns?: readonly [number, number]
  readonly goal?: string
  /** Others in the room who backed it. */
  readonly backed: number
  readonly fromPaper: boolean
  /** Notes that say the same and were laid under it, each with its own author. */
  readonly under: readonly { readonly id: Id; readonly text: string; readonly author: string; readonly at: Instant }[]
}

export interface OutcomeBucket {
  readonly id: Id
  readonly title: string
  readonly hue: number
  /** Where there was a vote that three or more took part in. */
  readonly votes?: number
  readonly notes: readonly OutcomeNote[]
}

/** What came of a workshop: what those who were not there are told, and what its files hold. Of notes, those alone that were turned over. */
export interface Outcome {
  readonly workshop: Workshop
  readonly company: string
  readonly zone: string
  readonly roadmap: string
  /** The company's own words (row H11). */
  readonly words: { readonly bucket: string; readonly outlier: string }
  readonly columns: readonly PeriodCell[]
  /** In their order; from the laying of the grid on, every row of the roadmap. */
  readonly buckets: readonly OutcomeBucket[]
  readonly outliers: readonly OutcomeNote[]
  /** In no bucket, and not put aside either. */
  readonly loose: readonly OutcomeNote[]
  readonly efforts: readonly { readonly id: Id; readonly title: string; readonly plan: string; readonly affects: boolean; readonly how?: string; readonly agreedBy: readonly string[]; readonly notes: number }[]
  /** Cells of the grid that were left empty on purpose, and why (row H14). */
  readonly empties: readonly { readonly bucket: string; readonly period: string; readonly reason: string }[]
  readonly photos: readonly Photo[]
  readonly people: readonly { readonly id: Id; readonly name: string; readonly from?: string; readonly isGuest: boolean; readonly leads: boolean; readonly notes: number }[]
}

/** All notes of an outcome that lie on top, bucket by bucket, with the name of where each is. */
export function notesByPlace({ buckets, outliers, loose }: Outcome): readonly { readonly bucket?: OutcomeBucket; readonly isOutlier: boolean; readonly note: OutcomeNote }[] {
  return [
    ...buckets.flatMap((bucket) => bucket.notes.map((note) => ({ bucket, isOutlier: false, note }))),
    ...loose.map((note) => ({ isOutlier: false, note })), ...outliers.map((note) => ({ isOutlier: true, note })),
  ]
}
