import { useState } from 'react'
import { backPlan } from '../../../core/launches/back-plan.ts'
import { launchTasks } from '../../../core/launches/launch-tasks.ts'
import { launches } from '../../../core/launches/launches.ts'
import { offsetWords } from '../../../core/launches/offset-words.ts'
import { labelDays } from '../../../core/time/label.ts'
import { dayWindow } from '../../../core/time/window.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { Section } from '../../inspector/section.tsx'
import { Button } from '../../parts/button.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { WindowField } from '../../parts/window-field.tsx'
import { Comments } from '../../together/comments.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { taskWords } from './task-marks.ts'

/** One task of a launch: how far it is, who does it, and from what its day is counted. */
export function TaskInspector({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const may = useMay('launch-task.change')
  const [isAsking, setIsAsking] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const task = launchTasks.get(state, id)
  const launch = launches.get(state, task?.launch)
  if (task === undefined || launch === undefined) return null
  const planned = backPlan(state, launch, today).find((one) => one.task.id === id)
  const change = (fields: object, said: string) => act('launch-task.change', { id, ...fields }, { said })
  const close = async (next: 'under-way' | 'done' | 'not-needed', reason?: string) => {
    const outcome = await act('launch-task.close', { id, state: next }, { said: `*${task.title}*: ${taskWords[next].toLowerCase()}`, ...(reason === undefined ? {} : { reason }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setIsAsking(false)
  }
  return (
    <>
      <Section>
        <TextField kind="title" label="Title" value={task.title} isReadOnly={!may} save={(title) => (title === null ? Promise.resolve(undefined) : change({ title }, 'Renamed the task'))} />
        <p>{taskWords[task.state ?? 'open']}{planned?.due === undefined ? '' : `, due ${labelDays(planned.due)}`}{planned?.late === 'late' ? ': late' : planned?.late === 'not-begun' ? ': should have begun' : ''}</p>
        {!may ? null : isAsking ? (
          <ReasonField label={`${task.title} is not needed`} isNeeded sentence={sentence} done={(reason) => void close('not-needed', reason)} cancel={() => setIsAsking(false)} />
        ) : (
          <p>
            {task.state === undefined || task.state === 'undecided' ? <Button onPress={() => void close('under-way')}>Under way</Button> : null}{' '}
            {task.state !== 'done' && task.state !== 'not-needed' ? <Button kind="main" onPress={() => void close('done')}>Done</Button> : null}{' '}
            {task.state === undefined || task.state === 'under-way' ? <Button kind="bare" onPress={() => setIsAsking(true)}>Not needed …</Button> : null}
            {task.state === 'undecided' ? <Button kind="bare" onPress={() => setIsAsking(true)}>Not needed …</Button> : null}
            {task.state === 'done' || task.state === 'not-needed' || task.state === 'undecided' ? <Button kind="bare" onPress={() => void act('launch-task.reopen', { id }, { said: `*${task.title}* is to be done` })}>{task.state === 'undecided' ? 'It is needed' : 'Open again'}</Button> : null}
          </p>
        )}
        <PersonField label="Who" value={task.owner} none={`Whoever stands for ${task.role.toLowerCase()}`} isReadOnly={!may} save={(owner) => change({ owner }, 'Changed who does it')} />
        <WindowField label="Due by hand" value={task.dueOn === undefined ? undefined : dayWindow(task.dueOn)} isReadOnly={!may} save={(window) => change({ dueOn: window?.start ?? null }, window === null ? 'Its day is counted again' : 'Set its day by hand')} />
        <p>Counted: {offsetWords(task.due, task.anchor)}.</p>
        <TextField label="Link" value={task.link} placeholder="https://…" isReadOnly={!may} save={(link) => change({ link }, 'Said where it is')} />
        <TextField label="Note" kind="prose" value={task.note} isReadOnly={!may} save={(note, was) => act('launch-task.change', { id, note }, { over: { collection: 'launch-tasks', id, field: 'note', was } })} />
      </Section>
      <Comments collection="launch-tasks" id={id} />
      <RecordHistory collection="launch-tasks" id={id} />
    </>
  )
}
