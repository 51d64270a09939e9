import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { items, plans } from './plans.ts'

/** Money of a plan, an item or an activity, in the company's own currency. Restricted wherever it stands: it leaves in nothing. */
export interface Money {
  readonly budget?: number | undefined
  readonly spent?: number | undefined
}

export interface MoneySum {
  readonly budget: number
  readonly spent: number
  /** How many say no budget: their sum is not all of it. */
  readonly unsaid: number
}

/** What several have and have spent together. What nobody has said counts as nothing, and is counted. */
export function moneySum(of: Iterable<Money>): MoneySum {
  let [budget, spent, unsaid] = [0, 0, 0]
  for (const one of of) {
    budget += one.budget ?? 0
    spent += one.spent ?? 0
    if (one.budget === undefined) unsaid += 1
  }
  return { budget, spent, unsaid }
}

export interface PlanMoney {
  readonly given: MoneySum
  /** By how much the items have been given more than the plan has, or have spent more than the plan says is spent. */
  readonly overGiven?: number
  readonly overSpent?: number
  /** More is spent than there is. */
  readonly beyond?: number
}

/** How the money of a plan stands beside that of its items: campaigns and whatever else costs something. What was dropped or is gone counts what it spent, and no budget. */
export function moneyOfPlan(state: State, plan: Id): PlanMoney {
  const { budget, spent } = plans.need(state, plan)
  const given = moneySum(items.list(state).filter((item) => item.plan === plan && (item.budget !== undefined || item.spent !== undefined)).map((item) => (item.status === 'dropped' || item.goneOn !== undefined ? { spent: item.spent, budget: 0 } : item)))
  const [overGiven, overSpent, beyond] = [over(given.budget, budget), over(given.spent, spent), over(Math.max(spent ?? 0, given.spent), budget)]
  return { given, ...(overGiven === undefined ? {} : { overGiven }), ...(overSpent === undefined ? {} : { overSpent }), ...(beyond === undefined ? {} : { beyond }) }
}

function over(what: number, than: number | undefined): number | undefined {
  return than === undefined || what <= than ? undefined : what - than
}
