import type { State } from '../../../core/kernel/state.ts'
import { type Item, items } from '../../../core/plans/plans.ts'

const mostOffered = 200

/** Releases and milestones that something may be tracked for, the latest first. */
export function milestonesOf(state: State): Item[] {
  return items.list(state).filter(({ kind, goneOn }) => (kind === 'release' || kind === 'milestone') && goneOn === undefined).sort((a, b) => ((a.window?.start ?? '') < (b.window?.start ?? '') ? 1 : -1)).slice(0, mostOffered)
}
