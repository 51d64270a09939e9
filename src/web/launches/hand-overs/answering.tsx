import { useState } from 'react'
import type { HandOver } from '../../../core/hand-overs/hand-overs.ts'
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
import css from './hand-overs.module.css'

/** The answer to a hand-over: acknowledged, with a question where one is left; sent back with what is missing; handed over again; or taken over by somebody else. */
export function Answering({ handOver }: { readonly handOver: HandOver }) {
  const { state, actor } = useSeen()
  const act = useAct()
  const [may, mayStandIn] = [useMay('hand-over.give'), useMay('item.change')]
  const [asking, setAsking] = useState<'acknowledge' | 'take-over' | 'send-back' | 'give-again' | 'answer'>()
  const [sentence, setSentence] = useState<string>()
  const { id, title, from, to, acknowledged, returned } = handOver
  const [isTheirs, isSenders] = [actor.person === to, actor.person === from]
  const close = () => (setAsking(undefined), setSentence(undefined))
  const because = (command: string, said: string) => async (reason: string | undefined) => {
    const outcome = await act(command, { id }, { said, ...(reason === undefined ? {} : { reason }) })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  const name = (person: string | undefined) => personName(state, person) ?? 'Somebody'
  return (
    <Section title="Answer">
      {acknowledged === undefined ? null : (
        <>
          <p>{name(acknowledged.by)} acknowledged it on {labelDays(acknowledged.on)}{acknowledged.tookOver === undefined ? '.' : `, in place of ${name(acknowledged.tookOver.from)}: ${acknowledged.tookOver.why}`}</p>
          {acknowledged.question === undefined ? null : <p><b>Asked:</b> {acknowledged.question}</p>}
          {acknowledged.answer === undefined ? null : <p><b>Answered:</b> {acknowledged.answer}</p>}
        </>
      )}
      {returned === undefined ? null : <p className={css.warn}>Sent back by {name(returned.by)} on {labelDays(returned.on)}: {returned.why}</p>}
      {asking === 'acknowledge' ? <LineForm label="A question that is left" placeholder="You may leave this out" send="Acknowledge" close={close} act={(question) => act('hand-over.acknowledge', { id, ...(question === '' ? {} : { question }) }, { said: `Acknowledged *${title}*` })} />
        : asking === 'answer' ? <LineForm label={acknowledged?.question ?? 'The answer'} send="Answer" isNeeded close={close} act={(answer) => act('hand-over.answer', { id, answer }, { said: `Answered about *${title}*` })} />
        : asking === 'give-again' ? <AgainForm handOver={handOver} close={close} />
        : asking === 'send-back' ? <ReasonField label="What is missing?" isNeeded sentence={sentence} done={(reason) => void because('hand-over.send-back', `Sent back *${title}*`)(reason)} cancel={close} />
        : asking === 'take-over' ? <ReasonField label={`Acknowledge it in place of ${name(to)}`} isNeeded sentence={sentence} done={(reason) => void because('hand-over.acknowledge', `Took over *${title}*`)(reason)} cancel={close} />
        : !may ? null : (
          <p className={css.acts}>
            {acknowledged === undefined && returned === undefined && isTheirs ? <><Button kind="main" onPress={() => setAsking('acknowledge')}>Acknowledge …</Button><Button onPress={() => setAsking('send-back')}>Send it back …</Button></> : null}
            {acknowledged === undefined && returned === undefined && !isTheirs && !isSenders && mayStandIn ? <Button onPress={() => setAsking('take-over')}>Take it over …</Button> : null}
            {returned !== undefined && (isSenders || mayStandIn) ? <Button kind={isSenders ? 'main' : 'plain'} onPress={() => setAsking('give-again')}>Hand it over again …</Button> : null}
            {acknowledged?.question !== undefined && acknowledged.answer === undefined ? <Button kind={isSenders ? 'main' : 'plain'} onPress={() => setAsking('answer')}>Answer …</Button> : null}
          </p>
        )}
    </Section>
  )
}

function LineForm({ label, placeholder, send, isNeeded = false, act, close }: { readonly label: string; readonly placeholder?: string; readonly send: string; readonly isNeeded?: boolean; readonly act: (text: string) => ReturnType<ReturnType<typeof useAct>>; readonly close: () => void }) {
  const [text, setText] = useState('')
  return (
    <ActForm className={css.small} send={send} isDisabled={isNeeded && text.trim() === ''} close={close} act={() => act(text.trim())}>
      <label>{label}<textarea className={field.input} autoFocus rows={2} value={text} placeholder={placeholder} maxLength={2_000} onChange={(event) => setText(event.target.value)} /></label>
    </ActForm>
  )
}

/** The next round begins with the words of the last. */
function AgainForm({ handOver: { id, title, ...handOver }, close }: { readonly handOver: HandOver; readonly close: () => void }) {
  const act = useAct()
  const [whatIsNew, setWhatIsNew] = useState(handOver.whatIsNew)
  const [technical, setTechnical] = useState(handOver.technical ?? '')
  return (
    <ActForm className={css.small} send="Hand it over again" isDisabled={whatIsNew.trim() === ''} close={close} act={() => act('hand-over.give-again', { id, whatIsNew: whatIsNew.trim(), ...(technical.trim() === '' ? {} : { technical: technical.trim() }) }, { said: `Handed over *${title}* again` })}>
      <label>What is new<textarea className={field.input} autoFocus rows={4} value={whatIsNew} onChange={(event) => setWhatIsNew(event.target.value)} /></label>
      <label>Technical aspects<textarea className={field.input} rows={4} value={technical} onChange={(event) => setTechnical(event.target.value)} /></label>
    </ActForm>
  )
}
