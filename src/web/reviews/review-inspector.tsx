import { useState } from 'react'
import { kindsIn } from '../../core/reviews/content-kinds.ts'
import { reviewRequests } from '../../core/reviews/reviews.ts'
import { type Reviewer, standingOf } from '../../core/reviews/standing.ts'
import { labelDays } from '../../core/time/label.ts'
import { people } from '../../core/workspace/workspace.ts'
import { RecordHistory } from '../history/record-history.tsx'
import { Section } from '../inspector/section.tsx'
import { useMoment } from '../workspace/use-moment.ts'
import { Button } from '../parts/button.tsx'
import { Face } from '../parts/face.tsx'
import { PersonField } from '../parts/person-field.tsx'
import { ReasonField } from '../parts/reason-field.tsx'
import { Comments } from '../together/comments.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { WordingPart } from './wording-part.tsx'
import { ReviewMeter } from './review-meter.tsx'
import css from './reviews.module.css'
import { answerWords, standingWords } from './standing-words.ts'

/** One review: how it stands, who was asked and what they said, and my own answer. */
export function ReviewInspector({ id }: { readonly id: string }) {
  const { state, actor } = useSeen()
  const { now } = useMoment()
  const act = useAct()
  const may = useMay('review.ask')
  const [isAdding, setIsAdding] = useState(false)
  const request = reviewRequests.get(state, id)
  if (request === undefined) return null
  const standing = standingOf(state, request, now)
  const kind = kindsIn(state).find(({ key }) => key === request.kind)
  const mine = standing.reviewers.find(({ person }) => person === actor.person)
  return (
    <>
      <Section>
        <h1 className={css.title}>{request.title}</h1>
        <p>{kind?.title ?? request.kind}{request.impact === 'very-wide' ? ', very wide' : ''}{request.optional === true ? ', optional' : ''}</p>
        <p className={css.standing} data-standing={standing.state}><ReviewMeter standing={standing} now={now} /> {standingWords(standing)}</p>
        <p className={css.quiet}>{standing.sentence}</p>
        {request.link === undefined ? null : <p><a href={request.link} target="_blank" rel="noreferrer">Where it is</a></p>}
        {request.text === undefined ? null : <blockquote className={css.text}>{request.text}</blockquote>}
        {request.text === undefined ? null : <WordingPart text={request.text} />}
        {mine !== undefined && may && request.withdrawnAt === undefined ? <MyAnswer request={id} title={request.title} said={mine.isOutdated === true ? undefined : mine.answer?.says} /> : null}
      </Section>
      <Section title="Who was asked">
        <ul className={css.reviewers}>
          {standing.reviewers.map((one) => (
            <ReviewerLine key={`${one.person} ${one.part}`} reviewer={one} isTimed={request.optional !== true && request.impact === 'usual'} />
          ))}
        </ul>
        {!may || request.withdrawnAt !== undefined ? null : (
          <>
            {isAdding ? (kind?.parts.length === 0 ? [undefined] : [...(kind?.parts ?? [])]).map((part) => (
              <PersonField key={part ?? ''} label={part ?? 'Who else'} none="Ask somebody more" value={undefined} save={(person) => (person === null ? Promise.resolve(undefined) : act('review.ask-more', { request: id, person, ...(part === undefined ? {} : { part }) }, { said: `Asked *${people.get(state, person)?.name ?? ''}* too` }))} />
            )) : null}
            <p className={css.acts}>
              <Button kind="go" onPress={() => setIsAdding(!isAdding)}>Ask somebody more</Button>
              <Button kind="go" onPress={() => void act('review.ask-again', { request: id }, { said: `Asked again for *${request.title}*` })}>It changed: ask again</Button>
              <Button kind="go" onPress={() => void act('review.withdraw', { request: id }, { said: `Withdrew the review of *${request.title}*` })}>Withdraw</Button>
            </p>
          </>
        )}
      </Section>
      <Comments collection="review-requests" id={id} />
      <RecordHistory collection="review-requests" id={id} />
    </>
  )
}

function ReviewerLine({ reviewer: { person, part, answer, lastDay, leftOn, isOutdated }, isTimed }: { readonly reviewer: Reviewer; readonly isTimed: boolean }) {
  const { state } = useSeen()
  const name = people.get(state, person)?.name ?? 'Somebody who is gone'
  const said = leftOn !== undefined && answer === undefined ? `left on ${labelDays(leftOn)}` : answer === undefined ? (isTimed ? `is waited for until the end of ${labelDays(lastDay)}` : 'has not answered') : isOutdated === true ? 'approved other words' : answerWords[answer.says]
  return (
    <li data-says={isOutdated === true ? undefined : answer?.says}>
      <Face name={name} id={person} small />
      <span>
        <b>{name}</b> {part === undefined ? '' : `(${part}) `}{said}
        {answer?.note === undefined ? null : <q>{answer.note}</q>}
      </span>
    </li>
  )
}

function MyAnswer({ request, title, said }: { readonly request: string; readonly title: string; readonly said: string | undefined }) {
  const act = useAct()
  const [asking, setAsking] = useState<'rejects' | 'comments'>()
  const [sentence, setSentence] = useState<string>()
  const send = async (says: 'approves' | 'rejects' | 'comments', note?: string) => {
    const outcome = await act('review.answer', { request, says, ...(note === undefined ? {} : { note }) }, { said: `${says === 'approves' ? 'Approved' : says === 'rejects' ? 'Rejected' : 'Commented on'} *${title}*` })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setAsking(undefined)
  }
  if (asking !== undefined) return <ReasonField label={asking === 'rejects' ? `Reject ${title}` : `What you think of ${title}`} isNeeded sentence={sentence} done={(note) => void send(asking, note)} cancel={() => setAsking(undefined)} />
  return (
    <div className={css.acts}>
      <Button kind={said === 'approves' ? 'plain' : 'main'} onPress={() => void send('approves')}>Approve</Button>
      <Button onPress={() => setAsking('rejects')}>Reject …</Button>
      <Button kind="bare" onPress={() => setAsking('comments')}>Comment …</Button>
    </div>
  )
}
