import type { State } from '../../../core/kernel/state.ts'
import { activities, type Roadmap, roadmaps } from '../../../core/roadmap/roadmap.ts'
import type { SlipProposal } from '../../../core/slips/slip-lines.ts'

/** The roadmaps on which lines of a slip stand. */
export function roadmapsOf(state: State, { lines }: Pick<SlipProposal, 'lines'>): Roadmap[] {
  const ids = new Set(lines.flatMap((line) => (line.kind === 'activity' ? [activities.get(state, line.activity)?.roadmap] : [])))
  return [...ids].flatMap((id) => roadmaps.get(state, id) ?? [])
}
