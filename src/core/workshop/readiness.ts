import type { Id } from '../kernel/change.ts'

/** Where something that is missing is mended: a plan, the plans, or a part of the preparation page. */
export type Mend = { readonly at: 'plan'; readonly plan: Id } | { readonly at: 'plans' } | { readonly at: PreparationPart }
export type PreparationPart = 'day' | 'people' | 'leader' | 'lists' | 'agenda' | 'question'

/** One thing that a workshop needs before its day, and how it stands. */
export interface Readiness {
  /** The same for the same thing as long as the workshop is prepared. */
  readonly key: string
  readonly title: string
  /** A warning holds nobody up, and is worth a thought. */
  readonly stands: 'ready' | 'missing' | 'warning'
  readonly sentence: string
  readonly mend: Mend
}

/** The three groups of an article's first steps: what others plan, the day, and the people. */
export interface ReadinessGroup {
  readonly title: string
  readonly of: readonly Readiness[]
}
