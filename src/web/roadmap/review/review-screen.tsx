import { useState } from 'react'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { type ReviewQuestion, reviewQuestions, type RoadmapReview, reviewsOf, unanswered } from '../../../core/roadmap/roadmap-reviews.ts'
import { labelDays } from '../../../core/time/label.ts'
import { useDifference } from '../../history/use-difference.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { RoadmapPage } from '../roadmap-page.tsx'
import { QuestionPart } from './question-part.tsx'
import css from './review.module.css'
import { SharesChart } from './shares-chart.tsx'
import { useVersions, type Version } from './use-versions.ts'
import { Versions } from './versions.tsx'

const questions = Object.keys(reviewQuestions) as ReviewQuestion[]

/** The quarter's look at the roadmap (row I9): three questions on one page, closed as a new version that can be compared with the last. */
export function ReviewScreen() {
  return (
    <RoadmapPage current="review" className={css.scroll} without="A review looks at an activity roadmap every quarter.">
      {(roadmap) => <ReviewPage key={roadmap.id} roadmap={roadmap} />}
    </RoadmapPage>
  )
}

function ReviewPage({ roadmap }: { readonly roadmap: Roadmap }) {
  const { state } = useSeen()
  const { versions, failed } = useVersions(roadmap.id)
  const underWay = reviewsOf(state, roadmap.id).find(({ closedOn }) => closedOn === undefined)
  const last = versions?.[0]
  return (
    <div className={css.page}>
      <header>
        <h1>The quarter’s review</h1>
        <p>{roadmap.title}. {last === undefined ? 'No version of it has been closed yet.' : `Version ${last.review.number} was closed on ${labelDays(last.review.closedOn ?? '')}.`}</p>
      </header>
      <div>
        {underWay === undefined ? <Begin roadmap={roadmap} isFirst={versions?.length === 0} /> : <UnderWay key={underWay.id} review={underWay} last={last} />}
        {failed === undefined ? null : <p role="alert">{failed}</p>}
        {versions === undefined || versions.length === 0 ? null : (
          <section>
            <h2>Versions</h2>
            <Versions versions={versions} roadmap={roadmap.id} />
          </section>
        )}
      </div>
      <aside aria-label="How the work is shared out">
        <SharesChart roadmap={roadmap} />
      </aside>
    </div>
  )
}

function Begin({ roadmap, isFirst }: { readonly roadmap: Roadmap; readonly isFirst: boolean }) {
  const act = useAct()
  const may = useMay('roadmap-review.begin')
  return (
    <EmptyState title={isFirst ? 'No review yet' : 'No review is under way'} steps={may ? <Button kind="main" onPress={() => void act('roadmap-review.begin', { roadmap: roadmap.id }, { said: 'Began a review' })}>Begin a review</Button> : null}>
      <p>A roadmap is a living document. Every quarter, look at it together and ask: have resources shifted, are priorities changing, do adjustments need to be made? What has changed in the plans since the last version stands under each question.</p>
      <p>For example: “Two people went to the Canvas team until April, so the battlecards wait.” Closing the review makes a version that can be compared with the one before.</p>
    </EmptyState>
  )
}

function UnderWay({ review, last }: { readonly review: RoadmapReview; readonly last: Version | undefined }) {
  const { position, actor } = useSeen()
  const act = useAct()
  const may = useMay('roadmap-review.answer')
  const [sentence, setSentence] = useState<string>()
  const { difference } = useDifference(last === undefined ? undefined : String(last.position), undefined, position)
  const open = unanswered(review)
  const close = async () => {
    const outcome = await act('roadmap-review.close', { id: review.id, ...(actor.person === undefined ? {} : { takenPart: [actor.person] }) }, { said: `Closed the review as *version ${review.number}*` })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <section aria-label={`Review for version ${review.number}`}>
      <p className={css.state}>
        For version {review.number}, under way since {labelDays(review.begunOn)}. {open.length === 0 ? 'Every question is answered.' : `${questions.length - open.length} of ${questions.length} answered.`}
      </p>
      {questions.map((question) => (
        <QuestionPart key={question} question={question} review={review} difference={difference} answer={may ? (changed, note) => act('roadmap-review.answer', { id: review.id, question, changed, ...(note === undefined ? {} : { note }) }) : undefined} />
      ))}
      {may ? (
        <footer className={css.close}>
          <Button kind="main" isDisabled={open.length > 0} onPress={() => void close()}>Close as version {review.number}</Button>
          <Button kind="bare" onPress={() => void act('roadmap-review.remove', { id: review.id }, { said: 'Gave up the review' })}>Give it up</Button>
          <span>{open.length > 0 ? 'Answer every question first.' : 'It stays as it is then, and the next one begins from it.'}</span>
          {sentence === undefined ? null : <p role="alert">{sentence}</p>}
        </footer>
      ) : null}
    </section>
  )
}
