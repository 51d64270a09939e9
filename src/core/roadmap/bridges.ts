import type { Id } from '../kernel/change.ts'
import { type Item, items, type Plan, plans } from '../plans/plans.ts'
import type { Neighbours } from './neighbours.ts'
import { type Activity, activities } from './roadmap.ts'

/** The three ends that a bridge joins: what ships, what sales says about it, and what marketing runs for it (rows H12, H14). */
export const bridgeEnds = ['idea', 'sales', 'marketing'] as const
export type BridgeEnd = (typeof bridgeEnds)[number]

/** What stands at one end: items of the plans of others, and activities of ours that do that work themselves. */
export interface Pier {
  readonly items: readonly Item[]
  readonly activities: readonly Activity[]
}

/** What an activity joins, end by end. */
export interface Bridge extends Readonly<Record<BridgeEnd, Pier>> {
  /** The ends where nothing stands. None for an activity that is built on nothing: it supports nothing, which is another question. */
  readonly missing: readonly BridgeEnd[]
}

const endOfPlan: Readonly<Partial<Record<Plan['kind'], BridgeEnd>>> = { product: 'idea', channel: 'sales', marketing: 'marketing' }
const endOfKind: Readonly<Partial<Record<NonNullable<Activity['kind']>, BridgeEnd>>> = {
  enablement: 'sales', 'lead-generation': 'marketing', content: 'marketing', communications: 'marketing',
}

/**
 * The bridge of an activity. It serves the releases that its items ship in or work towards, and those of its items that are for no release. At each end
 * stands what it is tied to, what other plans run towards the same releases, and which activities of ours serve them too. What is dropped or gone joins nothing.
 */
export function bridgeOf(activity: Activity, near: Neighbours): Bridge {
  const tied = near.connectorsOf(activity.id).flatMap(({ item }) => items.get(near.state, item) ?? []).filter(stands)
  const served = [...new Set(tied.map(({ id, kind, release }) => (kind === 'release' ? id : (release ?? id))))].map((id) => servedIn(near, id))
  const own = { items: byEnd(tied, (item) => endOf(near, item)), activities: byEnd([activity], ends) }
  const pier = (end: BridgeEnd): Pier => ({
    items: together([own.items[end], ...served.map((one) => one.items[end])]), activities: together([own.activities[end], ...served.map((one) => one.activities[end])]),
  })
  const piers = { idea: pier('idea'), sales: pier('sales'), marketing: pier('marketing') }
  return { ...piers, missing: tied.length === 0 ? [] : bridgeEnds.filter((end) => piers[end].items.length + piers[end].activities.length === 0) }
}

type ByEnd<T> = Readonly<Record<BridgeEnd, readonly T[]>>

/** What is run towards one release, end by end. */
interface Served {
  readonly items: ByEnd<Item>
  readonly activities: ByEnd<Activity>
}

const known = new WeakMap<Neighbours, Map<Id, Served>>()

/** Gathered once for all activities that serve the same release. */
function servedIn(near: Neighbours, release: Id): Served {
  const all = known.get(near) ?? new Map<Id, Served>()
  known.set(near, all)
  const there = all.get(release) ?? gatheredFor(near, release)
  all.set(release, there)
  return there
}

function gatheredFor(near: Neighbours, release: Id): Served {
  const shipping = near.towards(release).filter(stands)
  const self = [items.get(near.state, release)].filter((item) => item !== undefined && stands(item)) as Item[]
  const beside = [release, ...shipping.map(({ id }) => id)].flatMap((id) => servingOf(near, id))
  return {
    items: byEnd([...self, ...shipping.filter((item) => endOf(near, item) !== 'idea')], (item) => endOf(near, item)), activities: byEnd(beside, ends),
  }
}

function byEnd<T extends Pick<Item, 'id' | 'window'>>(all: readonly T[], end: (one: T) => BridgeEnd | undefined): ByEnd<T> {
  const lists: Record<BridgeEnd, T[]> = { idea: [], sales: [], marketing: [] }
  for (const one of all) {
    const at = end(one)
    if (at !== undefined) lists[at].push(one)
  }
  return { idea: inOrder(lists.idea), sales: inOrder(lists.sales), marketing: inOrder(lists.marketing) }
}

/** Each once, in the order of time. */
function inOrder<T extends Pick<Item, 'id' | 'window'>>(all: readonly T[]): readonly T[] {
  return all.length < 2 ? all : [...new Set(all)].sort(byTime)
}

/** Lists in order as one; one that has all of the others as it is. */
function together<T extends Pick<Item, 'id' | 'window'>>(lists: readonly (readonly T[])[]): readonly T[] {
  const most = lists.reduce((longest, list) => (list.length > longest.length ? list : longest), [])
  return lists.every((list) => list === most || list.every((one) => most.includes(one))) ? most : inOrder(lists.flat())
}

function ends({ kind }: Activity): BridgeEnd | undefined {
  return kind === undefined ? undefined : endOfKind[kind]
}

function endOf({ state }: Neighbours, { plan }: Pick<Item, 'plan'>): BridgeEnd | undefined {
  const kind = plans.get(state, plan)?.kind
  return kind === undefined ? undefined : endOfPlan[kind]
}

function servingOf(near: Neighbours, item: Id): Activity[] {
  return near.connectorsTo(item).flatMap(({ activity }) => activities.get(near.state, activity) ?? []).filter(({ status }) => status !== 'dropped')
}

function stands({ status, goneOn }: Pick<Item, 'status' | 'goneOn'>): boolean {
  return status !== 'dropped' && goneOn === undefined
}

function byTime(a: Pick<Item, 'id' | 'window'>, b: Pick<Item, 'id' | 'window'>): number {
  const [first, second] = [a.window?.start ?? '~', b.window?.start ?? '~']
  return first < second || (first === second && a.id < b.id) ? -1 : 1
}
