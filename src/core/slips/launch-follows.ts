import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { launchOf, type Shift, shiftsOf } from '../launches/back-plan.ts'
import type { Window } from '../time/window.ts'

/** What the launch of a release that moved does by itself, with nobody to tick it (row E2). */
export interface LaunchFollows {
  readonly launch: Id
  /** Tasks still to be done whose days change, the first due first. */
  readonly shifts: readonly Shift[]
  /** It is announced on a day of its own, which does not follow and is now before it ships. */
  readonly announcedBefore?: Day
}

/** The tasks of the launch that follow a move from one window to another; nothing where there is no launch, it was given up, or nothing of it changes. */
export function launchFollows(before: State, item: Id, now: Window | undefined, today: Day): LaunchFollows | undefined {
  const launch = launchOf(before, item)
  if (launch === undefined || launch.cancelled !== undefined) return undefined
  const shifts = shiftsOf(before, launch, { ship: now ?? null }, today)
  const announcedBefore = launch.announce !== undefined && now !== undefined && launch.announce < now.start ? launch.announce : undefined
  if (shifts.length === 0 && announcedBefore === undefined) return undefined
  return { launch: launch.id, shifts, ...(announcedBefore === undefined ? {} : { announcedBefore }) }
}
