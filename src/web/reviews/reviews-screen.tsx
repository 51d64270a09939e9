import { useState } from 'react'
import { reviewRequests } from '../../core/reviews/reviews.ts'
import { waitingFor } from '../../core/reviews/standing.ts'
import { labelDays } from '../../core/time/label.ts'
import { LaunchesFrame } from '../launches/launches-frame.tsx'
import { useMoment } from '../workspace/use-moment.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useMay } from '../workspace/use-may.ts'
import { EscalationsPart } from './escalations-part.tsx'
import { AskForm } from './ask-form.tsx'
import { ReviewLine } from './reviews-part.tsx'
import { standingWords } from './standing-words.ts'
import css from './reviews.module.css'

/** What waits for me and until when, what I asked for, and everything that was asked (rows G1 to G3). */
export function ReviewsScreen() {
  const { state, actor } = useSeen()
  const { now } = useMoment()
  const may = useMay('review.ask')
  const [isAsking, setIsAsking] = useState(false)
  const all = reviewRequests.list(state).filter(({ withdrawnAt }) => withdrawnAt === undefined).toSorted((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
  const waiting = waitingFor(state, actor.person, now)
  const mine = all.filter(({ askedBy }) => askedBy === (actor.person ?? actor.id))
  const others = all.filter((one) => !mine.includes(one))
  return (
    <LaunchesFrame current="reviews">
      <div className={css.page}>
        <header>
          <div>
            <h1>Reviews</h1>
            <p>Anybody may ask for a look. Seven kinds of content must have one, from the product director and marketing, before they go out; after three full business days silence stops blocking.</p>
          </div>
          {may && !isAsking ? <Button kind="main" onPress={() => setIsAsking(true)}>Ask for a review</Button> : null}
        </header>
        {isAsking ? <AskForm close={() => setIsAsking(false)} /> : null}
        <section aria-label="Waiting for me">
          <h2>Waiting for me <span>{waiting.length === 0 ? '' : waiting.length}</span></h2>
          {waiting.length === 0 ? <p className={css.quiet}>Nobody waits for your word.</p> : (
            <ul className={css.waiting}>
              {waiting.map(({ request, mine: me, standing }) => (
                <WaitingLine key={request.id} id={request.id} title={request.title} until={request.impact === 'very-wide' || request.optional === true ? standingWords(standing) : `until the end of ${labelDays(me.lastDay)}`} part={me.part} />
              ))}
            </ul>
          )}
        </section>
        <section aria-label="Asked by me">
          <h2>Asked by me</h2>
          {mine.length === 0 ? <p className={css.quiet}>You have asked for none.</p> : <ul className={css.lines}>{mine.map((request) => <ReviewLine key={request.id} request={request} now={now} />)}</ul>}
        </section>
        {others.length === 0 ? null : (
          <section aria-label="Asked by others">
            <h2>Asked by others</h2>
            <ul className={css.lines}>{others.map((request) => <ReviewLine key={request.id} request={request} now={now} />)}</ul>
          </section>
        )}
        <EscalationsPart />
        {all.length === 0 ? <EmptyState title="No review was asked for yet"><p>A press release, a talk, a page of the site: name it and who must see it, once. “Press release, seen by Aino and Rasa, clears after Wed 18 Nov.”</p></EmptyState> : null}
      </div>
    </LaunchesFrame>
  )
}

function WaitingLine({ id, title, until, part }: { readonly id: string; readonly title: string; readonly until: string; readonly part: string | undefined }) {
  const { open } = useOpened()
  return (
    <li>
      <button type="button" onClick={() => open('review-requests', id)}>{title}</button>
      <span>{part === undefined ? '' : `as ${part.toLowerCase()}, `}{until}</span>
    </li>
  )
}
