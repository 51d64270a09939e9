import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { items, type Plan, plans } from '../plans/plans.ts'
import type { connectors } from './roadmap.ts'
import type { TypeOf } from '../kernel/record-type.ts'

/** Whose plans an activity can be built on, each with its shape on the grid: ● product, ■ marketing, ◆ partner, ▲ sales. */
export const tieKinds = ['product', 'marketing', 'partner', 'sales'] as const
export type TieKind = (typeof tieKinds)[number]

/** Sales is reached through its channels; alliances are partners. */
const kindOfPlan: Readonly<Record<Plan['kind'], TieKind>> = { product: 'product', marketing: 'marketing', channel: 'sales', alliance: 'partner', partner: 'partner' }

export function tieKindOf(plan: Pick<Plan, 'kind'>): TieKind {
  return kindOfPlan[plan.kind]
}

export const tieBit: Readonly<Record<TieKind, number>> = { product: 1, marketing: 2, partner: 4, sales: 8 }

/** By activity, the kinds of plans that it is built on, as bits. One that is built on nothing is not there. */
export function tiesOf(state: State): ReadonlyMap<Id, number> {
  const found = new Map<Id, number>()
  const bitOfPlan = new Map(plans.list(state).map((plan) => [plan.id, tieBit[tieKindOf(plan)]]))
  for (const { activity, item } of state.each('connectors') as Iterable<unknown> as Iterable<TypeOf<typeof connectors>>) {
    const plan = items.get(state, item)?.plan
    if (plan !== undefined) found.set(activity, (found.get(activity) ?? 0) | (bitOfPlan.get(plan) ?? 0))
  }
  return found
}

/** The kinds that some bits name. */
export function kindsIn(bits: number): TieKind[] {
  return tieKinds.filter((kind) => (bits & tieBit[kind]) !== 0)
}
