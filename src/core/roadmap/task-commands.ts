import { z } from 'zod'
import type { Change, Id } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { line, people } from '../workspace/workspace.ts'
import { activities, type Activity, type Task, taskKinds, taskName } from './roadmap.ts'

// One task at a time, beside `activity.change` with the whole list: two people who each add one lose none.

const mostTasks = 200

/** A task by its id, or by its title where it has none. Refuses with `not-found`. */
function taskOf(activity: Activity, which: string): Task {
  const found = (activity.tasks ?? []).find((one) => taskName(one) === which)
  if (found === undefined) throw new Refusal('not-found', `"${activity.title}" has no such task any more.`, { at: 'args.task' })
  return found
}

function written(state: State, activity: Activity, tasks: readonly Task[], owner: Id | null | undefined): Change[] {
  if (owner !== undefined && owner !== null) people.need(state, owner)
  return activities.update(activity, { tasks: tasks.length === 0 ? null : [...tasks] })
}

const taskAdd = defineCommand({
  name: 'task.add',
  summary: 'Adds a task to an activity: a tool, a training, something for the press.',
  may: 'contribute',
  args: z.strictObject({ activity: id, title: line, kind: z.enum(taskKinds).optional(), owner: id.optional(), due: daySchema.optional() }),
  decide(state, { activity: which, ...said }, { newId }) {
    const activity = activities.need(state, which)
    const tasks = activity.tasks ?? []
    if (tasks.length >= mostTasks) throw new Refusal('invalid', `"${activity.title}" has ${mostTasks} tasks, and more cannot be overseen: make another activity.`)
    return written(state, activity, [...tasks, { id: newId('task'), done: false, ...said }], said.owner)
  },
})

const taskChange = defineCommand({
  name: 'task.change',
  summary: 'Changes a task of an activity, or says that it is done; null unsets a field.',
  may: 'contribute',
  args: z.strictObject({ activity: id, task: z.string().max(1_000), title: line.optional(), done: z.boolean().optional(), kind: z.enum(taskKinds).nullable().optional(), owner: id.nullable().optional(), due: daySchema.nullable().optional() }),
  decide(state, { activity: which, task: name, ...said }) {
    const activity = activities.need(state, which)
    const before = taskOf(activity, name)
    const next = Object.fromEntries(Object.entries({ ...before, ...said }).filter(([, value]) => value !== null && value !== undefined)) as Task
    return written(state, activity, (activity.tasks ?? []).map((one) => (one === before ? next : one)), said.owner)
  },
})

const taskRemove = defineCommand({
  name: 'task.remove',
  summary: 'Removes a task of an activity.',
  may: 'contribute',
  args: z.strictObject({ activity: id, task: z.string().max(1_000) }),
  decide(state, { activity: which, task: name }) {
    const activity = activities.need(state, which)
    const gone = taskOf(activity, name)
    return written(state, activity, (activity.tasks ?? []).filter((one) => one !== gone), undefined)
  },
})

export const taskCommands = [taskAdd, taskChange, taskRemove] as readonly unknown[] as readonly CommandType[]
