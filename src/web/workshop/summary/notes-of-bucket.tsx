import type { OutcomeNote } from '../../../core/workshop/outcome-shape.ts'
import { activities } from '../../../core/roadmap/roadmap.ts'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './summary.module.css'

/** Notes in the order of their time, what has none last; one that is on the roadmap opens there. */
export function NotesOf({ notes }: { readonly notes: readonly OutcomeNote[] }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const inTime = [...notes].sort((a, b) => (a.window?.start ?? '9').localeCompare(b.window?.start ?? '9'))
  return (
    <ul className={css.notes}>
      {inTime.map(({ id, text, period, goal, author, effort, under }) => (
        <li key={id}>
          <span className={css.when}>{period ?? 'No date'}</span>
          <div>
            {activities.get(state, id) === undefined ? <p className={css.words} dir="auto">{text}</p> : <button type="button" className={css.words} dir="auto" onClick={() => open('activities', id)}>{text}</button>}
            {goal === undefined ? null : <p dir="auto">Goal: {goal}</p>}
            <p className={css.quiet}>{[author, under.length === 0 ? undefined : `also said by ${[...new Set(under.map((one) => one.author))].join(', ')}`, effort === undefined ? undefined : `supports ${effort}`].filter((one) => one !== undefined).join(' · ')}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
