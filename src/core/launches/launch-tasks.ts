import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'
import { anchors, offset } from './tier-policies.ts'

/**
 * One piece of the work of a launch. When it is due is counted from its anchor each time it is asked for (back-plan.ts), so it follows every move of
 * the day; only what somebody sets by hand stands still.
 */
export const launchTasks = defineRecord({
  collection: 'launch-tasks', word: 'launch task', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    launch: { type: z.string(), to: 'launches' }, title: { type: line },
    /** The policy's activity that it was made from; unset for one of its own. */
    activity: { type: z.string().max(100).optional() },
    /** The item of a plan that it was made from, such as a line of a release calendar. */
    item: { type: z.string().optional(), to: 'items' },
    anchor: { type: z.enum(anchors) }, start: { type: offset.optional() }, due: { type: offset },
    /** Set by hand: it does not follow the anchor. */
    dueOn: { type: daySchema.optional() },
    role: { type: line },
    /** Unset: whoever stands for the role in the launch. */
    owner: { type: z.string().optional(), to: 'people' },
    critical: { type: z.literal(true).optional() },
    /** Unset: open. `undecided` is one that the tier asks for sometimes: somebody says whether. */
    state: { type: z.enum(['undecided', 'under-way', 'done', 'not-needed']).optional() },
    /** The tier asks for it sometimes, and somebody said that it is needed. */
    needed: { type: z.literal(true).optional() },
    /** The day on which it was done, or found not to be needed. */
    closedOn: { type: daySchema.optional() },
    link: { type: address.optional() }, note: { type: prose.optional() },
    /** Its tier no longer asks for it; it was kept since somebody had begun it. */
    beyondTier: { type: z.literal(true).optional() },
  },
})
export type LaunchTask = TypeOf<typeof launchTasks>
