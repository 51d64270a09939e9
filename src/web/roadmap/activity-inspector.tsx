import { type CSSProperties, lazy, Suspense } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import type { Id } from '../../core/kernel/change.ts'
import { rowsOf } from '../../core/roadmap/empty-cells.ts'
import { activityKindWords } from '../../core/roadmap/kind-words.ts'
import { activities, buckets, needs } from '../../core/roadmap/roadmap.ts'
import { teams } from '../../core/workspace/workspace.ts'
import { ActivityGoals } from '../goals/item-goals.tsx'
import { ActivityEffects } from '../goals/metrics/activity-effects.tsx'
import { RecordHistory } from '../history/record-history.tsx'
import { Section } from '../inspector/section.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { MoneyField } from '../parts/money-field.tsx'
import { PersonField } from '../parts/person-field.tsx'
import { RegionsField } from '../parts/regions-field.tsx'
import { statusWords } from '../parts/status-mark.tsx'
import { TextField } from '../parts/text-field.tsx'
import { WindowField } from '../parts/window-field.tsx'
import { Comments } from '../together/comments.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './activity-inspector.module.css'
import { Connects } from './inspect/connects.tsx'
import { Tasks } from './inspect/tasks.tsx'
import { WaitsFor } from './inspect/waits-for.tsx'

const FromNote = lazy(async () => ({ default: (await import('./inspect/from-note.tsx')).FromNote }))

/** One activity: what it is, when, whose, what it is built on, and its tasks. */
export function ActivityInspector({ id }: { readonly id: Id }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('activity.change')
  const activity = activities.get(state, id)
  if (activity === undefined) return null
  const { title, status, window, owner, team, effort, priority, expectedEffect, baseline, completionGoal, kind, need, fixed, bucket } = activity
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
        {team === undefined && teams.list(state).length === 0 ? null : <ChoiceField label="Team" value={team} none="None" choices={teams.list(state).map((one) => ({ value: one.id, text: one.title }))} isReadOnly={isReadOnly} save={(value) => change({ team: value })} />}
        <TextField label="Effort, days" value={effort === undefined ? undefined : String(effort)} isReadOnly={isReadOnly} save={(value) => saveNumber(value, (days) => change({ effort: days }))} />
        <RegionsField value={activity.regions} isReadOnly={isReadOnly} save={(regions) => change({ regions })} />
        <MoneyField label="Budget" value={activity.budget} isReadOnly={isReadOnly} save={(budget) => change({ budget })} />
        <MoneyField label="Spent" value={activity.spent} isReadOnly={isReadOnly} save={(spent) => change({ spent })} />
        <ChoiceField label="Kind" value={kind} none="None" choices={Object.entries(activityKindWords).map(([value, text]) => ({ value, text }))} isReadOnly={isReadOnly} save={(value) => change({ kind: value })} />
        <ChoiceField label="Whose need" value={need} none="Not said" choices={needs.map((value) => ({ value, text: needWords[value] }))} isReadOnly={isReadOnly} save={(value) => change({ need: value })} />
        <ChoiceField label="Priority" value={String(priority ?? 2)} choices={priorities} isReadOnly={isReadOnly} save={(value) => change({ priority: value === null ? null : Number(value) })} />
        <ChoiceField label="In a balance" value={fixed === true ? 'stays' : 'moves'} choices={[{ value: 'moves', text: 'May move' }, { value: 'stays', text: 'Stays where it is' }]} isReadOnly={isReadOnly} save={(value) => change({ fixed: value === 'stays' ? true : null })} />
        <TextField kind="prose" label="Effect" value={expectedEffect} isReadOnly={isReadOnly} save={(value, was) => change({ expectedEffect: value }, 'expectedEffect', was)} />
        <TextField kind="prose" label="Measured from" placeholder="The figure before, and its source" value={baseline} isReadOnly={isReadOnly} save={(value, was) => change({ baseline: value }, 'baseline', was)} />
        <TextField kind="prose" label="Done when" value={completionGoal} isReadOnly={isReadOnly} save={(value, was) => change({ completionGoal: value }, 'completionGoal', was)} />
      </Section>
      <Connects activity={activity} isReadOnly={isReadOnly} />
      <ActivityEffects activity={activity} />
      <ActivityGoals id={id} />
      <WaitsFor activity={activity} isReadOnly={isReadOnly} />
      <Tasks activity={activity} isReadOnly={isReadOnly} />
      <Comments collection="activities" id={id} />
      <RecordHistory collection="activities" id={id} />
    </>
  )
}

const needWords = { business: 'The business', product: 'The product', customer: 'Customers' } as const
const priorities = [{ value: '1', text: '1, comes first' }, { value: '2', text: '2' }, { value: '3', text: '3, gives way first' }]

async function saveNumber(text: string | null, save: (value: number | null) => Promise<Outcome>): Promise<Outcome> {
  if (text === null) return save(null)
  const value = Number(text.replace(',', '.'))
  if (!Number.isFinite(value) || value < 0) return { done: false, code: 'invalid', sentence: 'That is no number of days. Write it as "12" or "2.5".' }
  return save(value)
}
