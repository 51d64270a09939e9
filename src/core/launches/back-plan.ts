import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addWorkingDays, type WorkCalendar } from '../time/business-days.ts'
import { addDays, addMonths, daysBetween } from '../time/days.ts'
import { workCalendarOf } from '../workspace/calendar.ts'
import { type DayMove, type LaunchDays, launchDays } from './launch-days.ts'
import { type LaunchTask, launchTasks } from './launch-tasks.ts'
import { type Launch, launches } from './launches.ts'
import type { Offset } from './tier-policies.ts'

/** A task of a launch with the days that its anchor gives it. */
export interface PlannedTask {
  readonly task: LaunchTask
  /** Who does it: its own owner, else whoever stands for its role. */
  readonly owner?: Id
  /** The last day to begin on, and the day by which it is done. None while the launch has no day. */
  readonly start?: Day
  readonly due?: Day
  /** late: due before today and not done. not-begun: it should have begun by now. Said only of what is still to be done. */
  readonly late?: 'late' | 'not-begun'
}

/** A day so far from another: business days pass over weekends and holidays, from a day off too; months keep to the last day of a short one. */
export function dayAt(anchor: Day, { amount, unit }: Offset, calendar: WorkCalendar): Day {
  if (unit === 'months') return addMonths(anchor, amount)
  if (unit === 'days') return addDays(anchor, amount)
  return addWorkingDays(anchor, amount, calendar)
}

/**
 * The tasks of a launch with their days, the first due first (row E2). They are counted each time they are asked for, so they follow the release, the
 * announcement and the holidays, whoever moves them; `move` counts them as another day would. A task whose day was set by hand keeps it.
 */
export function backPlan(state: State, launch: Launch, today: Day, move: DayMove = {}): PlannedTask[] {
  const [days, calendar] = [launchDays(state, launch, move), workCalendarOf(state)]
  return tasksOf(state, launch.id).map((task) => planned(task, launch, days, calendar, today)).sort(byDue)
}

/** The tasks of a launch, in no order that means anything. */
export function tasksOf(state: State, launch: Id): LaunchTask[] {
  let tasks = known.get(state)
  if (tasks === undefined) known.set(state, (tasks = tasksByLaunch(state)))
  return [...(tasks.get(launch) ?? [])]
}

/** Many launches are planned one after the other in one state: their tasks are sorted out once. */
const known = new WeakMap<State, ReadonlyMap<Id, readonly LaunchTask[]>>()

function tasksByLaunch(state: State): ReadonlyMap<Id, readonly LaunchTask[]> {
  const found = new Map<Id, LaunchTask[]>()
  for (const task of launchTasks.list(state)) {
    const own = found.get(task.launch)
    if (own === undefined) found.set(task.launch, [task])
    else own.push(task)
  }
  return found
}

/** Is it still to be done? One that nobody has decided on is, until somebody says that it is not needed. */
export function isToDo({ state }: Pick<LaunchTask, 'state'>): boolean {
  return state !== 'done' && state !== 'not-needed'
}

function planned(task: LaunchTask, launch: Launch, days: LaunchDays, calendar: WorkCalendar, today: Day): PlannedTask {
  const anchor = days[task.anchor]
  const due = task.dueOn ?? (anchor === undefined ? undefined : dayAt(anchor, task.due, calendar))
  const counted = anchor === undefined || task.start === undefined ? undefined : dayAt(anchor, task.start, calendar)
  const start = counted === undefined || due === undefined || counted <= due ? counted : due
  const owner = task.owner ?? launch.leads?.find(({ role }) => role === task.role)?.person
  const late = launch.cancelled === undefined && isToDo(task) ? lateness(task, start, due, today) : undefined
  return { task, ...(owner === undefined ? {} : { owner }), ...(start === undefined ? {} : { start }), ...(due === undefined ? {} : { due }), ...(late === undefined ? {} : { late }) }
}

function lateness({ state }: LaunchTask, start: Day | undefined, due: Day | undefined, today: Day): PlannedTask['late'] {
  if (due !== undefined && due < today) return 'late'
  return state !== 'under-way' && start !== undefined && start < today ? 'not-begun' : undefined
}

/** The first due first; what has no day last. */
function byDue(a: PlannedTask, b: PlannedTask): number {
  const [first, second] = [a, b].map(({ due = '9999-12-31', start = due, task }) => `${due} ${start} ${task.title} ${task.id}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}

/** What a move would do to one task: from which day to which, and whether it comes too late. */
export interface Shift {
  readonly task: LaunchTask
  readonly owner?: Id
  readonly from?: Day
  readonly to?: Day
  /** Days of the calendar, later or earlier (negative). */
  readonly by?: number
  /** With the new day it would be late, or should have begun already. */
  readonly late?: 'late' | 'not-begun'
}

/** What a move of the days would do to the tasks that are still to be done: those whose days change, the first due first. */
export function shiftsOf(state: State, launch: Launch, move: DayMove, today: Day): Shift[] {
  const before = new Map(backPlan(state, launch, today).map((one) => [one.task.id, one]))
  return backPlan(state, launch, today, move).flatMap(({ task, owner, due: to, start, late }) => {
    const was = before.get(task.id)
    if (!isToDo(task) || (was?.due === to && was?.start === start)) return []
    const from = was?.due
    return [{ task, ...(owner === undefined ? {} : { owner }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(from === undefined || to === undefined ? {} : { by: daysBetween(from, to) }), ...(late === undefined ? {} : { late }) }]
  })
}

/** The launch of a release, if it has one. */
export function launchOf(state: State, release: Id): Launch | undefined {
  return launches.list(state).find((one) => one.release === release)
}
