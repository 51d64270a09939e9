import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import type { KeyResult } from '../goals/goals.ts'
import { goalsOf, itemAndAbove, type ServedGoal } from '../goals/serves.ts'
import { activities, type Activity, connectors } from './roadmap.ts'

/** How a key result comes about: the activities that are tied to its items, or to what hangs below them (row C8). Each once, by title. */
export function activitiesFor(state: State, { items = [] }: Pick<KeyResult, 'items'>): Activity[] {
  const found = new Map<Id, Activity>()
  if (items.length === 0) return []
  for (const { activity, item } of connectors.list(state)) {
    const above = found.has(activity) ? undefined : itemAndAbove(state, item)
    const known = above !== undefined && items.some((id) => above.has(id)) ? activities.get(state, activity) : undefined
    if (known !== undefined) found.set(activity, known)
  }
  return [...found.values()].sort((a, b) => (a.title < b.title ? -1 : 1))
}

/** And back: the goals that an activity works for, by the items it is tied to (row C8). Each key result once. */
export function goalsOfActivity(state: State, activity: Id): ServedGoal[] {
  const served = connectors.list(state).filter((one) => one.activity === activity).flatMap(({ item }) => goalsOf(state, item))
  return [...new Map(served.map((goal) => [goal.keyResult.id, goal])).values()]
}
