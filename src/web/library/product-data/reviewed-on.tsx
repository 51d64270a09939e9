import type { Day } from '../../../core/kernel/command.ts'
import type { TeamReview } from '../../../core/product-data/monthly-review.ts'
import { daysBetween } from '../../../core/time/days.ts'
import { labelDays } from '../../../core/time/label.ts'

/** When a team has reviewed last, or until when it is to. */
export function ReviewedOn({ review: { stands, last, by }, today }: { readonly review: TeamReview; readonly today: Day }) {
  if (stands === 'reviewed') return last === undefined ? null : labelDays(last.on)
  const late = daysBetween(by, today)
  return <>{last === undefined ? 'never' : labelDays(last.on)}, {stands === 'late' ? `${late} ${late === 1 ? 'day' : 'days'} late` : `due by ${labelDays(by)}`}</>
}
