import { type CustomerFeedback, customerFeedback } from '../../../core/customer-feedback/customer-feedback.ts'
import { routeOf } from '../../../core/customer-feedback/routing.ts'
import { claimAt, type FeedbackStand, standAt, waitingFor } from '../../../core/customer-feedback/standing.ts'
import type { Day, Instant } from '../../../core/kernel/command.ts'
import type { State } from '../../../core/kernel/state.ts'
import type { FeedbackShown } from './search.ts'

export interface ShownFeedback {
  readonly entry: CustomerFeedback
  readonly stand: FeedbackStand
}

/** What a list of customer feedback shows: what waits, the first due first; what was answered, the latest first. */
export function shownFeedback(state: State, show: FeedbackShown, { now, today, person }: { readonly now: Instant; readonly today: Day; readonly person: string | undefined }): readonly ShownFeedback[] {
  if (show === 'answered') {
    return customerFeedback.list(state).filter(({ answerKind }) => answerKind !== undefined).map((entry) => ({ entry, stand: standAt(state, entry, now) })).toSorted((a, b) => ((a.entry.answeredAt ?? '') > (b.entry.answeredAt ?? '') ? -1 : 1))
  }
  const waiting = waitingFor(state).map((entry) => ({ entry, stand: standAt(state, entry, now) }))
  if (show === 'late') return waiting.filter(({ stand }) => stand === 'late')
  if (show === 'held') return waiting.filter(({ stand }) => stand === 'held')
  if (show !== 'mine') return waiting
  return waiting.filter(({ entry }) => {
    const claim = claimAt(entry, now)
    return person !== undefined && (claim === undefined ? routeOf(state, entry, today).people.includes(person) : claim.by === person)
  })
}

/** How a record begins, in one line. */
export function firstWords({ subject, text }: Pick<CustomerFeedback, 'subject' | 'text'>): string {
  const line = subject ?? text.split('\n')[0] ?? text
  return line.length > 140 ? `${line.slice(0, 139)}…` : line
}
