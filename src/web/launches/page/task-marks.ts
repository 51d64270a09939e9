import type { PlannedTask } from '../../../core/launches/back-plan.ts'
import type { LaunchTask } from '../../../core/launches/launch-tasks.ts'
import type { Status } from '../../parts/status-mark.tsx'

/** How a task stands, in a word. */
export const taskWords = { open: 'Open', undecided: 'To decide', 'under-way': 'Under way', done: 'Done', 'not-needed': 'Not needed' } as const

/** What is drawn before a task. */
export function statusOf({ state }: LaunchTask): Status {
  return state === 'done' ? 'done' : state === 'under-way' ? 'under-way' : state === 'not-needed' ? 'dropped' : 'planned'
}

/** What is wrong with it: bad where there is no launch without it, else a warning. */
export function troubleOf({ task, late }: PlannedTask): 'bad' | 'warn' | undefined {
  if (late === 'late') return task.critical === true ? 'bad' : 'warn'
  return late === 'not-begun' || task.state === 'undecided' ? 'warn' : undefined
}
