import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, recordCommands } from '../kernel/record-commands.ts'
import { needReason } from '../kernel/need-reason.ts'
import { launchTasks } from './launch-tasks.ts'

const taskClose = defineCommand({
  name: 'launch-task.close',
  summary: 'Says how far a task of a launch is: under way, done, or not needed, with the reason.',
  may: 'contribute',
  args: z.strictObject({ id, state: z.enum(['under-way', 'done', 'not-needed']) }),
  decide(state, { id: which, state: now }, { today, reason }) {
    const task = launchTasks.need(state, which)
    const why = now === 'not-needed' ? needReason(reason, `Say why “${task.title}” is not needed.`) : undefined
    return launchTasks.update(task, { state: now, closedOn: now === 'under-way' ? null : today, ...(why === undefined ? {} : { note: why }) })
  },
})

const taskReopen = defineCommand({
  name: 'launch-task.reopen',
  summary: 'A task of a launch is still to be done. One that the tier asks for sometimes is needed then.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }) {
    const task = launchTasks.need(state, which)
    return launchTasks.update(task, { state: null, closedOn: null, ...(task.state === 'undecided' ? { needed: true as const } : {}) })
  },
})

export const launchTaskCommands = [
  ...recordCommands(launchTasks, { may: 'contribute', without: ['activity', 'item', 'beyondTier', 'state', 'needed', 'closedOn'], fixed: ['launch'] }), taskClose, taskReopen,
] as readonly unknown[] as readonly CommandType[]
