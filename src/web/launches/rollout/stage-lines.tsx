import { Check, CircleDashed, Minus, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Rollout } from '../../../core/rollouts/rollouts.ts'
import { closedAfter, type StageStanding, whyNotYet } from '../../../core/rollouts/stages-of.ts'
import { dayAndMonth, labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { DoneForm } from './done-form.tsx'
import css from './rollout.module.css'

/** One stage of a walk: passed, next with its open lines, or still to come. */
export function StageLines({ rollout, stage }: { readonly rollout: Rollout; readonly stage: StageStanding }) {
  const { title, lines, open, isPassed, isNext, isLate, by } = stage
  const last = lines.map(({ closed }) => closed?.on ?? '').toSorted().at(-1)
  const stands = isPassed ? `passed on ${labelDays(last ?? '')}` : [`${lines.length - open.length} of ${lines.length}`, by === undefined ? undefined : `${isLate ? 'was due' : 'by'} ${labelDays(by)}`].filter((part) => part !== undefined).join(', ')
  return (
    <li data-state={isPassed ? 'passed' : isNext ? 'next' : 'waits'} data-late={isLate || undefined}>
      {isPassed ? <Check size={14} strokeWidth={2.25} aria-label="Passed" role="img" /> : isLate ? <TriangleAlert size={14} strokeWidth={2} aria-label="Late" role="img" /> : <CircleDashed size={14} strokeWidth={1.75} aria-hidden />}
      <details open={isNext}>
        <summary><h3>{title}</h3><span>{stands}</span></summary>
        <ul>
          {lines.map(({ line, closed }) => (
            <Line key={line.title} rollout={rollout} title={line.title} closed={closed} isTurn={isNext} />
          ))}
        </ul>
      </details>
    </li>
  )
}

type Closed = NonNullable<Rollout['closed']>[number]

function Line({ rollout, title, closed, isTurn }: { readonly rollout: Rollout; readonly title: string; readonly closed: Closed | undefined; readonly isTurn: boolean }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const may = useMay('rollout.close')
  const [asking, setAsking] = useState<'done' | 'not-needed' | 'take-back'>()
  const [sentence, setSentence] = useState<string>()
  const waits = isTurn && closed === undefined ? whyNotYet(state, rollout, title, today) : undefined
  const send = async (command: 'rollout.close' | 'rollout.take-back', more: object, said: string, reason?: string) => {
    const outcome = await act(command, { id: rollout.id, line: title, ...more }, { said, ...(reason === undefined ? {} : { reason }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setAsking(undefined)
    return outcome
  }
  const done = (more: object) => send('rollout.close', { state: 'done', ...more }, `*${title}* is done`)
  const cancel = () => setAsking(undefined)
  return (
    <li data-closed={closed?.state}>
      {closed === undefined ? <i aria-hidden /> : closed.state === 'done' ? <Check size={12} strokeWidth={2.25} role="img" aria-label="Done" /> : <Minus size={12} strokeWidth={2} role="img" aria-label="Not needed" />}
      <div>
        <p>{title}{closed === undefined ? null : <small> {[closed.state === 'not-needed' ? 'not needed' : undefined, personName(state, closed.by), dayAndMonth(closed.on)].filter((part) => part !== undefined).join(', ')}{closed.link === undefined ? null : <>, <a href={closed.link} target="_blank" rel="noreferrer">where it is</a></>}</small>}</p>
        {closed?.reason === undefined ? null : <p className={css.hint}>{closed.reason}</p>}
        {waits === undefined ? null : <p className={css.waits}>{waits}</p>}
        {asking === 'done' ? <DoneForm title={title} close={cancel} act={done} /> : null}
        {asking === 'not-needed' ? <ReasonField label={`${title} is not needed`} isNeeded sentence={sentence} done={(reason) => void send('rollout.close', { state: 'not-needed' }, `*${title}* is not needed`, reason)} cancel={cancel} /> : null}
        {asking === 'take-back' ? <ReasonField label={`Take back: ${title}`} isNeeded sentence={sentence} done={(reason) => void send('rollout.take-back', {}, `Took *${title}* back`, reason)} cancel={cancel} /> : null}
        {asking === undefined && sentence !== undefined ? <p className={css.waits} role="alert">{sentence}</p> : null}
      </div>
      {!may || asking !== undefined ? null : closed !== undefined ? (closedAfter(rollout, title) === undefined ? <span><Button kind="go" aria-label={`Take back …: ${title}`} onPress={() => setAsking('take-back')}>Take back …</Button></span> : null) : isTurn ? (
        <span>
          {waits === undefined ? <><Button aria-label={`Done: ${title}`} onPress={() => void done({})}>Done</Button><Button kind="go" aria-label={`Who, when …: ${title}`} onPress={() => setAsking('done')}>Who, when …</Button></> : null}
          <Button kind="go" aria-label={`Not needed …: ${title}`} onPress={() => setAsking('not-needed')}>Not needed …</Button>
        </span>
      ) : null}
    </li>
  )
}
