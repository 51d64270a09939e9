import { reviewsOf, standingOf } from '../../../core/reviews/standing.ts'
import type { ReviewRequest } from '../../../core/reviews/reviews.ts'
import { labelDays } from '../../../core/time/label.ts'
import { localTime } from '../../../core/time/zones.ts'
import { settings } from '../../../core/workspace/workspace.ts'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../../workspace/persons.ts'
import css from './launch-page.module.css'

/** The reviews of a record, each with whom it waits for and until when silence stops it. */
export function ReviewsPart({ collection, record, now }: { readonly collection: string; readonly record: string; readonly now: string }) {
  const { state } = useSeen()
  const asked = reviewsOf(state, collection, record).filter(({ withdrawnAt }) => withdrawnAt === undefined)
  if (asked.length === 0) return <p className={css.hint}>Nothing was asked to be looked at yet.</p>
  return (
    <ul className={css.reviews}>
      {asked.map((request) => (
        <ReviewLine key={request.id} request={request} now={now} />
      ))}
    </ul>
  )
}

function ReviewLine({ request, now }: { readonly request: ReviewRequest; readonly now: string }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const standing = standingOf(state, request, now)
  const zone = settings.get(state, 'settings')?.zone ?? 'UTC'
  const names = request.reviewers.map(({ person }) => initialsOf(personName(state, person) ?? '?'))
  const answered = standing.reviewers.filter(({ answer }) => answer !== undefined).length
  return (
    <li data-standing={standing.state}>
      <h3><button type="button" onClick={() => open('review-requests', request.id)}>{request.title}</button></h3>
      <Meter done={standing.blocks ? daysGone(standing.until, now) : 3} isOver={!standing.blocks} />
      <span>{names.join(' and ')}, asked {labelDays(localTime(request.askedAt, zone).day)}</span>
      <span>{standing.state === 'waiting' && standing.lastDay !== undefined ? `Clears after ${labelDays(standing.lastDay)}` : standing.state === 'waiting' ? `${answered} of ${request.reviewers.length} answered` : words[standing.state]}</span>
    </li>
  )
}

const words = { withdrawn: 'Withdrawn', optional: 'Optional', approved: 'Approved', rejected: 'Rejected', waiting: 'Waits', unblocked: 'No longer blocking' } as const

/** Of the three days, those that have gone by, going by the time that is left. */
function daysGone(until: string | undefined, now: string): number {
  if (until === undefined) return 0
  const left = (Date.parse(until) - Date.parse(now)) / 86_400_000
  return left <= 1 ? 2 : left <= 2 ? 1 : 0
}

function Meter({ done, isOver }: { readonly done: number; readonly isOver: boolean }) {
  return (
    <span className={css.meter} data-over={isOver || undefined} aria-hidden>
      {[0, 1, 2].map((at) => (
        <i key={at} data-full={at < done || undefined} />
      ))}
    </span>
  )
}
