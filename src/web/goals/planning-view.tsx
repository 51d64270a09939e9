import { useState } from 'react'
import { plannedIn, type PlannedStep, planningOf } from '../../core/goals/quarter-plan.ts'
import type { Day } from '../../core/kernel/command.ts'
import { dayAndMonth, labelShort } from '../../core/time/label.ts'
import { people } from '../../core/workspace/workspace.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { useSeen } from '../workspace/open-workspace.tsx'
import { personName } from '../workspace/persons.ts'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import { useMoment } from '../workspace/use-moment.ts'
import css from './planning.module.css'

const words = { done: 'Done', skipped: 'Left out', late: 'Late', now: 'This week', 'to-come': '' } as const

/** How a quarter is planned, week by week: whose each step is, and where what came of it stands (row D1): the quarter after the one that is chosen. */
export function PlanningView({ day }: { readonly day: Day | undefined }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const style = useDateStyle()
  const quarter = plannedIn(state, day ?? today)
  const steps = planningOf(state, quarter.start, today)
  const done = steps.filter(({ stands }) => stands === 'done' || stands === 'skipped').length
  return (
    <section className={css.planning} aria-label="Planning">
      <header>
        <h2>How {labelShort(quarter, style)} is planned</h2>
        <p>{done} of {steps.length} steps done. It is planned in the quarter before, the one that is chosen above.</p>
      </header>
      <ul>{steps.map((step) => <StepLine key={step.step} quarter={quarter.start} step={step} />)}</ul>
    </section>
  )
}

function StepLine({ quarter, step: { step, title, artefact, from, by, owner, isByDuty, link, stands, said } }: { readonly quarter: Day; readonly step: PlannedStep }) {
  const { state } = useSeen()
  const act = useAct()
  const [mayChange, mayDo] = [useMay('planning-step.set'), useMay('planning-step.done')]
  const [isChanging, setIsChanging] = useState(false)
  const [refused, setRefused] = useState<string>()
  const name = personName(state, owner)
  const say = async (command: 'planning-step.done' | 'planning-step.reopen') => {
    const outcome = await act(command, { quarter, step }, { said: command === 'planning-step.done' ? `*${title}* is done` : `*${title}* is open again` })
    setRefused(outcome.done ? undefined : outcome.sentence)
  }
  const isOver = stands === 'done' || stands === 'skipped'
  return (
    <li data-stands={stands}>
      <div className={css.line}>
        <span className={css.when}>{dayAndMonth(from)} to {dayAndMonth(by)}</span>
        <b>{title}</b>
        <span>{name === undefined ? <em>Nobody has it</em> : `${name}${isByDuty ? ', by the duty' : ''}`}</span>
        <span>{link === undefined ? artefact : <a href={link} target="_blank" rel="noopener noreferrer">{artefact}</a>}</span>
        <span className={css.stands}>{stands === 'done' ? `Done ${dayAndMonth(said?.done?.on ?? by)}` : stands === 'skipped' ? `Left out: ${said?.skipped ?? ''}` : words[stands]}</span>
        <span className={css.acts}>
          {mayDo ? <Button kind={isOver ? 'bare' : 'plain'} aria-label={`${isOver ? 'Open it again' : 'Done'}: ${title}`} onPress={() => void say(isOver ? 'planning-step.reopen' : 'planning-step.done')}>{isOver ? 'Open it again' : 'Done'}</Button> : null}
          {mayChange && !isChanging ? <Button kind="go" aria-label={`Change … ${title}`} onPress={() => setIsChanging(true)}>Change …</Button> : null}
        </span>
      </div>
      {refused === undefined ? null : <p role="alert">{refused}</p>}
      {isChanging ? <StepForm quarter={quarter} step={step} owner={said?.owner} link={link} close={() => setIsChanging(false)} /> : null}
    </li>
  )
}

function StepForm({ quarter, step, owner, link, close }: { readonly quarter: Day; readonly step: string; readonly owner: string | undefined; readonly link: string | undefined; readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [whose, setWhose] = useState(owner ?? '')
  const [where, setWhere] = useState(link ?? '')
  return (
    <ActForm className={css.form} send="Save" close={close} act={() => act('planning-step.set', { quarter, step, owner: whose === '' ? null : whose, link: where.trim() === '' ? null : where.trim() }, { said: 'Changed how the quarter is planned' })}>
      <label>Who does it
        <select className={field.input} value={whose} onChange={(event) => setWhose(event.target.value)}>
          <option value="">Whoever has the duty of the roadmap</option>
          {people.list(state).filter(({ erased }) => erased !== true).sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      </label>
      <label>Where what came of it stands<input className={field.input} type="url" value={where} onChange={(event) => setWhere(event.target.value)} /></label>
    </ActForm>
  )
}
