import { type RoundUp, roundUpsBetween } from '../../core/cadence/round-up.ts'
import type { Instant } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'

/** Milliseconds for which a service that was away makes up: what waited two days ago is no news. */
export const roundUpMakesUpFor = 36 * 3_600_000

/** The round-ups that are due at a moment, or were while the service was away. */
export function roundUpsOwed(state: State, now: Instant): RoundUp[] {
  return roundUpsBetween(state, new Date(Date.parse(now) - roundUpMakesUpFor).toISOString(), now)
}
