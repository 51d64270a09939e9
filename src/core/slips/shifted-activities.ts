import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items } from '../plans/plans.ts'
import { linkBroken } from '../roadmap/link-times.ts'
import { neighboursOf } from '../roadmap/neighbours.ts'
import { type Activity, activities, type Connector } from '../roadmap/roadmap.ts'
import { addDays, addMonths, daysBetween, monthEnd, monthStart } from '../time/days.ts'
import { monthsIn } from '../time/fiscal.ts'
import type { Window } from '../time/window.ts'
import { slipReachOf } from './slip-reach.ts'

/** An activity that hangs on what moved, and where it would go. */
export interface Shifted {
  readonly activity: Activity
  /** By how many days; 0 where it holds as it is. */
  readonly days: number
  readonly now: Window | undefined
  /** What it hangs on: the tie to the item, or the activity that must be over before. */
  readonly by: { readonly connector: Connector } | { readonly after: Activity }
}

/**
 * Where the activities that hang on an item go when it moves (row I4): whatever its link asks of time and does not get any more moves by as many days as
 * the item; what must wait for one that moved moves with it, and so on. What still holds stays. `before` and `after` are the states without and with the move.
 */
export function shiftedActivities(before: State, after: State, item: Id): Shifted[] {
  const found = new Map<Id, Shifted>()
  for (const connector of slipReachOf(after, item).connectors) {
    const activity = activities.get(after, connector.activity)
    if (activity === undefined || isOver(activity)) continue
    const days = shiftFor(connector, activity, windowOf(before, connector.item), windowOf(after, connector.item))
    const known = found.get(activity.id)
    if (known === undefined || Math.abs(days) > Math.abs(known.days)) found.set(activity.id, shifted(activity, days, { connector }))
  }
  const next = neighboursOf(after)
  const queue = [...found.values()].filter(({ days }) => days > 0)
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    for (const waiting of next.waitingFor(one.activity.id)) {
      if (isOver(waiting) || waiting.window === undefined || one.now === undefined) continue
      const known = found.get(waiting.id)
      const start = known?.now?.start ?? waiting.window.start
      if (start > one.now.end) continue
      const more = shifted(waiting, Math.max(one.days, known?.days ?? 0), { after: one.activity })
      found.set(waiting.id, more)
      if (more.days !== known?.days) queue.push(more)
    }
  }
  return [...found.values()]
}

/** The window of an item, or of the release that it ships in. */
export function windowOf(state: State, id: Id): Window | undefined {
  const item = items.get(state, id) as Item | undefined
  return item?.window ?? items.get(state, item?.release)?.window
}

/** As many days later, so that it keeps its weekday; one of whole months by the nearest whole months, and never surer than it was. */
export function movedBy({ start, end, precision }: Window, days: number): Window {
  if (precision === 'day' || start !== monthStart(start) || end !== monthEnd(end)) return { start: addDays(start, days), end: addDays(end, days), precision }
  const months = Math.sign(days) * Math.max(1, Math.round(Math.abs(days) / daysOfMonth))
  return { start: addMonths(start, months), end: monthEnd(addMonths(monthStart(end), months)), precision: months % monthsIn[precision] === 0 ? precision : 'month' }
}

const daysOfMonth = 30.44

function shifted(activity: Activity, days: number, by: Shifted['by']): Shifted {
  return { activity, days, by, now: activity.window === undefined || days === 0 ? activity.window : movedBy(activity.window, days) }
}

function shiftFor(connector: Connector, activity: Activity, was: Window | undefined, now: Window | undefined): number {
  const broken = linkBroken(connector, activity, now === undefined ? {} : { window: now })
  if (broken === undefined || now === undefined) return 0
  const held = was === undefined ? undefined : linkBroken(connector, activity, { window: was })
  if (was !== undefined && held === undefined) {
    const days = connector.link === 'waits-for' ? daysBetween(was.end, now.end) : daysBetween(was.start, now.start)
    if (days !== 0) return days
  }
  return broken.how === 'early' ? broken.days : -broken.days
}

function isOver({ status }: Activity): boolean {
  return status === 'done' || status === 'dropped' || status === 'deferred'
}
