import { useState } from 'react'
import { type LearningDue, learningDue, openActions } from '../../../core/learning/learning-due.ts'
import { type LearningRecord, learningRecords } from '../../../core/learning/learning-records.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useTaken } from '../../workspace/use-taken.ts'
import { personName } from '../../workspace/persons.ts'
import { LaunchesFrame } from '../launches-frame.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './learning.module.css'
import { RecordForm } from './record-form.tsx'

/** What each project taught and what follows from it; and the launches and projects that are out and have not said yet (row D8). */
export function LearningScreen() {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const may = useMay('learning-record.change')
  const [editing, setEditing] = useState<string>()
  const all = learningRecords.list(state).toSorted((a, b) => (a.on < b.on ? 1 : -1))
  const due = learningDue(state, today)
  const open = openActions(state).length
  const begin = async ({ launch, item: { id, title } }: LearningDue) => void (await act('learning-record.add', { title, on: today, ...(launch === undefined ? { item: id } : { launch: launch.id }) }, { said: `Began the learning record of *${title}*` }))
  return (
    <LaunchesFrame current="learning">
      <div className={css.page}>
        <header>
          <h1>What we learned</h1>
          <p>Every project that ships ends with one: the conclusion first, then what follows. {open === 0 ? 'Nothing that follows is open.' : `${open} ${open === 1 ? 'thing that follows is' : 'things that follow are'} open.`}</p>
        </header>
        {due.length === 0 ? null : (
          <section aria-label="To be written">
            <h2>To be written</h2>
            <ul className={css.due}>
              {due.map((one) => (
                <li key={one.item.id} data-late={one.isLate || undefined}>
                  <b>{one.item.title}</b> <span>{one.isLate ? 'was due' : 'by'} {labelDays(one.by)}</span>
                  {may ? <Button kind="go" onPress={() => void begin(one)}>Begin</Button> : null}
                </li>
              ))}
            </ul>
          </section>
        )}
        {all.map((record) => (
          <Record key={record.id} record={record} may={may} isOpen={editing === record.id} open={() => setEditing(record.id)} close={() => setEditing((now) => (now === record.id ? undefined : now))} />
        ))}
        {all.length === 0 && due.length === 0 ? <EmptyState title="Nothing was written down yet"><p>“A second source takes people twice as long as the first. We ask for both at once from now on.”</p></EmptyState> : null}
      </div>
    </LaunchesFrame>
  )
}

function Record({ record, may, isOpen, open, close: closed }: { readonly record: LearningRecord; readonly may: boolean; readonly isOpen: boolean; readonly open: () => void; readonly close: () => void }) {
  const { state } = useSeen()
  const { keep, close } = useTaken(closed)
  const { title, on, author, overview, caveat, lessons = [] } = record
  return (
    <article className={css.record}>
      <header>
        <h2>{title}</h2>
        <p>{[labelDays(on), personName(state, author)].filter((part) => part !== undefined).join(', ')}</p>
        {may ? <Button kind="go" onPress={() => (isOpen ? void close() : open())}>{isOpen ? 'Done' : 'Edit'}</Button> : null}
      </header>
      {isOpen ? <RecordForm record={record} sent={keep} /> : (
        <>
          {overview === undefined ? null : <p>{overview}</p>}
          <ol>
            {lessons.map(({ conclusion, actions = [], data }) => (
              <li key={conclusion}>
                <h3>{conclusion}</h3>
                {data === undefined ? null : <p>{data}</p>}
                <ul>
                  {actions.map(({ text, link, done, notNow }) => (
                    <li key={text} data-done={done}>{link === undefined ? text : <a href={link} target="_blank" rel="noreferrer">{text}</a>}{done === true ? ', done' : notNow === undefined ? '' : `, not for now (${labelDays(notNow)})`}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
          {caveat === undefined ? null : <p className={css.caveat}>{caveat}</p>}
        </>
      )}
    </article>
  )
}
