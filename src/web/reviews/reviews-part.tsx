import { reviewsOf, standingOf } from '../../core/reviews/standing.ts'
import type { ReviewRequest } from '../../core/reviews/reviews.ts'
import { labelDays } from '../../core/time/label.ts'
import { localTime } from '../../core/time/zones.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { Button } from '../parts/button.tsx'
import { useState } from 'react'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useMay } from '../workspace/use-may.ts'
import { initialsOf, personName } from '../workspace/persons.ts'
import { AskForm } from './ask-form.tsx'
import { ReviewMeter } from './review-meter.tsx'
import css from './reviews.module.css'
import { standingWords } from './standing-words.ts'

/** The reviews of a record, each with whom it waits for and until when silence stops it; and asking for another. */
export function ReviewsPart({ collection, record, kind, now }: { readonly collection: string; readonly record: string; readonly kind?: string; readonly now: string }) {
  const { state } = useSeen()
  const may = useMay('review.ask')
  const [isAsking, setIsAsking] = useState(false)
  const asked = reviewsOf(state, collection, record).filter(({ withdrawnAt }) => withdrawnAt === undefined)
  return (
    <>
      <ul className={css.lines}>
        {asked.map((request) => (
          <ReviewLine key={request.id} request={request} now={now} />
        ))}
      </ul>
      {asked.length === 0 && !isAsking ? <p className={css.quiet}>Nothing was asked to be looked at yet.</p> : null}
      {isAsking ? <AskForm about={{ collection, record }} kind={kind} close={() => setIsAsking(false)} /> : may ? <Button kind="go" onPress={() => setIsAsking(true)}>Ask for a review</Button> : null}
    </>
  )
}

/** One review in two lines. It opens in the inspector. */
export function ReviewLine({ request, now }: { readonly request: ReviewRequest; readonly now: string }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const standing = standingOf(state, request, now)
  const zone = settings.get(state, 'settings')?.zone ?? 'UTC'
  const names = request.reviewers.map(({ person }) => initialsOf(personName(state, person) ?? '?'))
  return (
    <li data-standing={standing.state}>
      <h3><button type="button" onClick={() => open('review-requests', request.id)}>{request.title}</button></h3>
      <ReviewMeter standing={standing} now={now} />
      <span>{names.join(' and ')}, asked {labelDays(localTime(request.askedAt, zone).day)}{request.impact === 'very-wide' ? ', very wide' : ''}</span>
      <span>{standingWords(standing)}</span>
    </li>
  )
}
