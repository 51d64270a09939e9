import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items, plans } from '../plans/plans.ts'
import { activities, type Activity, type Connector } from '../roadmap/roadmap.ts'

/** What hangs on the date of an item, and so may have to move when it slips. */
export interface SlipReach {
  /** Activities built on it, or on what ships in it. */
  readonly activities: readonly Activity[]
  /** What ties them to it. */
  readonly connectors: readonly Connector[]
  /** Items of marketing plans that work towards it. */
  readonly marketing: readonly Item[]
  /** Items of channel, alliance and partner plans that do. */
  readonly partners: readonly Item[]
}

/** What is tied to an item: by connectors, and by the release that other plans work towards. Dropped ones are left out. */
export function slipReachOf(state: State, item: Id): SlipReach {
  const shipping = new Set<Id>([item])
  const [marketing, partners]: [Item[], Item[]] = [[], []]
  for (const other of state.each('items') as Iterable<unknown> as Iterable<Item>) {
    if (other.release !== item || isOff(other)) continue
    const kind = plans.get(state, other.plan)?.kind
    if (kind === 'marketing') marketing.push(other)
    else if (kind === 'product') shipping.add(other.id)
    else partners.push(other)
  }
  const tied = [...(state.each('connectors') as Iterable<unknown> as Iterable<Connector>)].filter((connector) => shipping.has(connector.item)).sort(byId)
  return {
    activities: [...new Set(tied.map(({ activity }) => activity))].flatMap((id) => activities.get(state, id) ?? []).filter(({ status }) => status !== 'dropped'),
    connectors: tied, marketing: marketing.sort(byId), partners: partners.sort(byId),
  }
}

/**
 * Of some items, those on whose date something hangs: an activity, or what others' plans do towards it. Goes once over connectors and items, however
 * many there are to ask for.
 */
export function dependedOn(state: State, asked: ReadonlySet<Id>): ReadonlySet<Id> {
  const found = new Set<Id>()
  for (const { item, activity } of state.each('connectors') as Iterable<unknown> as Iterable<Connector>) {
    const release = asked.has(item) ? undefined : items.get(state, item)?.release
    const on = asked.has(item) ? item : release
    if (on !== undefined && asked.has(on) && !isOver(activities.get(state, activity)?.status)) found.add(on)
  }
  if (found.size === asked.size) return found
  for (const item of state.each('items') as Iterable<unknown> as Iterable<Item>) {
    if (item.release !== undefined && asked.has(item.release) && !isOff(item) && plans.get(state, item.plan)?.kind !== 'product') found.add(item.release)
  }
  return found
}

function isOff({ status, goneOn }: Item): boolean {
  return status === 'dropped' || goneOn !== undefined
}

function isOver(status: Activity['status']): boolean {
  return status === 'done' || status === 'dropped' || status === 'deferred'
}

function byId(a: { readonly id: Id }, b: { readonly id: Id }): number {
  return a.id < b.id ? -1 : 1
}
