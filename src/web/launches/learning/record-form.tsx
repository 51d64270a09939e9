import { useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import { doneOrNot } from '../../../core/learning/done-or-not.ts'
import type { LearningRecord, Lesson } from '../../../core/learning/learning-records.ts'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { PersonField } from '../../parts/person-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { wholeField } from '../../workspace/whole-field.ts'
import css from './learning.module.css'

/** Writes a learning record: its words, its lessons, and what follows from each. `sent` is told each text that goes. */
export function RecordForm({ record, sent }: { readonly record: LearningRecord; readonly sent: (field: string, text: Promise<Outcome | undefined>) => Promise<Outcome | undefined> }) {
  const { today } = useSeen()
  const act = useAct()
  const [conclusion, setConclusion] = useState('')
  const { id, lessons = [] } = record
  const text = (name: 'overview' | 'caveat', label: string) => <TextField label={label} kind="prose" value={record[name]} save={(value, was) => sent(name, act('learning-record.change', { id, [name]: value }, { over: { collection: 'learning-records', id, field: name, was } }))} />
  const keep = (next: readonly Lesson[], said: string) => sent('lessons', act('learning-record.change', { id, lessons: next.map((one) => ({ ...one })) as never }, { said, over: wholeField('learning-records', record, 'lessons') }))
  const change = (at: number, fields: Partial<Lesson>, said: string) => keep(lessons.map((one, which) => (which === at ? { ...one, ...fields } : one)), said)
  return (
    <div className={css.form}>
      <PersonField label="Author" value={record.author} save={(author) => act('learning-record.change', { id, author }, { said: 'Said who wrote it' })} />
      {text('overview', 'Overview')}
      {text('caveat', 'How far it holds')}
      {lessons.map((lesson, at) => (
        <fieldset key={lesson.conclusion}>
          <legend>{lesson.conclusion}</legend>
          <TextField label="Data" kind="prose" value={lesson.data} placeholder="Figures as N0, N1 …" save={(data) => change(at, { data: data ?? undefined }, 'Changed what it rests on')} />
          {(lesson.actions ?? []).map((action, which) => (
            <p key={action.text}>
              {action.text}{' '}
              <Button kind="go" onPress={() => void change(at, { actions: (lesson.actions ?? []).map((one, i) => (i === which ? doneOrNot(one) : one)) }, 'Changed what follows')}>{action.done === true ? 'not done' : 'done'}</Button>{' '}
              {action.done === true || action.notNow !== undefined ? null : <Button kind="go" onPress={() => void change(at, { actions: (lesson.actions ?? []).map((one, i) => (i === which ? { ...one, notNow: today } : one)) }, 'Put it aside for now')}>not for now</Button>}
            </p>
          ))}
          <TextField label="What follows" value={undefined} placeholder="Another action" save={(line) => (line === null ? Promise.resolve(undefined) : change(at, { actions: [...(lesson.actions ?? []), { text: line }] }, 'Added what follows'))} />
        </fieldset>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (conclusion.trim() === '') return
          void keep([...lessons, { conclusion: conclusion.trim() }], 'Added a lesson')
          setConclusion('')
        }}
      >
        <input className={field.input} aria-label="Another conclusion" placeholder="Another conclusion, in one sentence" value={conclusion} maxLength={300} onChange={(event) => setConclusion(event.target.value)} />
        <Button type="submit" isDisabled={conclusion.trim() === ''}>Add it</Button>
      </form>
    </div>
  )
}
