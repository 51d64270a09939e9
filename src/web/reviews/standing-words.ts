import type { Standing } from '../../core/reviews/standing.ts'
import { labelDays } from '../../core/time/label.ts'

/** How a review stands, in a few words: "Clears after 2 Dec 2026", "1 of 2 answered", "No longer blocking". */
export function standingWords({ state, lastDay, reviewers, isChanged }: Standing): string {
  if (isChanged === true) return 'Its words changed: ask again'
  if (state === 'waiting' && lastDay !== undefined) return `Clears after ${labelDays(lastDay)}`
  if (state === 'waiting') return `${reviewers.filter(({ answer }) => answer !== undefined).length} of ${reviewers.length} answered`
  return { withdrawn: 'Withdrawn', optional: 'Optional', approved: 'Approved', rejected: 'Rejected', unblocked: 'No longer blocking' }[state]
}

/** What one reviewer said last. */
export const answerWords = { approves: 'approved', rejects: 'rejected', comments: 'commented' } as const
