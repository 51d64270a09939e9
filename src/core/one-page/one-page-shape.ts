import type { Tone } from '../decks/marks.ts'

/** How much of the features one page tells: with their value, by title, or a few of each theme with how many there are. */
export const details = ['values', 'titles', 'themes'] as const
export type Detail = (typeof details)[number]

export interface OnePageGoal {
  readonly title: string
  /** Whose it is: "Company". Not there outside. */
  readonly of?: string
  /** How one can tell, such as "Trial starts: from 280 up to 420". */
  readonly results: readonly string[]
}

export interface OnePageFeature {
  readonly title: string
  readonly value?: string
  readonly when: string
  /** The level that it reaches then, where it has one: "Beta". */
  readonly level?: string
  /** What it reaches after that, the last within the time: "GA, Jan 2027". */
  readonly later?: string
  /** It began before the time, or goes on after it: said, since the page is of that time alone. */
  readonly straddles?: 'began' | 'goes on' | 'both'
}

export interface OnePageGroup {
  readonly title: string
  readonly tone: Tone
  readonly features: readonly OnePageFeature[]
  /** Features of it that are counted here and not named. */
  readonly more: number
}

/** A roadmap of one stated time on one page (row J1): why, what is to be reached, and what is planned. */
export interface OnePage {
  readonly company: string
  readonly start: string
  readonly end: string
  /** "Q4 FY27 (Nov 2026–Jan 2027)". */
  readonly period: string
  readonly asOf: string
  readonly vision?: string
  readonly goals: readonly OnePageGoal[]
  readonly groups: readonly OnePageGroup[]
  readonly releases: readonly { readonly title: string; readonly when: string }[]
  readonly detail: Detail
  /** How many features there are of that time, named or not. */
  readonly features: number
  /** What was left off so that one page holds the rest, in sentences (row J5). */
  readonly cut: readonly string[]
  /** And what was cut of the features’ detail. */
  readonly detailCut?: string
  /** `goals of no time`: some were told before it was told with them of which quarter they are, so they are not here until they are told again. */
  readonly gaps: readonly ('vision' | 'goals' | 'goals of no time' | 'features')[]
  readonly disclaimer?: string
}
