import type { Id } from '../kernel/change.ts'
import { activities } from '../roadmap/roadmap.ts'
import { daysBetween } from '../time/days.ts'
import type { Window } from '../time/window.ts'
import type { Ground } from './ground.ts'
import type { Option } from './options.ts'

/** One thing that must be over before another begins: both as places among the demands, or the days of one that is none. */
export interface Order {
  readonly first: number | Window
  readonly next: number | Window
  /** Days by which it is broken as things stand; it may stay so, and not get worse. */
  readonly broken: number
}

interface Placed {
  readonly activity: Id
  readonly options: readonly Pick<Option, 'window'>[]
}

/** Every order that a move could break. What is done or dropped holds nobody up, and what has no date cannot be held against it. */
export function ordersOf({ state, work }: Ground, demands: readonly Placed[]): Order[] {
  const places = new Map(demands.map(({ activity }, at) => [activity, at]))
  const sideOf = (id: Id): number | Window | undefined => places.get(id) ?? activities.get(state, id)?.window
  const orders: Order[] = []
  // In the order of the demands, and what waits for them on other roadmaps is theirs to see.
  for (const activity of work) {
    for (const id of activity.after ?? []) {
      const [before, first, next] = [activities.get(state, id), sideOf(id), sideOf(activity.id)]
      if (before?.window === undefined || first === undefined || next === undefined || before.status === 'done' || before.status === 'dropped') continue
      orders.push({ first, next, broken: brokenBy(before.window, activity.window) })
    }
  }
  return orders.filter(({ first, next }) => isMovable(first, demands) || isMovable(next, demands))
}

function isMovable(side: number | Window, demands: readonly Placed[]): boolean {
  return typeof side === 'number' && (demands[side]?.options.length ?? 0) > 1
}

/** By how many days the second begins before the first is over; 0 where it does not. */
export function brokenBy(first: Pick<Window, 'end'>, next: Pick<Window, 'start'>): number {
  return Math.max(0, daysBetween(next.start, first.end) + 1)
}

/** Do the two windows keep an order, or break it no more than it is broken now? */
export function keeps({ broken }: Order, first: Window, next: Window): boolean {
  return brokenBy(first, next) <= broken
}
