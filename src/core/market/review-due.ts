import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { daysBetween } from '../time/days.ts'
import { type MarketKind, marketKinds, type MarketRecord, marketTypes } from './market.ts'

/** Days of the calendar before its review day from which on a record is due. */
const ahead = 14

/** unset: nobody has said when. */
export type ReviewStanding = 'unset' | 'later' | 'due' | 'late'

/** How the review of a record stands on a day: due in the fortnight up to its day, late from the day after (row F2). */
export function reviewOf({ reviewOn }: Pick<MarketRecord, 'reviewOn'>, today: Day): ReviewStanding {
  if (reviewOn === undefined) return 'unset'
  if (reviewOn < today) return 'late'
  return daysBetween(today, reviewOn) <= ahead ? 'due' : 'later'
}

export interface ReviewDue {
  readonly kind: MarketKind
  readonly record: MarketRecord
  readonly by: Day
  readonly isLate: boolean
}

/** What of the market is to be looked at again, the longest late first. */
export function reviewsDue(state: State, today: Day): ReviewDue[] {
  const due = marketKinds.flatMap((kind) =>
    marketTypes[kind].list(state).flatMap((record): ReviewDue[] => {
      const standing = reviewOf(record, today)
      return record.reviewOn === undefined || (standing !== 'due' && standing !== 'late') ? [] : [{ kind, record, by: record.reviewOn, isLate: standing === 'late' }]
    }))
  return due.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
}
