import { useState } from 'react'
import { changeRequests, exceptions, toldTo } from '../../../core/change-requests/change-requests.ts'
import { standingOfRequest } from '../../../core/change-requests/request-standing.ts'
import { labelDays } from '../../../core/time/label.ts'
import { dayWindow } from '../../../core/time/window.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { Section } from '../../inspector/section.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice-field.tsx'
import field from '../../parts/field.module.css'
import { ReasonField } from '../../parts/reason-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { WindowField } from '../../parts/window-field.tsx'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { personName } from '../../workspace/persons.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './changes.module.css'
import { Impact } from './impact.tsx'

const exceptionWords = { 'cloud-bug': 'A bug that hits the cloud', 'managed-bug': 'A bug that hits a managed or own installation', 'prospect-bug': 'A bug that hits a prospect', 'critical-opportunity': 'A critical opportunity that does not wait' } as const
const saidWords = { do: 'Do it', 'do-not': 'Do not', later: 'Later' } as const

/** One change request: what and why, what it costs, the decision, and who was told. */
export function ChangeInspector({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const [may, mayDecide] = [useMay('change-request.ask'), useMay('change-request.decide')]
  const [deciding, setDeciding] = useState<keyof typeof saidWords>()
  const [isEvaluating, setIsEvaluating] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const request = changeRequests.get(state, id)
  if (request === undefined) return null
  const { title, evaluation, decision, told = [] } = request
  const standing = standingOfRequest(request, today)
  const change = (fields: object, said: string) => act('change-request.change', { id, ...fields }, { said })
  const text = (name: 'what' | 'why' | 'risk', label: string) => <TextField label={label} kind="prose" value={request[name]} isReadOnly={!may} save={(value, was) => act('change-request.change', { id, [name]: value }, { over: { collection: 'change-requests', id, field: name, was } })} />
  const decide = async (reason: string | undefined) => {
    const outcome = await act('change-request.decide', { id, says: deciding ?? 'later' }, { said: `Decided *${title}*`, ...(reason === undefined ? {} : { reason }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setDeciding(undefined)
  }
  return (
    <>
      <Section>
        <TextField kind="title" label="Title" value={title} isReadOnly={!may} save={(value) => (value === null ? Promise.resolve(undefined) : change({ title: value }, 'Renamed the request'))} />
        <p data-late={standing.isLate || undefined}>{standing.sentence}</p>
        <WindowField label="Needed by" value={request.neededBy === undefined ? undefined : dayWindow(request.neededBy)} isReadOnly={!may} save={(window) => change({ neededBy: window?.end ?? null }, 'Said by when it is needed')} />
        <WindowField label="Answered by" value={request.answerBy === undefined ? undefined : dayWindow(request.answerBy)} isReadOnly={!may} save={(window) => change({ answerBy: window?.end ?? null }, 'Said by when it is answered')} />
        {text('what', 'What')}
        {text('why', 'Why')}
        {text('risk', 'If not')}
        <ChoiceField label="Exception" value={request.exception} none="It waits for the next plan" choices={exceptions.map((value) => ({ value, text: exceptionWords[value] }))} isReadOnly={!may} save={(exception) => change({ exception }, 'Said why it cannot wait')} />
      </Section>
      <Impact request={request} may={may} />
      <Section title="What it costs">
        {evaluation === undefined ? <p className={css.quiet}>Not evaluated yet.</p> : <p>{evaluation.estimate}. Displaces: {evaluation.displaces}.{evaluation.increments === undefined ? '' : ` In steps: ${evaluation.increments}.`}{evaluation.concerns === undefined ? '' : ` ${evaluation.concerns}`} {personName(state, evaluation.by) ?? 'Engineering'} recommends: {saidWords[evaluation.recommends].toLowerCase()}.</p>}
        {isEvaluating ? <EvaluateForm id={id} title={title} close={() => setIsEvaluating(false)} /> : may && decision === undefined ? <Button kind="go" onPress={() => setIsEvaluating(true)}>{evaluation === undefined ? 'Evaluate it' : 'Evaluate it anew'}</Button> : null}
      </Section>
      <Section title="Decision">
        {decision === undefined ? null : <p>{saidWords[decision.says]}, {labelDays(decision.on)}: {decision.why}</p>}
        {deciding !== undefined ? <ReasonField label={saidWords[deciding]} isNeeded sentence={sentence} done={(reason) => void decide(reason)} cancel={() => setDeciding(undefined)} /> : mayDecide && evaluation !== undefined ? (
          <p className={css.acts}>{(['do', 'later', 'do-not'] as const).map((says) => <Button key={says} onPress={() => setDeciding(says)}>{saidWords[says]} …</Button>)}</p>
        ) : decision === undefined ? <p className={css.quiet}>Evaluated first.</p> : null}
        {decision === undefined ? null : toldTo.map((to) => {
          const when = told.find((one) => one.to === to)
          return <p key={to}>{to === 'sales' ? 'Sales' : 'Engineering'}: {when === undefined ? may ? <Button kind="go" onPress={() => void act('change-request.tell', { id, to }, { said: `Told ${to} of *${title}*` })}>told</Button> : 'not told yet' : `told on ${labelDays(when.on)}`}</p>
        })}
      </Section>
      <Comments collection="change-requests" id={id} />
      <RecordHistory collection="change-requests" id={id} />
    </>
  )
}

function EvaluateForm({ id, title, close }: { readonly id: string; readonly title: string; readonly close: () => void }) {
  const act = useAct()
  const [said, setSaid] = useState({ estimate: '', increments: '', displaces: '', concerns: '', recommends: 'do' })
  const set = (name: keyof typeof said) => (event: { readonly target: { readonly value: string } }) => setSaid({ ...said, [name]: event.target.value })
  return (
    <ActForm className={css.form} send="Evaluated" isDisabled={said.estimate.trim() === '' || said.displaces.trim() === ''} close={close} act={() => act('change-request.evaluate', { id, estimate: said.estimate.trim(), displaces: said.displaces.trim(), recommends: said.recommends, ...(said.increments.trim() === '' ? {} : { increments: said.increments.trim() }), ...(said.concerns.trim() === '' ? {} : { concerns: said.concerns.trim() }) }, { said: `Evaluated *${title}*` })}>
      <label>Estimate<input className={field.input} autoFocus value={said.estimate} maxLength={500} onChange={set('estimate')} /></label>
      <label>In steps<input className={field.input} value={said.increments} placeholder="Where it takes more than one" maxLength={2_000} onChange={set('increments')} /></label>
      <label>Displaces<input className={field.input} value={said.displaces} maxLength={2_000} onChange={set('displaces')} /></label>
      <label>Concerns<input className={field.input} value={said.concerns} maxLength={2_000} onChange={set('concerns')} /></label>
      <label>Recommends<select className={field.input} value={said.recommends} onChange={set('recommends')}><option value="do">Do it</option><option value="do-not">Do not</option></select></label>
    </ActForm>
  )
}
