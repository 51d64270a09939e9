import type { Id } from '../../core/kernel/change.ts'
import type { Day } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import { freshnessOf, type Freshness } from '../../core/plans/freshness.ts'
import { type Reach, reachOf, windowOf } from '../../core/plans/horizon.ts'
import { type MissingPlan, missingPlans } from '../../core/plans/missing-plans.ts'
import { type Item, type Plan, planKinds, plans, type Source, sources } from '../../core/plans/plans.ts'
import type { PeriodCell } from '../../core/time/period.ts'
import type { Window } from '../../core/time/window.ts'

/** One plan with what the screen says of it. */
export interface PlanGroup {
  readonly plan: Plan
  /** Items that the filters let through, by date and title, undated last. */
  readonly items: readonly Item[]
  /** All of its items, whatever the filters. */
  readonly count: number
  readonly reach: Reach
  readonly freshness: Freshness
  readonly sources: readonly Source[]
}

/** The inputs side by side: every plan with its items, and the plans that nobody has given yet. */
export interface Board {
  readonly groups: readonly PlanGroup[]
  readonly missing: readonly MissingPlan[]
  /** When an item happens: its own window, or that of its release. */
  readonly windowOf: (item: Item) => Window | undefined
  readonly count: number
}

export interface BoardOptions {
  readonly today: Day
  readonly quarters: readonly PeriodCell[]
  readonly stands: (item: Item) => boolean
}

/** Reads every item once: a workspace may have very many. */
export function boardOf(state: State, { today, quarters, stands }: BoardOptions): Board {
  const get = (id: Id) => state.get('items', id) as unknown as Item | undefined
  const dateOf = (item: Item) => windowOf(item, get)
  const all = new Map<Id, Item[]>()
  const standing = new Map<Id, Item[]>()
  const dated = new Map<Id, Window[]>()
  for (const item of state.each('items') as Iterable<unknown> as Iterable<Item>) {
    add(all, item.plan, item)
    const window = dateOf(item)
    if (window !== undefined) add(dated, item.plan, window)
    if (stands(item)) add(standing, item.plan, item)
  }
  const everyPlan = plans.list(state).sort(inReadingOrder)
  const read = new Map<Id, Source[]>()
  for (const source of sources.list(state)) if (source.plan !== undefined) add(read, source.plan, source)
  const groups = everyPlan.map((plan): PlanGroup => {
    const own = all.get(plan.id) ?? []
    const shown = byDate(standing.get(plan.id) ?? [], dateOf)
    return { plan, items: shown, count: own.length, reach: reachOf(plan, dated.get(plan.id) ?? [], quarters), freshness: freshnessOf(plan, today), sources: read.get(plan.id) ?? [] }
  })
  return { groups, missing: missingPlans(everyPlan, [...all.values()].flat()), windowOf: dateOf, count: groups.reduce((sum, { count }) => sum + count, 0) }
}

/** By first day, undated last, then by title: many items share few days, so days are put in order first. */
function byDate(items: readonly Item[], dateOf: (item: Item) => Window | undefined): Item[] {
  const days = new Map<Day, Item[]>()
  for (const item of items) add(days, dateOf(item)?.start ?? '~', item)
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => list.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1)))
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function inReadingOrder(a: Plan, b: Plan): number {
  return planKinds.indexOf(a.kind) - planKinds.indexOf(b.kind) || (a.title < b.title ? -1 : 1)
}
