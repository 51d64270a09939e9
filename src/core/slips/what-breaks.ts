import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { linkBroken } from '../roadmap/link-times.ts'
import { neighboursOf } from '../roadmap/neighbours.ts'
import { type Activity, activities } from '../roadmap/roadmap.ts'
import { dayAndMonth } from '../time/label.ts'
import { overlaps, type Window } from '../time/window.ts'
import { settings } from '../workspace/workspace.ts'
import { dayCount } from './day-count.ts'
import { windowOf } from './shifted-activities.ts'

const waysToSay = { late: 'Comes after', lead: 'Leaves too little time before', early: 'Comes before' } as const

/**
 * What an activity would break in another window, in sentences: that it is fixed or has begun, the past, what ties it to other items, the order of
 * activities, and freezes. What is broken as it is counts no more than it did. `planned` says where others would be.
 */
export function breaksIn(state: State, today: Day, activity: Activity, window: Window, planned: ReadonlyMap<Id, Window>): string[] {
  const was = activity.window
  const next = neighboursOf(state)
  const links = next.connectorsOf(activity.id).flatMap((connector) => {
    const at = windowOf(state, connector.item)
    const broken = at === undefined ? undefined : linkBroken(connector, { window }, { window: at })
    const before = at === undefined || was === undefined ? undefined : linkBroken(connector, { window: was }, { window: at })
    return broken === undefined || (before !== undefined && before.days <= broken.days && before.how === broken.how && before.days === broken.days) ? [] : [`${waysToSay[broken.how]} ${items.get(state, connector.item)?.title ?? 'an item'}, by ${dayCount(broken.days)}`]
  })
  const windowIn = (other: Activity | undefined) => (other === undefined ? undefined : (planned.get(other.id) ?? other.window))
  const waits = (activity.after ?? []).flatMap((id) => {
    const other = activities.get(state, id)
    const [at, held] = [windowIn(other), other?.window]
    const isBroken = at !== undefined && at.end >= window.start
    return isBroken && !(held !== undefined && was !== undefined && held.end >= was.start) ? [`Begins before ${other?.title ?? 'another'} is over`] : []
  })
  const waiting = next.waitingFor(activity.id).flatMap((other) => {
    const at = windowIn(other)
    if (at === undefined || at.start > window.end || isOver(other)) return []
    return was !== undefined && other.window !== undefined && other.window.start <= was.end ? [] : [`Is not over when ${other.title} begins`]
  })
  const freezes = (settings.get(state, 'settings')?.freezes ?? []).filter((freeze) => overlaps(freeze, window) && (was === undefined || !overlaps(freeze, was)) && isTold(activity))
  return [
    ...(activity.fixed === true ? ['Fixed: it was to stay where it is'] : []),
    ...(activity.status === 'under-way' ? ['Is under way'] : []),
    ...(window.start < today && (was === undefined || window.start < was.start) ? [`Would begin on ${dayAndMonth(window.start)}, which is past`] : []),
    ...links, ...waits, ...waiting,
    ...freezes.map(({ name }) => `Falls into ${name}`),
  ]
}

/** Nothing is announced in a freeze; people work. */
function isTold({ kind }: Activity): boolean {
  return kind === 'launch' || kind === 'communications' || kind === 'lead-generation'
}

function isOver({ status }: Activity): boolean {
  return status === 'done' || status === 'dropped' || status === 'deferred'
}
