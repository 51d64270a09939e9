import type { TeamReview } from '../../../core/product-data/monthly-review.ts'
import { labelDays } from '../../../core/time/label.ts'

/** When a team has reviewed last, or until when it is to. */
export function ReviewedOn({ review: { stands, last, by } }: { readonly review: TeamReview }) {
  if (stands === 'reviewed') return last === undefined ? null : labelDays(last.on)
  return <>{last === undefined ? 'never' : labelDays(last.on)}, {stands === 'late' ? 'late since' : 'due by'} {labelDays(by)}</>
}
