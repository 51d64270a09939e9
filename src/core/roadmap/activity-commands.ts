import { z } from 'zod'
import type { Change } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { changeableFields, id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { movedTo } from '../plans/moved-window.ts'
import { items, plans } from '../plans/plans.ts'
import { daySchema, overlaps, windowSchema } from '../time/window.ts'
import { activityKindFor } from './activities-from-items.ts'
import { addedActivity, changedActivity, checkReason, removedActivity } from './activity-changes.ts'
import { activities, connectors, links, roadmaps } from './roadmap.ts'
import { taskCommands } from './task-commands.ts'

const fieldTypes = Object.fromEntries(Object.entries(activities.definition.fields).map(([name, { type }]) => [name, type]))

const activityAdd = defineCommand({
  name: 'activity.add',
  summary: 'Adds an activity. Without a bucket it is an outlier; without a window it is undated.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject(fieldTypes),
  decide: (state, args, { newId }) => addedActivity(state, newId('activities'), args as never),
})

const activityChange = defineCommand({
  name: 'activity.change',
  summary: 'Changes fields of an activity; null unsets one. Bucket and window have commands of their own.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(activities, ['roadmap', 'bucket', 'window']) }),
  decide: (state, { id: which, ...fields }) => changedActivity(state, activities.need(state, which), fields),
})

const activityMove = defineCommand({
  name: 'activity.move',
  summary: 'Moves an activity to another window, to none, or to another start with the same length and precision.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ id, window: windowSchema.nullable().optional(), start: daySchema.optional() }),
  decide(state, { id: which, window, start }, context) {
    const activity = activities.need(state, which)
    if ((window === undefined) === (start === undefined)) throw new Refusal('invalid', 'Say either the new window or the new start.', { at: 'args.window' })
    if (start !== undefined && activity.window === undefined) throw new Refusal('invalid', `"${activity.title}" has no date yet: give it a window.`, { at: 'args.window' })
    const next = start === undefined || activity.window === undefined ? window : movedTo(activity.window, start)
    const changes = changedActivity(state, activity, { window: next ?? null })
    checkReason(activity, changes, context, 'moved')
    return changes
  },
})

const activityPlace = defineCommand({
  name: 'activity.place',
  summary: 'Puts an activity into a bucket, or back among the outliers with null; with a window, into a cell.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ id, bucket: id.nullable(), window: windowSchema.nullable().optional(), rank: z.string().max(200).optional() }),
  decide(state, { id: which, ...fields }, context) {
    const activity = activities.need(state, which)
    const changes = changedActivity(state, activity, fields)
    checkReason(activity, changes, context, 'moved')
    return changes
  },
})

const activityRemove = defineCommand({
  name: 'activity.remove',
  summary: 'Removes an activity with its connectors.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const activity = activities.need(state, which)
    const changes = removedActivity(state, activity)
    checkReason(activity, changes, context, 'removed')
    return changes
  },
})

/**
 * Makes an activity for each of some plan items, in one act: with the item's window, a kind that fits, and a connector that says why.
 * With a `window`, that of a cell, items that have no date or do not touch it take it.
 */
const activityFromItems = defineCommand({
  name: 'activity.from-items',
  summary: 'Makes activities with connectors from plan items, in one act.',
  may: 'contribute',
  args: z.strictObject({ roadmap: id, bucket: id.optional(), items: z.array(id).min(1).max(10_000), window: windowSchema.optional(), why: z.string().trim().min(1).max(2_000).optional() }),
  decide(state, { roadmap, bucket, items: which, window: cell, why }, { newId }) {
    roadmaps.need(state, roadmap)
    const reopening = new Map<string, Change>()
    const changes = [...new Set(which)].flatMap((itemId) => {
      const item = items.need(state, itemId)
      const plan = plans.get(state, item.plan)
      const activity = newId(`activity for ${itemId}`)
      const { title, owner } = item
      const window = cell !== undefined && (item.window === undefined || !overlaps(item.window, cell)) ? cell : item.window
      const fields = { roadmap, bucket, title, kind: activityKindFor(item, plan?.function), window, owner, status: 'planned' } as const
      const [created, ...again] = addedActivity(state, activity, fields)
      for (const change of again) reopening.set(change.id, change)
      const connector = connectors.create(newId(`connector for ${itemId}`), { activity, item: itemId, why: why ?? `Built on "${title}" of the plan "${plan?.title ?? ''}".` })
      return [created as Change, connector]
    })
    return [...changes, ...reopening.values()]
  },
})

/** An activity is tied to an item once. */
const connectorAdd = defineCommand({
  name: 'connector.add',
  summary: 'Ties an activity to the plan item it is built on, and says why.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ activity: id, item: id, why: z.string().max(2_000).optional(), link: z.enum(links).optional(), gap: z.int().min(0).max(366).optional() }),
  decide(state, { activity, item, ...how }, { newId }) {
    if (connectors.list(state).some((one) => one.activity === activity && one.item === item)) throw new Refusal('exists', 'That activity is tied to that item already.')
    return [connectors.create(newId('connectors'), { activity, item, ...how })]
  },
})

const connectorChange = defineCommand({
  name: 'connector.change',
  summary: 'Changes how and why an activity is tied to an item; null unsets a field.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(connectors, ['activity', 'item']) }),
  decide: (state, { id: which, ...how }) => connectors.update(connectors.need(state, which), how),
})

const connectorRemove = defineCommand({
  name: 'connector.remove',
  summary: 'Unties an activity from an item.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide: (state, { id: which }) => [connectors.remove(connectors.need(state, which))],
})

export const activityCommands = [
  activityAdd, activityChange, activityMove, activityPlace, activityRemove, activityFromItems, connectorAdd, connectorChange, connectorRemove,
  ...taskCommands,
] as readonly unknown[] as readonly CommandType[]
