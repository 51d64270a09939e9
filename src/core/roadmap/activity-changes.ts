import type { Change, Fields, Id } from '../kernel/change.ts'
import type { Context } from '../kernel/command.ts'
import { removalsOf } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { reopened } from './empty-cells.ts'
import { conversions, expectedEffects } from './expected-effects.ts'
import { activities, buckets, connectors, type Activity } from './roadmap.ts'

export type ActivityFields = { [K in keyof Omit<Activity, 'id'>]?: Activity[K] | null | undefined }

/** Changes of one activity, with the agreements that they reopen. Refuses with `not-found` and `invalid` (a bucket of another roadmap). */
export function changedActivity(state: State, activity: Activity, fields: ActivityFields): Change[] {
  const changes = activities.update(activity, fields as never)
  const after = changes[0]?.kind === 'update' ? merged(activity, changes[0].after) : activity
  checkBucket(state, after)
  return [...changes, ...reopened(state, activity, after)]
}

function merged(activity: Activity, fields: Fields): Activity {
  return Object.fromEntries(Object.entries({ ...activity, ...fields }).filter(([, value]) => value !== null)) as unknown as Activity
}

/** A new activity, with the agreements that it reopens. Refuses as changing one does. */
export function addedActivity(state: State, which: Id, fields: Omit<Activity, 'id'>): Change[] {
  const activity = { ...fields, id: which } as Activity
  checkBucket(state, activity)
  return [activities.create(which, fields as never), ...reopened(state, undefined, activity)]
}

/** The end of an activity and of its connectors, with the agreements that it reopens. */
export function removedActivity(state: State, activity: Activity): Change[] {
  return [...[connectors, expectedEffects, conversions].flatMap((type) => removalsOf(state, type, 'activity', activity.id)), activities.remove(activity), ...reopened(state, activity, undefined)]
}

function checkBucket(state: State, { bucket, roadmap }: Activity): void {
  if (bucket === undefined || buckets.need(state, bucket).roadmap === roadmap) return
  throw new Refusal('invalid', 'That bucket is on another roadmap.', { at: 'args.bucket' })
}

/** What was agreed about a cell is undone with a reason (row H14). Refuses with `needs-reason`. */
export function checkReason(activity: Activity, changes: readonly Change[], { reason }: Pick<Context, 'reason'>, what: string): void {
  if (reason || !changes.some(({ collection }) => collection === 'cell-agreements')) return
  throw new Refusal('needs-reason', `The team has agreed on a cell of "${activity.title}". When it is ${what}, the reason is kept with it: say why.`)
}
