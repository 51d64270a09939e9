import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items, type Plan, plans } from '../plans/plans.ts'
import { activities, type Activity, type Bucket, buckets, type Connector, connectors } from './roadmap.ts'

/** One way up from an activity: the item it is built on, what that hangs below, up to its theme, and whose plan it is. */
export interface WayUp {
  readonly connector: Connector
  readonly item: Item
  /** Nearest first: the epic, its theme; the release that it ships in, where it hangs below nothing else. */
  readonly above: readonly Item[]
  readonly plan: Plan | undefined
}

/** Why the work of an activity is done (row I10): its bucket, and every way up to what it serves. */
export interface Trace {
  readonly activity: Activity
  readonly bucket: Bucket | undefined
  readonly ways: readonly WayUp[]
}

/** Traces an activity, and so each of its tasks, up to the plans. None for an activity that is gone. */
export function traceOf(state: State, which: Id): Trace | undefined {
  const activity = activities.get(state, which)
  if (activity === undefined) return undefined
  const ways = connectors.list(state).filter((one) => one.activity === which).flatMap((connector): WayUp[] => {
    const item = items.get(state, connector.item)
    return item === undefined ? [] : [{ connector, item, above: aboveIn(state, item), plan: plans.get(state, item.plan) }]
  })
  return { activity, bucket: buckets.get(state, activity.bucket), ways }
}

/** What an item hangs below, nearest first. Parents may go round in a circle: each is named once. */
function aboveIn(state: State, item: Item): Item[] {
  const seen = new Set<Id>([item.id])
  const above: Item[] = []
  for (let next = items.get(state, item.parent ?? item.release); next !== undefined && !seen.has(next.id); next = items.get(state, next.parent ?? next.release)) {
    seen.add(next.id)
    above.push(next)
  }
  return above
}
