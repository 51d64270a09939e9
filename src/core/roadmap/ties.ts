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

/** By activity, the kinds of plans that it is built on, as bits: 0 for one that is built on nothing. */
export interface Ties {
  get(activity: Id): number
}

/** Goes once through the connectors; what their items are is looked up for those activities alone that are asked for. */
export function tiesOf(state: State): Ties {
  const built = new Map<Id, Id | Id[]>()
  for (const { activity, item } of state.each('connectors') as Iterable<unknown> as Iterable<TypeOf<typeof connectors>>) {
    const before = built.get(activity)
    if (before === undefined) built.set(activity, item)
    else if (typeof before === 'string') built.set(activity, [before, item])
    else before.push(item)
  }
  const bitOf = (item: Id) => {
    const plan = plans.get(state, items.get(state, item)?.plan)
    return plan === undefined ? 0 : tieBit[tieKindOf(plan)]
  }
  return {
    get(activity) {
      const on = built.get(activity)
      return on === undefined ? 0 : typeof on === 'string' ? bitOf(on) : on.reduce((bits, item) => bits | bitOf(item), 0)
    },
  }
}

/** The kinds that some bits name. */
export function kindsIn(bits: number): TieKind[] {
  return tieKinds.filter((kind) => (bits & tieBit[kind]) !== 0)
}
