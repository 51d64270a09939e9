import type { Id } from '../../core/kernel/change.ts'

/** One thing that waits for me: what it is, what there is to do, and where. */
export interface OwedThing {
  readonly at: 'strategy-pages' | 'customer-feedback' | 'to-tell' | 'deck-words' | 'planning-steps' | 'key-results' | 'data-reviews' | 'rhythms' | 'deprecations' | 'change-requests' | 'support-requests' | 'learning-records' | 'advisory-boards' | 'hub'
  /** The record to open; of a learning record, which is not there yet, what it is about. */
  readonly id: Id
  readonly title: string
  readonly said: string
  readonly isLate: boolean
}

/** What waits for one person beside reviews and tasks, each only where they may do what it asks for. */
export interface Owed {
  /** Turns of rhythms that are mine: late, or due within the days that are looked at. */
  readonly turns: readonly OwedThing[]
  /** Key results of mine of which I have not said yet how they stand: this week, or one that closed without a word. */
  readonly checkIns: readonly OwedThing[]
  /** Teams whose product I manage and whose product data nobody has looked through this month: late, or due within the days that are looked at. */
  readonly dataReviews: readonly OwedThing[]
  /** Strategy pages whose monthly look is mine: late, or due within the week. */
  readonly strategy: readonly OwedThing[]
  /** Steps of planning the next quarter, or this one, that are mine: late, or this week’s. */
  readonly planning: readonly OwedThing[]
  /** Words of decks that the tracker does not bear out: for whoever has the duty of the roadmap for customers, for every editor where nobody has. */
  readonly words: readonly OwedThing[]
  /** Gates of deprecations that are mine and next. */
  readonly gates: readonly OwedThing[]
  /** Requests whose day has gone by: changes of what I own, and what teams ask of me. */
  readonly answers: readonly OwedThing[]
  /** Customer feedback that I hold, or that comes to me and nobody holds. */
  readonly feedback: readonly OwedThing[]
  /** Learning records of what I lead or own. */
  readonly learning: readonly OwedThing[]
  /** Resources that I keep and are old, and broken links of what I keep or own. */
  readonly resources: readonly OwedThing[]
  /** Boards of mine that have no meeting this quarter. */
  readonly boards: readonly OwedThing[]
}

export const nothingOwed: Owed = { turns: [], checkIns: [], dataReviews: [], strategy: [], planning: [], words: [], gates: [], answers: [], feedback: [], learning: [], resources: [], boards: [] }
