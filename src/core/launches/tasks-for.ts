import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addDays } from '../time/days.ts'
import { backPlan, isToDo, type PlannedTask } from './back-plan.ts'
import { type Launch, launches } from './launches.ts'

/** Days of the calendar ahead that are looked at. */
const ahead = 7

export interface TaskFor extends PlannedTask {
  readonly launch: Launch
}

/** The launch tasks that somebody has to do now: late, not begun, or due within a week; what is due first comes first. */
export function tasksFor(state: State, person: Id | undefined, today: Day): TaskFor[] {
  if (person === undefined) return []
  const soon = addDays(today, ahead)
  const mine = launches.list(state).filter(({ cancelled }) => cancelled === undefined).flatMap((launch) => backPlan(state, launch, today).filter(({ task, owner, due, late }) => owner === person && isToDo(task) && due !== undefined && (late !== undefined || due <= soon)).map((one): TaskFor => ({ ...one, launch })))
  return mine.sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))
}
