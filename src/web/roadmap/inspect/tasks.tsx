import { X } from 'lucide-react'
import { useState } from 'react'
import { type Activity, type Task, taskKinds, taskName } from '../../../core/roadmap/roadmap.ts'
import { labelDays } from '../../../core/time/label.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { Section } from '../../inspector/section.tsx'
import { IconButton } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { personName } from '../../workspace/persons.ts'
import css from './tasks.module.css'

const kindWords: Readonly<Record<(typeof taskKinds)[number], string>> = { tool: 'Tool', training: 'Training', pr: 'PR', content: 'Content', other: 'Other' }

/** What the activity comes down to (row I10): tools, trainings, the press, each with who does it and until when. */
export function Tasks({ activity, isReadOnly }: { readonly activity: Activity; readonly isReadOnly: boolean }) {
  const act = useAct()
  const [text, setText] = useState('')
  const [sentence, setSentence] = useState<string>()
  const tasks = activity.tasks ?? []
  const done = tasks.filter((task) => task.done).length
  const add = async (title: string) => {
    const outcome = await act('task.add', { activity: activity.id, title })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setText('')
  }
  return (
    <Section title="Tasks" count={tasks.length === 0 ? undefined : `${done} of ${tasks.length}`}>
      <ul className={css.tasks}>
        {tasks.map((task, at) => (
          <TaskLine key={task.id ?? `${at}/${task.title}`} activity={activity} task={task} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {isReadOnly ? null : (
        <form
          className={css.add}
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') void add(text.trim())
          }}
        >
          <input aria-label="A new task" placeholder="Add a task" value={text} onChange={(event) => setText(event.target.value)} maxLength={300} />
          {sentence === undefined ? null : <p role="alert">{sentence}</p>}
        </form>
      )}
    </Section>
  )
}

function TaskLine({ activity, task, isReadOnly }: { readonly activity: Activity; readonly task: Task; readonly isReadOnly: boolean }) {
  const { state, today } = useSeen()
  const act = useAct()
  const [isOpen, setIsOpen] = useState(false)
  const change = (fields: object) => void act('task.change', { activity: activity.id, task: taskName(task), ...fields })
  const isLate = !task.done && task.due !== undefined && task.due < today
  const said = [task.kind === undefined ? undefined : kindWords[task.kind], personName(state, task.owner), task.due === undefined ? undefined : `by ${labelDays(task.due)}`].filter((part) => part !== undefined).join(', ')
  return (
    <li>
      <div>
        <label>
          <input type="checkbox" checked={task.done} disabled={isReadOnly} onChange={() => change({ done: !task.done })} />
          <span data-done={task.done ? '' : undefined}>{task.title}</span>
        </label>
        {isReadOnly ? null : <IconButton label={`Remove ${task.title}`} icon={X} onPress={() => void act('task.remove', { activity: activity.id, task: taskName(task) }, { said: `Removed the task *${task.title}*` })} />}
      </div>
      {isReadOnly ? (said === '' ? null : <p data-late={isLate ? '' : undefined}>{said}</p>) : (
        <button type="button" aria-expanded={isOpen} aria-label={`${task.title}: what, who and by when`} data-late={isLate ? '' : undefined} onClick={() => setIsOpen(!isOpen)}>
          {said === '' ? 'What, who, by when' : said}
        </button>
      )}
      {isOpen && !isReadOnly ? (
        <p className={css.more}>
          <select aria-label="What it makes" value={task.kind ?? ''} onChange={(event) => change({ kind: event.target.value === '' ? null : event.target.value })}>
            <option value="">What</option>
            {taskKinds.map((kind) => <option key={kind} value={kind}>{kindWords[kind]}</option>)}
          </select>
          <select aria-label="Who does it" value={task.owner ?? ''} onChange={(event) => change({ owner: event.target.value === '' ? null : event.target.value })}>
            <option value="">Nobody yet</option>
            {people.list(state).filter(({ id, erased }) => erased !== true || id === task.owner).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
          <input type="date" aria-label="By when" value={task.due ?? ''} onChange={(event) => change({ due: event.target.value === '' ? null : event.target.value })} />
        </p>
      ) : null}
    </li>
  )
}
