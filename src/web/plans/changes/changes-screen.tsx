import { useState } from 'react'
import { type ChangeRequest, changeRequests } from '../../../core/change-requests/change-requests.ts'
import { standingOfRequest } from '../../../core/change-requests/request-standing.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import field from '../../parts/field.module.css'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './changes.module.css'

const steps = [['evaluate', 'To evaluate'], ['decide', 'To decide'], ['tell', 'To tell'], ['over', 'Over']] as const

/** What is asked of the roadmap, by how far it is (row D4). */
export function ChangesScreen() {
  const { state } = useSeen()
  const { today } = useMoment()
  const may = useMay('change-request.ask')
  const [isAsking, setIsAsking] = useState(false)
  const all = changeRequests.list(state).map((request) => ({ request, standing: standingOfRequest(request, today) })).toSorted((a, b) => ((a.request.answerBy ?? '9999') < (b.request.answerBy ?? '9999') ? -1 : 1))
  return (
    <div className={css.page}>
      <header>
        <div>
          <h1>Asked of the roadmap</h1>
          <p>What and why, by when it is needed and by when it is answered. Engineering says what it costs and displaces, product management decides, and both sides are told. Nothing moves by itself.</p>
        </div>
        {may && !isAsking ? <Button kind="main" onPress={() => setIsAsking(true)}>Ask for a change</Button> : null}
      </header>
      {isAsking ? <AskForm close={() => setIsAsking(false)} /> : null}
      {all.length === 0 && !isAsking ? <EmptyState title="Nothing is asked"><p>“Single sign-on for Customer 17, needed by 15 Jun, answered by 8 May. Two weeks; displaces the second beta. Later, since …”</p></EmptyState> : null}
      {steps.map(([step, title]) => {
        const these = all.filter(({ standing }) => standing.step === step)
        return these.length === 0 ? null : (
          <section key={step} aria-label={title}>
            <h2>{title} <span>{these.length}</span></h2>
            <ul>
              {these.map(({ request, standing }) => (
                <Line key={request.id} request={request} isLate={standing.isLate} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Line({ request: { id, title, neededBy, answerBy, decision }, isLate }: { readonly request: ChangeRequest; readonly isLate: boolean }) {
  const { open } = useOpened()
  return (
    <li data-late={isLate || undefined}>
      <button type="button" onClick={() => open('change-requests', id)}><Told text={title} /></button>
      <span>{decision !== undefined ? { do: 'to be done', 'do-not': 'not to be done', later: 'later' }[decision.says] : answerBy === undefined ? 'no day for an answer' : `${isLate ? 'was to be answered' : 'answered'} by ${labelDays(answerBy)}`}</span>
      <span>{neededBy === undefined ? '' : `needed by ${labelDays(neededBy)}`}</span>
    </li>
  )
}

function AskForm({ close }: { readonly close: () => void }) {
  const act = useAct()
  const [title, setTitle] = useState('')
  const [why, setWhy] = useState('')
  const [days, setDays] = useState({ neededBy: '', answerBy: '' })
  return (
    <ActForm
      className={css.form} send="Ask" isDisabled={title.trim() === ''} close={close}
      act={() => act('change-request.ask', { title: title.trim(), ...(why.trim() === '' ? {} : { why: why.trim() }), ...(days.neededBy === '' ? {} : { neededBy: days.neededBy }), ...(days.answerBy === '' ? {} : { answerBy: days.answerBy }) }, { said: `Asked for *${title.trim()}*` })}
    >
      <label>What<input className={field.input} autoFocus value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} /></label>
      <label>Why<input className={field.input} value={why} placeholder="Who asks, how large it is, what happens if not" onChange={(event) => setWhy(event.target.value)} /></label>
      <label>Needed by<input type="date" className={field.input} value={days.neededBy} onChange={(event) => setDays({ ...days, neededBy: event.target.value })} /></label>
      <label>Answered by<input type="date" className={field.input} value={days.answerBy} onChange={(event) => setDays({ ...days, answerBy: event.target.value })} /></label>
    </ActForm>
  )
}
