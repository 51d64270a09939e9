import { useState } from 'react'
import type { SupportRequest } from '../../../core/intake/support-requests.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Section } from '../../inspector/section.tsx'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './requests.module.css'
import { TakeForm } from './take-form.tsx'
import { daysText, monthText } from './words.ts'

/** What becomes of a request: taken, answered, declined, done, put back; and what became of it, with where it is. */
export function RequestActs({ request }: { readonly request: SupportRequest }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('support-request.ask')
  const [asking, setAsking] = useState<'take' | 'answer' | 'decline' | 'put-back'>()
  const [sentence, setSentence] = useState<string>()
  const { id, title, taken, answered, declined, done } = request
  const isClosed = answered !== undefined || declined !== undefined || done !== undefined
  const close = () => (setAsking(undefined), setSentence(undefined))
  const putBack = async (reason: string | undefined) => {
    const outcome = await act('support-request.put-back', { id }, { said: `Put back *${title}*`, ...(reason === undefined ? {} : { reason }) })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  const by = (person: string, on: string) => `${personName(state, person) ?? 'somebody'}, ${labelDays(on)}`
  return (
    <Section title="What becomes of it">
      {taken === undefined ? null : <p>Taken by {by(taken.by, taken.on)}{request.kind === 'one-to-one' ? `, with ${daysText(request.effort ?? 0)} of ${monthText(taken.month)}` : ''}.</p>}
      {answered === undefined ? null : <p>Answered by {by(answered.by, answered.on)}: <a href={answered.link} target="_blank" rel="noreferrer">{answered.title}</a></p>}
      {declined === undefined ? null : <p>Declined by {by(declined.by, declined.on)}.</p>}
      {done === undefined ? null : <p>Done by {by(done.by, done.on)}{done.link === undefined ? '.' : <>: <a href={done.link} target="_blank" rel="noreferrer">where it is</a></>}</p>}
      {asking === 'take' ? <TakeForm request={request} close={close} />
        : asking === 'answer' ? <AnswerForm request={request} close={close} />
        : asking === 'decline' ? <DeclineForm request={request} close={close} />
        : asking === 'put-back' ? <ReasonField label="It was promised: why is it put back?" isNeeded sentence={sentence} done={(reason) => void putBack(reason)} cancel={close} />
        : !may ? null : isClosed ? <p className={css.acts}><Button kind="bare" onPress={() => void act('support-request.reopen', { id }, { said: `Opened *${title}* again` })}>Open it again</Button></p> : (
          <p className={css.acts}>
            {taken === undefined ? <Button kind="main" onPress={() => setAsking('take')}>Take it …</Button> : <Button kind="main" onPress={() => void act('support-request.done', { id }, { said: `Done: *${title}*` })}>Done</Button>}
            <Button onPress={() => setAsking('answer')}>Answer with what is there …</Button>
            <Button onPress={() => setAsking('decline')}>Decline …</Button>
            {taken === undefined ? null : <Button kind="bare" onPress={() => setAsking('put-back')}>Put it back …</Button>}
          </p>
        )}
    </Section>
  )
}

function AnswerForm({ request: { id, title }, close }: { readonly request: SupportRequest; readonly close: () => void }) {
  const act = useAct()
  const [said, setSaid] = useState({ title: '', link: '' })
  return (
    <ActForm className={css.small} send="Answer" isDisabled={said.title.trim() === '' || said.link.trim() === ''} close={close} act={() => act('support-request.answer', { id, title: said.title.trim(), link: said.link.trim() }, { said: `Answered *${title}* with what is there` })}>
      <label>What is there for everybody<input className={field.input} autoFocus value={said.title} maxLength={300} placeholder="The deck for customers, November" onChange={(event) => setSaid({ ...said, title: event.target.value })} /></label>
      <label>Where it is<input type="url" className={field.input} value={said.link} maxLength={2_000} placeholder="https://…" onChange={(event) => setSaid({ ...said, link: event.target.value })} /></label>
    </ActForm>
  )
}

function DeclineForm({ request: { id, title }, close }: { readonly request: SupportRequest; readonly close: () => void }) {
  const act = useAct()
  const [why, setWhy] = useState('')
  const [instead, setInstead] = useState('')
  return (
    <ActForm className={css.small} send="Decline" isDisabled={why.trim() === '' || instead.trim() === ''} close={close} act={() => act('support-request.decline', { id, instead: instead.trim() }, { said: `Declined *${title}*`, reason: why.trim() })}>
      <label>Why not<input className={field.input} autoFocus value={why} maxLength={2_000} onChange={(event) => setWhy(event.target.value)} /></label>
      <label>What you offer instead<input className={field.input} value={instead} maxLength={2_000} placeholder="The recording, half an hour with somebody" onChange={(event) => setInstead(event.target.value)} /></label>
    </ActForm>
  )
}
