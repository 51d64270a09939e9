import { Plus, X } from 'lucide-react'
import { type CSSProperties, lazy, Suspense, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import type { Id } from '../../core/kernel/change.ts'
import { rowsOf } from '../../core/roadmap/empty-cells.ts'
import { activities, activityKinds, type Activity, buckets, connectors } from '../../core/roadmap/roadmap.ts'
import { tieKindOf } from '../../core/roadmap/ties.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { labelWindow } from '../../core/time/label.ts'
import { Told } from '../accounts/told.tsx'
import { RecordHistory } from '../history/record-history.tsx'
import { Section } from '../inspector/section.tsx'
import { Button, IconButton } from '../parts/button.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { PersonField } from '../parts/person-field.tsx'
import { statusWords } from '../parts/status-mark.tsx'
import { TextField } from '../parts/text-field.tsx'
import { WindowField } from '../parts/window-field.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { Comments } from '../together/comments.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './activity-inspector.module.css'

const FromNote = lazy(async () => ({ default: (await import('./inspect/from-note.tsx')).FromNote }))

/** One activity: what it is, when, whose, what it is built on, and its tasks. */
export function ActivityInspector({ id }: { readonly id: Id }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('activity.change')
  const activity = activities.get(state, id)
  if (activity === undefined) return null
  const { title, status, window, owner, effort, expectedEffect, completionGoal, kind, bucket } = activity
  const isReadOnly = !may
  const change = (fields: object, field?: string, was?: string | null) => act('activity.change', { id, ...fields }, field === undefined ? {} : { over: { collection: 'activities', id, field, was: was ?? null } })
  const row = buckets.get(state, bucket)
  return (
    <>
      <Section>
        <p className={css.bucket} style={{ '--h': `var(--b${row?.hue ?? 1})` } as CSSProperties}>
          {row === undefined ? 'In no bucket' : <><i aria-hidden /> {row.title}</>}
        </p>
        <TextField kind="title" label="Title" value={title} isReadOnly={isReadOnly} save={(value) => change({ title: value ?? '' })} />
        {state.get('notes', id) === undefined ? null : <Suspense fallback={null}><FromNote id={id} /></Suspense>}
        <ChoiceField label="Status" value={status ?? 'planned'} choices={Object.entries(statusWords).map(([value, text]) => ({ value, text }))} isReadOnly={isReadOnly} save={(value) => change({ status: value })} />
        <WindowField label="Date" value={window} isReadOnly={isReadOnly} save={(value) => act('activity.move', { id, window: value })} />
        <ChoiceField label="Bucket" value={bucket} none="None" choices={rowsOf(state, activity.roadmap).map((one) => ({ value: one.id, text: one.title }))} isReadOnly={isReadOnly} save={(value) => act('activity.place', { id, bucket: value })} />
        <PersonField label="Owner" value={owner} isReadOnly={isReadOnly} save={(value) => change({ owner: value })} />
        <TextField label="Effort, days" value={effort === undefined ? undefined : String(effort)} isReadOnly={isReadOnly} save={(value) => saveNumber(value, (days) => change({ effort: days }))} />
        <ChoiceField label="Kind" value={kind} none="None" choices={activityKinds.map((value) => ({ value, text: value.replaceAll('-', ' ') }))} isReadOnly={isReadOnly} save={(value) => change({ kind: value })} />
        <TextField kind="prose" label="Effect" value={expectedEffect} isReadOnly={isReadOnly} save={(value, was) => change({ expectedEffect: value }, 'expectedEffect', was)} />
        <TextField kind="prose" label="Done when" value={completionGoal} isReadOnly={isReadOnly} save={(value, was) => change({ completionGoal: value }, 'completionGoal', was)} />
      </Section>
      <Connects activity={activity} isReadOnly={isReadOnly} />
      <Tasks activity={activity} isReadOnly={isReadOnly} change={change} />
      <Comments collection="activities" id={id} />
      <RecordHistory collection="activities" id={id} />
    </>
  )
}

async function saveNumber(text: string | null, save: (value: number | null) => Promise<Outcome>): Promise<Outcome> {
  if (text === null) return save(null)
  const value = Number(text.replace(',', '.'))
  if (!Number.isFinite(value) || value < 0) return { done: false, code: 'invalid', sentence: 'That is no number of days. Write it as "12" or "2.5".' }
  return save(value)
}

/** What it is built on (row I1): the other teams' items, each with its date and why. */
function Connects({ activity, isReadOnly }: { readonly activity: Activity; readonly isReadOnly: boolean }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const act = useAct()
  const { open } = useOpened()
  const [isAdding, setIsAdding] = useState(false)
  const tied = connectors.list(state).filter((one) => one.activity === activity.id)
  return (
    <Section
      title="Connects"
      count={tied.length === 0 ? undefined : String(tied.length)}
      aside={isReadOnly ? null : (
        <Button kind="go" onPress={() => setIsAdding(!isAdding)}>
          Add
        </Button>
      )}
    >
      {tied.length === 0 && !isAdding ? <p className={css.none}>Built on nothing yet: connect it to the release or campaign that it is for.</p> : null}
      <ul className={css.ties}>
        {tied.map((tie) => {
          const item = items.get(state, tie.item)
          const plan = plans.get(state, item?.plan)
          return (
            <li key={tie.id} data-kind={plan === undefined ? undefined : tieKindOf(plan)}>
              <i aria-hidden />
              <div>
                <button type="button" onClick={() => open('items', tie.item)}>
                  <Told text={item?.title ?? 'Something that is gone'} />
                </button>
                <span>
                  {plan?.title}
                  {item?.window === undefined ? ', no date' : `, ${labelWindow(item.window, style)}`}
                </span>
                {tie.why === undefined ? null : <q><Told text={tie.why} /></q>}
              </div>
              {isReadOnly ? null : <IconButton label="Untie" icon={X} onPress={() => void act('connector.remove', { id: tie.id }, { said: `Untied *${item?.title ?? ''}*` })} />}
            </li>
          )
        })}
      </ul>
      {isAdding ? <AddTie activity={activity} done={() => setIsAdding(false)} /> : null}
    </Section>
  )
}

/** Items that are offered for a few letters. */
const mostOffered = 8

function AddTie({ activity, done }: { readonly activity: Activity; readonly done: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [text, setText] = useState('')
  const [sentence, setSentence] = useState<string>()
  const words = text.trim().toLowerCase()
  const found = words === '' ? [] : items.list(state).filter(({ title, status }) => status !== 'dropped' && title.toLowerCase().includes(words)).slice(0, mostOffered)
  const tie = async (item: Id, title: string) => {
    const outcome = await act('connector.add', { activity: activity.id, item }, { said: `Tied to *${title}*` })
    if (outcome.done) done()
    else setSentence(outcome.sentence)
  }
  return (
    <div className={css.add}>
      <input autoFocus aria-label="Find an item of a plan" placeholder="Find a release, a campaign …" value={text} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), done())} />
      <ul>
        {found.map(({ id, title, plan }) => (
          <li key={id}>
            <button type="button" onClick={() => void tie(id, title)}>
              <Plus size={12} aria-hidden /> {title} <span>{plans.get(state, plan)?.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {sentence === undefined ? null : <p role="alert">{sentence}</p>}
    </div>
  )
}

function Tasks({ activity, isReadOnly, change }: { readonly activity: Activity; readonly isReadOnly: boolean; readonly change: (fields: object) => Promise<Outcome> }) {
  const [text, setText] = useState('')
  const tasks = activity.tasks ?? []
  const done = tasks.filter((task) => task.done).length
  const set = (next: readonly { readonly title: string; readonly done: boolean }[]) => void change({ tasks: next.length === 0 ? null : next })
  return (
    <Section title="Tasks" count={tasks.length === 0 ? undefined : `${done} of ${tasks.length}`}>
      <ul className={css.tasks}>
        {tasks.map((task, at) => (
          <li key={`${at}/${task.title}`}>
            <label>
              <input type="checkbox" checked={task.done} disabled={isReadOnly} onChange={() => set(tasks.map((one, place) => (place === at ? { ...one, done: !one.done } : one)))} />
              <span data-done={task.done ? '' : undefined}>{task.title}</span>
            </label>
            {isReadOnly ? null : <IconButton label={`Remove ${task.title}`} icon={X} onPress={() => set(tasks.filter((_, place) => place !== at))} />}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : (
        <form
          className={css.add}
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() === '') return
            set([...tasks, { title: text.trim(), done: false }])
            setText('')
          }}
        >
          <input aria-label="A new task" placeholder="Add a task" value={text} onChange={(event) => setText(event.target.value)} maxLength={300} />
        </form>
      )}
    </Section>
  )
}
