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
  const served = [...new Set(tied.map(({ id, kind, release }) => (kind === 'release' ? id : (release ?? id))))]
  const [about, beside] = [new Map(tied.map((item) => [item.id, item])), new Map([[activity.id, activity]])]
  for (const id of served) {
    const shipping = near.towards(id).filter(stands)
    const self = items.get(near.state, id)
    if (self !== undefined && stands(self)) about.set(id, self)
    for (const item of shipping) if (endOf(near, item) !== 'idea') about.set(item.id, item)
    for (const one of [id, ...shipping.map((item) => item.id)]) for (const other of servingOf(near, one)) beside.set(other.id, other)
  }
  const pier = (end: BridgeEnd): Pier => ({
    items: [...about.values()].filter((item) => endOf(near, item) === end).sort(byTime),
    activities: [...beside.values()].filter(({ kind }) => kind !== undefined && endOfKind[kind] === end).sort(byTime),
  })
  const piers = { idea: pier('idea'), sales: pier('sales'), marketing: pier('marketing') }
  return { ...piers, missing: tied.length === 0 ? [] : bridgeEnds.filter((end) => piers[end].items.length + piers[end].activities.length === 0) }
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
  return `${a.window?.start ?? '~'} ${a.id}` < `${b.window?.start ?? '~'} ${b.id}` ? -1 : 1
}
