import { Rocket } from 'lucide-react'
import type { TaskFor } from '../../core/launches/tasks-for.ts'
import { items } from '../../core/plans/plans.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { NeedSection } from './section.tsx'
import css from './today.module.css'

/** What I have to do for launches: late, not begun, or due within a week. */
export function MyTasksSection({ tasks }: { readonly tasks: readonly TaskFor[] }) {
  const { state } = useSeen()
  const { open } = useOpened()
  return (
    <NeedSection
      title="For launches"
      list={tasks}
      row={({ task, launch, due = '', late }) => (
        <li key={task.id} className={css.row}>
          <span className={css.kind} data-late={late === 'late' || undefined}>
            <Rocket size={14} strokeWidth={1.75} aria-hidden /> {late === 'late' ? 'late' : late === 'not-begun' ? 'to begin' : 'due'}
          </span>
          <div className={css.what}>
            <p className={css.title}>{task.title}, {late === 'late' ? 'was due' : 'due'} {dayAndMonth(due)}</p>
            <p>{items.get(state, launch.release)?.title}</p>
          </div>
          <button type="button" className={css.name} onClick={() => open('launch-tasks', task.id)}>Open it</button>
        </li>
      )}
    />
  )
}
