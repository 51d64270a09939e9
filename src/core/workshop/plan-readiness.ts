import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { eightQuarters, type Reach, reachOf, sayReach, windowOf } from '../plans/horizon.ts'
import { functionWords, type MissingPlan, missingPlans, planKindWords } from '../plans/missing-plans.ts'
import { type Item, items, type Plan, planKinds, plans } from '../plans/plans.ts'
import type { Window } from '../time/window.ts'
import { settings } from '../workspace/workspace.ts'
import type { Readiness } from './readiness.ts'

/** Which plans the room will have before it (rows H1 to H3): each there with how far it reaches from the day, and each that nobody has obtained. */
export function planReadiness(state: State, from: Day): Readiness[] {
  const everyPlan = plans.list(state)
  const { dated, kinds } = itemsByPlan(state)
  const quarters = eightQuarters(from, settings.get(state, 'settings')?.fiscalYearStart)
  const there = everyPlan.map((plan) => ({ plan, kind: plan.kind, told: reaching(plan, reachOf(plan, dated.get(plan.id) ?? [], quarters)) }))
  const missing = missingPlans(everyPlan, kinds).map((one) => ({ plan: undefined, kind: one.kind, told: missingOf(one) }))
  return [...there, ...missing]
    .sort((a, b) => planKinds.indexOf(a.kind) - planKinds.indexOf(b.kind) || (a.told.title < b.told.title ? -1 : 1))
    .map(({ told }) => told)
}

/** The product roadmap is walked for all eight quarters; another team's plan that ends sooner is good to know of and holds nobody up. */
function reaching(plan: Plan, reach: Reach): Readiness {
  const short = reach.asked - reach.reached
  const blank = reach.blank.length
  const told = { key: `plan:${plan.id}`, title: plan.title, mend: { at: 'plan', plan: plan.id } as const }
  if (short > 0) return { ...told, stands: plan.kind === 'product' ? 'missing' : 'warning', sentence: `${sayReach(reach)}, ${short} short of the eight from the day. ${reach.by === 'items' ? 'Ask for the rest, or say how far it reaches.' : 'Ask for the rest.'}` }
  if (blank > 0) return { ...told, stands: 'warning', sentence: `${sayReach(reach)}, but nothing stands in ${blank === 1 ? 'one of them' : `${blank} of them`}.` }
  return { ...told, stands: 'ready', sentence: `${sayReach(reach)}.` }
}

function missingOf({ kind, function: part, elsewhere }: MissingPlan): Readiness {
  const title = part === undefined ? `${planKindWords[kind]} plan` : functionWords[part]
  const known = elsewhere === 0 ? '' : ` ${elsewhere === 1 ? 'One item of it stands' : `${elsewhere} items of it stand`} in other plans.`
  const asking = kind === 'product' ? 'There is no product roadmap yet: obtain it for the next eight quarters.' : kind === 'marketing' ? 'Nobody has obtained this plan yet.' : 'Nobody has obtained a plan yet: ask whether there is a team for it.'
  return { key: `missing:${kind}:${part ?? ''}`, title, stands: 'missing', sentence: `${asking}${known}`, mend: { at: 'plans' } }
}

/** Reads every item once: a workspace may have very many. */
function itemsByPlan(state: State): { readonly dated: ReadonlyMap<Id, readonly Window[]>; readonly kinds: readonly Pick<Item, 'kind'>[] } {
  const dated = new Map<Id, Window[]>()
  const kinds: Pick<Item, 'kind'>[] = []
  for (const item of state.each(items.collection) as Iterable<unknown> as Iterable<Item>) {
    kinds.push(item)
    const window = windowOf(item, (id) => items.get(state, id))
    if (window === undefined) continue
    const own = dated.get(item.plan)
    if (own === undefined) dated.set(item.plan, [window])
    else own.push(window)
  }
  return { dated, kinds }
}
