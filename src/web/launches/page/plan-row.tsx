import { TriangleAlert } from 'lucide-react'
import type { PlannedTask } from '../../../core/launches/back-plan.ts'
import { dayAndMonth } from '../../../core/time/label.ts'
import { StatusMark } from '../../parts/status-mark.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../../workspace/persons.ts'
import type { ChartAxis } from './chart-axis.ts'
import css from './plan-chart.module.css'
import { statusOf, taskWords, troubleOf } from './task-marks.ts'

/** One task: how it stands, who does it, its time, and when it is due. It opens in the inspector. */
export function PlanRow({ planned, axis, today }: { readonly planned: PlannedTask; readonly axis: ChartAxis | undefined; readonly today: string }) {
  const { state } = useSeen()
  const { opened, open } = useOpened()
  const { task, owner, start, due, late } = planned
  const name = personName(state, owner)
  const trouble = troubleOf(planned)
  const isOpen = opened?.collection === 'launch-tasks' && opened.id === task.id
  return (
    <li className={css.row} data-trouble={trouble} data-state={task.state ?? 'open'} data-open={isOpen || undefined}>
      {trouble === undefined ? <StatusMark status={statusOf(task)} /> : <TriangleAlert size={12} strokeWidth={2} role="img" aria-label={late === 'late' ? 'Late' : late === 'not-begun' ? 'Should have begun' : 'To decide'} />}
      <button type="button" onClick={() => open('launch-tasks', task.id)} aria-pressed={isOpen} title={`${task.title}, ${task.role}`}>
        {task.title}
        {task.beyondTier === true ? <small>beyond its tier</small> : null}
        {task.state === 'undecided' ? <small>{taskWords.undecided.toLowerCase()}</small> : null}
      </button>
      <span className={css.owner} title={name ?? task.role}>{name === undefined ? '' : initialsOf(name)}</span>
      <span className={css.track}>
        {axis === undefined || due === undefined ? null : (
          <i data-kind={task.state ?? 'open'} style={{ left: `${axis.at(start ?? due)}%`, width: `max(10px, ${axis.at(due) - axis.at(start ?? due)}%)` }}>
            {task.state === 'under-way' && start !== undefined && start < today ? <u style={{ width: `${Math.min(((axis.at(today) - axis.at(start)) / Math.max(axis.at(due) - axis.at(start), 0.1)) * 100, 100)}%` }} /> : null}
          </i>
        )}
      </span>
      <span className={css.due}>{due === undefined ? 'No date' : dayAndMonth(due)}</span>
    </li>
  )
}
