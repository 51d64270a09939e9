import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import type { Window } from '../time/window.ts'
import type { Launch } from './launches.ts'

/** The days that a launch is planned around. `announce` is `ship` where nobody said another. */
export interface LaunchDays {
  readonly ship?: Day
  readonly announce?: Day
  /** The release's window is not to the day: its first day stands for it. */
  readonly isRough: boolean
}

/** Other days to try: a window the release would have, none, or a day on which it would be told. */
export interface DayMove {
  readonly ship?: Window | null | undefined
  readonly announce?: Day | null | undefined
}

/** The days of a launch as they are, or as a move would make them. */
export function launchDays(state: State, launch: Pick<Launch, 'release' | 'announce'>, move: DayMove = {}): LaunchDays {
  const window = move.ship === undefined ? items.get(state, launch.release)?.window : (move.ship ?? undefined)
  const ship = window?.start
  const announce = (move.announce === undefined ? launch.announce : (move.announce ?? undefined)) ?? ship
  return { ...(ship === undefined ? {} : { ship }), ...(announce === undefined ? {} : { announce }), isRough: window !== undefined && window.precision !== 'day' }
}
