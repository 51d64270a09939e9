import { type Item, type Plan, planKinds, marketingFunctions } from './plans.ts'

type MarketingFunction = (typeof marketingFunctions)[number]
type PlanKind = (typeof planKinds)[number]

/** What a marketing function is called. */
export const functionWords: Readonly<Record<MarketingFunction, string>> = {
  demand: 'Demand generation', web: 'Web', social: 'Social media', events: 'Events', papers: 'White papers', pr: 'Press', communications: 'Communications',
}

/** What a kind of plan is called. */
export const planKindWords: Readonly<Record<PlanKind, string>> = {
  product: 'Product', marketing: 'Marketing', channel: 'Channel', alliance: 'Alliance', partner: 'Partner',
}

/** Kinds of items that a function plans. */
const itemsOf: Readonly<Record<MarketingFunction, readonly Item['kind'][]>> = {
  demand: ['campaign'], web: ['web'], social: ['social'], events: ['event'], papers: ['paper'], pr: ['pr'], communications: [],
}

/** An input that nobody has given yet (rows H1 to H3). */
export interface MissingPlan {
  readonly kind: PlanKind
  readonly function?: MarketingFunction
  /** Items of that function that stand in other teams' plans, so that something is known of it. */
  readonly elsewhere: number
}

/** Each kind of plan and each marketing function of which there is no plan, in reading order. */
export function missingPlans(plans: readonly Plan[], items: Iterable<Pick<Item, 'kind'>>): MissingPlan[] {
  const counts = new Map<Item['kind'], number>()
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const functions = marketingFunctions.filter((one) => !plans.some((plan) => plan.function === one))
  return planKinds.flatMap((kind): MissingPlan[] => {
    if (kind === 'marketing') return functions.map((one) => ({ kind, function: one, elsewhere: itemsOf[one].reduce((sum, item) => sum + (counts.get(item) ?? 0), 0) }))
    return plans.some((plan) => plan.kind === kind) ? [] : [{ kind, elsewhere: 0 }]
  })
}
