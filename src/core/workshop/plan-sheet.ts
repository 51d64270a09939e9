import type { Id } from '../kernel/change.ts'
import type { Item, Plan } from '../plans/plans.ts'
import type { PeriodCell } from '../time/period.ts'

/** A plan as it hangs on the wall: what it wants, and what falls into each of eight quarters (seeds: steps 1 to 3). */
export interface PlanSheet {
  readonly id: Id
  readonly title: string
  readonly kind: Plan['kind']
  readonly owner?: string
  readonly goals: string
  readonly expectations: string
  readonly quarters: readonly { readonly period: PeriodCell; readonly items: readonly { readonly title: string; /** Empty where it is the quarter and no surer. */ readonly when: string; readonly kind: Item['kind'] }[] }[]
  /** Items without a time, which stand below the quarters. */
  readonly undated: readonly string[]
}
