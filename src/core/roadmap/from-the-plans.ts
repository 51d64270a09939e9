import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import type { TypeOf } from '../kernel/record-type.ts'
import { type Item, plans, sources } from '../plans/plans.ts'
import type { activities, connectors } from './roadmap.ts'

/** An item that nothing on the roadmap is built on yet, with where it comes from. */
export interface Offered {
  readonly item: Item
  readonly plan: string
  /** The day that its source was last read; unset for what was written here. */
  readonly readOn?: string
}

const over: ReadonlySet<string | undefined> = new Set(['done', 'dropped', 'deferred'])

/**
 * What the other plans offer to a roadmap (row H12): items of marketing, channel, alliance and partner plans, and releases, that are still
 * ahead and on which no activity of it is built. The newest import comes first, then what comes first in time.
 */
export function offeredTo(state: State, roadmap: Id): Offered[] {
  const planOf = new Map(plans.list(state).map((plan) => [plan.id, plan]))
  const readOn = new Map(sources.list(state).map((source) => [source.id, source.readOn]))
  const offered: Offered[] = []
  for (const item of state.each('items') as Iterable<unknown> as Iterable<Item>) {
    const plan = planOf.get(item.plan)
    if (plan === undefined || (plan.kind === 'product' && item.kind !== 'release') || over.has(item.status) || item.goneOn !== undefined) continue
    const read = item.source === undefined ? undefined : readOn.get(item.source)
    offered.push({ item, plan: plan.title, ...(read === undefined ? {} : { readOn: read }) })
  }
  const built = builtOn(state, roadmap, new Set(offered.map(({ item }) => item.id)))
  return offered.filter(({ item }) => !built.has(item.id)).sort(newestFirst)
}

/** Which of some items an activity of a roadmap is built on. */
function builtOn(state: State, roadmap: Id, which: ReadonlySet<Id>): ReadonlySet<Id> {
  const built = new Set<Id>()
  for (const { activity, item } of state.each('connectors') as Iterable<unknown> as Iterable<TypeOf<typeof connectors>>) {
    if (!which.has(item)) continue
    const on = state.get('activities', activity) as unknown as TypeOf<typeof activities> | undefined
    if (on?.roadmap === roadmap && on.status !== 'dropped') built.add(item)
  }
  return built
}

function newestFirst(a: Offered, b: Offered): number {
  const [first, second] = [a.readOn ?? '', b.readOn ?? '']
  if (first !== second) return first > second ? -1 : 1
  const [early, late] = [a.item.window?.start ?? '~', b.item.window?.start ?? '~']
  if (early !== late) return early < late ? -1 : 1
  return a.item.title < b.item.title ? -1 : a.item.title > b.item.title ? 1 : a.item.id < b.item.id ? -1 : 1
}
