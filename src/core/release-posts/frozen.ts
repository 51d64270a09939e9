import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { items } from '../plans/plans.ts'

/** Is the post frozen for everybody but its editor? From the day after it ships on, the last that it may ship on where that is rough: what shipped does not change any more. */
export function isFrozen(state: State, { launch }: { readonly launch: Id }, today: Day): boolean {
  const last = items.get(state, launches.get(state, launch)?.release)?.window?.end
  return last !== undefined && today > last
}
