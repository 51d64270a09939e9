import type { Id } from '../kernel/change.ts'
import type { Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type CustomerFeedback, customerFeedback } from './customer-feedback.ts'
import { sourceOf } from './sources.ts'

/** Minutes for which somebody who answers holds a record for the others; then it is free again by itself. */
export const claimMinutes = 60

/** Who answers it just now, and until when nobody else does. */
export interface Claim {
  readonly by: Id
  readonly since: Instant
  readonly until: Instant
}

/** The claim that holds at a moment; none once its time is over. */
export function claimAt({ claimedBy, claimedAt }: Pick<CustomerFeedback, 'claimedBy' | 'claimedAt'>, now: Instant): Claim | undefined {
  if (claimedBy === undefined || claimedAt === undefined) return undefined
  const until = later(claimedAt, claimMinutes * 60_000)
  return Date.parse(now) < Date.parse(until) ? { by: claimedBy, since: claimedAt, until } : undefined
}

/** The instant at which an answer is due; none where its source promises none. */
export function dueOf(state: State, { source, receivedAt }: Pick<CustomerFeedback, 'source' | 'receivedAt'>): Instant | undefined {
  const hours = sourceOf(state, source)?.answerHours
  return hours === undefined ? undefined : later(receivedAt, hours * 3_600_000)
}

export type FeedbackStand = 'answered' | 'answered-late' | 'held' | 'late' | 'open'

/** How a record stands at a moment. What is answered at the very instant that it is due is in time; what is late and held is held, since somebody is at it. */
export function standAt(state: State, entry: CustomerFeedback, now: Instant): FeedbackStand {
  const due = dueOf(state, entry)
  const isAfter = (at: Instant) => due !== undefined && Date.parse(at) > Date.parse(due)
  if (entry.answeredAt !== undefined) return isAfter(entry.answeredAt) ? 'answered-late' : 'answered'
  if (claimAt(entry, now) !== undefined) return 'held'
  return isAfter(now) ? 'late' : 'open'
}

/** What waits for an answer, what is due first before the rest. */
export function waitingFor(state: State): readonly CustomerFeedback[] {
  const order = (entry: CustomerFeedback) => dueOf(state, entry) ?? `9${entry.receivedAt}`
  return customerFeedback.list(state).filter(({ answerKind }) => answerKind === undefined).toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
}

function later(from: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(from) + milliseconds).toISOString()
}
