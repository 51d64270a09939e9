import { useState } from 'react'
import { answerKinds, type CustomerFeedback } from '../../../core/customer-feedback/customer-feedback.ts'
import { claimAt, standAt } from '../../../core/customer-feedback/standing.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import marketing from '../marketing.module.css'
import css from './feedback.module.css'
import { answerWords, StandWords } from './stand-words.tsx'

const labels: Readonly<Record<(typeof answerKinds)[number], string>> = { answered: 'What you answered', 'passed-on': 'Who answers it now', 'not-needed': 'Why it needs no answer' }

/** Who answers it: taking it, letting go of it, saying what was answered, and opening it again. */
export function AnswerPart({ entry }: { readonly entry: CustomerFeedback }) {
  const { state, actor } = useSeen()
  const { now } = useMoment()
  const act = useAct()
  const may = useMay('customer-feedback.claim')
  const [asking, setAsking] = useState<'answer' | 'reopen'>()
  const [sentence, setSentence] = useState<string>()
  const { id, answer, answerKind } = entry
  const claim = claimAt(entry, now)
  const isMine = claim !== undefined && claim.by === actor.person
  const attempt = async (name: string, said: string, more: { readonly reason?: string } = {}) => {
    const outcome = await act(name, { id }, { said, ...more })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setAsking(undefined)
  }
  return (
    <>
      <p><StandWords entry={entry} stand={standAt(state, entry, now)} /></p>
      {answer === undefined ? null : <blockquote className={css.words}>{answer}</blockquote>}
      {asking === 'answer' ? <AnswerForm id={id} close={() => setAsking(undefined)} /> : asking === 'reopen' ? (
        <ReasonField label="Open it again" isNeeded sentence={sentence} done={(reason) => void attempt('customer-feedback.reopen', 'It waits again', reason === undefined ? {} : { reason })} cancel={() => setAsking(undefined)} />
      ) : !may ? null : (
        <p className={marketing.acts}>
          {answerKind !== undefined ? <Button kind="bare" onPress={() => setAsking('reopen')}>Open it again …</Button> : claim === undefined ? <Button kind="main" onPress={() => void attempt('customer-feedback.claim', 'You answer it: the others see that')}>I answer this</Button> : null}
          {answerKind === undefined && isMine ? <><Button kind="main" onPress={() => setAsking('answer')}>It was answered …</Button><Button kind="bare" onPress={() => void attempt('customer-feedback.release', 'Others can answer it again')}>Let go of it</Button></> : null}
        </p>
      )}
      {sentence === undefined || asking !== undefined ? null : <p className={field.refused} role="alert">{sentence}</p>}
    </>
  )
}

function AnswerForm({ id, close }: { readonly id: string; readonly close: () => void }) {
  const act = useAct()
  const [kind, setKind] = useState<(typeof answerKinds)[number]>('answered')
  const [text, setText] = useState('')
  return (
    <ActForm className={marketing.form} send="Keep it" isDisabled={text.trim() === ''} close={close} act={() => act('customer-feedback.answer', { id, kind, answer: text.trim() }, { said: answerWords[kind] })}>
      <fieldset>
        <legend>How it was dealt with</legend>
        {answerKinds.map((one) => <label key={one}><input type="radio" name={`kind of ${id}`} checked={kind === one} onChange={() => setKind(one)} /> {answerWords[one]}</label>)}
      </fieldset>
      <label>{labels[kind]}<textarea className={field.input} rows={2} autoFocus value={text} maxLength={20_000} onChange={(event) => setText(event.target.value)} /></label>
    </ActForm>
  )
}
