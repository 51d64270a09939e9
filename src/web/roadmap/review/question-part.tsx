import { useId, useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import { type ReviewQuestion, reviewQuestions, type RoadmapReview } from '../../../core/roadmap/roadmap-reviews.ts'
import { differenceInWords, sayLater } from '../../history/difference-words.ts'
import { ChangeTold } from '../../history/told-act.tsx'
import type { Difference } from '../../history/use-difference.ts'
import { Button } from '../../parts/button.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { factsFor } from './review-facts.ts'
import css from './review.module.css'

/** Facts that are shown before the rest is counted. */
const mostShown = 6

/** One question of the review, what has changed since the last version that bears on it, and its answer. */
export function QuestionPart({ question, review, difference, answer }: { readonly question: ReviewQuestion; readonly review: RoadmapReview; readonly difference: Difference | undefined; readonly answer: ((changed: boolean, note: string | undefined) => Promise<Outcome>) | undefined }) {
  const said = review[question]
  return (
    <section className={css.question} data-said={said === undefined ? undefined : ''}>
      <h2>{reviewQuestions[question]}</h2>
      <Facts question={question} review={review} difference={difference} />
      {answer === undefined ? <p className={css.answered}>{said === undefined ? 'Not answered' : said.changed ? said.note : `No. ${said.note ?? ''}`}</p> : <Answer key={JSON.stringify(said)} question={question} said={said} answer={answer} />}
    </section>
  )
}

function Facts({ question, review, difference }: { readonly question: ReviewQuestion; readonly review: RoadmapReview; readonly difference: Difference | undefined }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const [isWhole, setIsWhole] = useState(false)
  if (review.number === 1) return null
  if (difference === undefined) return <p className={css.quiet}>Looking up what has changed …</p>
  const told = differenceInWords(factsFor(question, difference, state, review.roadmap), state, style).groups.flatMap((group) => group.told)
  if (told.length === 0) return <p className={css.quiet}>Nothing of this has changed in the plans since version {review.number - 1}.</p>
  const shown = isWhole ? told : told.slice(0, mostShown)
  return (
    <ul className={css.facts}>
      {shown.map(({ change, later, reason }) => (
        <li key={`${change.collection}/${change.id}`}>
          {later === undefined ? null : <span data-later={later > 0 ? '' : undefined}>{sayLater(later)}</span>}
          <ChangeTold change={change} isAlone={false} />
          {reason === undefined ? null : <q>{reason}</q>}
        </li>
      ))}
      {told.length === shown.length ? null : <li><Button kind="go" onPress={() => setIsWhole(true)}>and {told.length - shown.length} more</Button></li>}
    </ul>
  )
}

function Answer({ question, said, answer }: { readonly question: ReviewQuestion; readonly said: RoadmapReview[ReviewQuestion]; readonly answer: (changed: boolean, note: string | undefined) => Promise<Outcome> }) {
  const id = useId()
  const [choice, setChoice] = useState<'yes' | 'no' | 'open'>(said === undefined ? 'open' : said.changed ? 'yes' : 'no')
  const [note, setNote] = useState(said?.note ?? '')
  const [sentence, setSentence] = useState<string>()
  const isSaid = said !== undefined && said.changed === (choice === 'yes') && (said.note ?? '') === note.trim()
  const keep = async () => {
    const outcome = await answer(choice === 'yes', note.trim() === '' ? undefined : note.trim())
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <form
      className={css.answer}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Switch label={reviewQuestions[question]} options={[{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }]} value={choice} onChange={(value) => setChoice(value)} />
      {choice === 'open' ? null : (
        <>
          <label htmlFor={id}>{choice === 'yes' ? 'What has changed, and what follows' : 'Anything to say about it'}</label>
          <textarea id={id} rows={2} value={note} maxLength={5_000} onChange={(event) => setNote(event.target.value)} />
          <Button type="submit" isDisabled={isSaid || (choice === 'yes' && note.trim() === '')}>{isSaid ? 'Kept' : 'Keep this answer'}</Button>
        </>
      )}
      {sentence === undefined ? null : <p role="alert">{sentence}</p>}
    </form>
  )
}
