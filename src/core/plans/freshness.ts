import type { Day } from '../kernel/command.ts'
import { daysBetween } from '../time/days.ts'
import { dayAndMonth } from '../time/label.ts'
import type { Plan } from './plans.ts'

/** Days after which a plan that nobody has confirmed again is stale: plans are gone through once a month. */
const staleAfter = 30

/** How lately somebody stood by a plan. */
export interface Freshness {
  /** The day on which it was last confirmed; without one, the day on which it was obtained. */
  readonly on?: Day
  readonly by: 'confirmed' | 'obtained' | 'nobody'
  /** Days since; unset when there is no such day. */
  readonly days?: number
  readonly isStale: boolean
  /** What is left of it, 1 (today) to 0 (twice as old as it may be): for a bar. */
  readonly left: number
}

/** A plan is as fresh as its last confirmation; one that was only obtained counts from that day. */
export function freshnessOf(plan: Plan, today: Day): Freshness {
  const on = plan.confirmedOn ?? plan.obtainedOn
  if (on === undefined) return { by: 'nobody', isStale: true, left: 0 }
  const days = Math.max(0, daysBetween(on, today))
  return { on, by: plan.confirmedOn === undefined ? 'obtained' : 'confirmed', days, isStale: days > staleAfter, left: Math.max(0, 1 - days / (2 * staleAfter)) }
}

/** "Confirmed 6 Nov, 6 days ago", "Obtained 2 Oct, 41 days ago, never confirmed", "Never confirmed". */
export function sayFreshness({ on, by, days }: Freshness): string {
  if (on === undefined || days === undefined) return 'Never confirmed'
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
  return by === 'confirmed' ? `Confirmed ${dayAndMonth(on)}, ${ago}` : `Obtained ${dayAndMonth(on)}, ${ago}, never confirmed`
}
