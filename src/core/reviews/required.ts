import type { Id, Name } from '../kernel/change.ts'
import type { Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { kindsIn } from './content-kinds.ts'
import type { ReviewRequest } from './reviews.ts'
import { blockedBy, reviewsOf } from './standing.ts'

/** The reviews that were asked for of a record as content of a kind, and that it waits for: neither optional nor withdrawn. The latest first. */
export function requiredOf(state: State, collection: Name, record: Id, kind: string): ReviewRequest[] {
  return reviewsOf(state, collection, record).filter((one) => one.kind === kind && one.optional !== true && one.withdrawnAt === undefined)
}

/**
 * Why something may not go out yet as content of a kind, in a sentence; nothing when it may (rows G2, G3): what must be reviewed was asked for, and blocks
 * no longer. `what` names it in the sentence: “Relay 5.2”.
 */
export function notReviewed(state: State, what: string, kind: string, asked: readonly ReviewRequest[], now: Instant): string | undefined {
  const { parts = [] } = kindsIn(state).find(({ key }) => key === kind) ?? {}
  if (parts.length === 0) return undefined
  return asked.length === 0 ? `${what} must be seen by ${parts.join(' and ')} before it goes out: ask them first.` : blockedBy(state, asked, now)
}
