import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Item, plans } from '../plans/plans.ts'
import { activities, type Activity, connectors } from './roadmap.ts'

/** What hangs on the date of an item, and so may have to move when it slips. */
export interface SlipReach {
  /** Activities built on it, or on what ships in it. */
  readonly activities: readonly Activity[]
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
    if (other.release !== item || other.status === 'dropped') continue
    const kind = plans.get(state, other.plan)?.kind
    if (kind === 'marketing') marketing.push(other)
    else if (kind === 'product') shipping.add(other.id)
    else partners.push(other)
  }
  const tied = new Set<Id>()
  for (const connector of connectors.list(state)) if (shipping.has(connector.item)) tied.add(connector.activity)
  return {
    activities: [...tied].flatMap((id) => activities.get(state, id) ?? []).filter(({ status }) => status !== 'dropped'),
    marketing: marketing.sort(byId), partners: partners.sort(byId),
  }
}

function byId(a: Item, b: Item): number {
  return a.id < b.id ? -1 : 1
}
