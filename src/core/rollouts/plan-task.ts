import type { Change } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { isToDo, tasksOf } from '../launches/back-plan.ts'
import { type LaunchTask, launchTasks } from '../launches/launch-tasks.ts'
import type { Launch } from '../launches/launches.ts'

/** Activities of the launch policy that say the same as these records do (launches/default-policy.ts). */
export type SameActivity = 'legal-questionnaire' | 'notice'

/** The task of a launch’s plan that stands for the legal questions or the notices, where its policy asks for one. */
export function planTask(state: State, launch: Pick<Launch, 'id'>, activity: SameActivity): LaunchTask | undefined {
  return tasksOf(state, launch.id).find((one) => one.activity === activity)
}

/** That task done, with what it stands for. */
export function planTaskDone(state: State, launch: Launch, activity: SameActivity, today: Day): Change[] {
  const task = planTask(state, launch, activity)
  return task === undefined || !isToDo(task) ? [] : launchTasks.update(task, { state: 'done', closedOn: today })
}

/** That task open again, once what it stands for no longer is all there. One that is not needed stays so. */
export function planTaskOpen(state: State, launch: Launch, activity: SameActivity): Change[] {
  const task = planTask(state, launch, activity)
  return task?.state === 'done' ? launchTasks.update(task, { state: null, closedOn: null }) : []
}
