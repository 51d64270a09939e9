import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { launchDays } from './launch-days.ts'
import type { Launch } from './launches.ts'

/** Since when a launch is out: its release has shipped, on the last day that it may, and was announced. Nothing before the day after, without a date, or once it was given up. */
export function outSince(state: State, launch: Launch, today: Day): Day | undefined {
  const [shipped, { announce }] = [items.get(state, launch.release)?.window?.end, launchDays(state, launch)]
  if (launch.cancelled !== undefined || shipped === undefined) return undefined
  // Announced ahead or shipped ahead: it is out once both are.
  const out = announce !== undefined && announce > shipped ? announce : shipped
  return out < today ? out : undefined
}
