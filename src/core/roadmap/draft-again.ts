import type { Change } from '../kernel/change.ts'
import type { Consequence } from '../kernel/consequence.ts'
import type { State } from '../kernel/state.ts'
import { settings } from '../workspace/workspace.ts'
import { reopenedIn } from './fiscal-year-effect.ts'
import { activities, buckets, cellAgreements, roadmaps } from './roadmap.ts'

/** No roadmap is agreed while a cell is open (row H14): whatever opens one, also taking something back or bringing it back, makes it a draft again. */
export const draftAgain: Consequence = {
  of: [settings, roadmaps, buckets, activities, cellAgreements].map(({ collection }) => collection),
  follows: (state, changes) => (mayBeAgreed(state, changes) ? reopenedIn(state.apply(changes)).flatMap((roadmap) => roadmaps.update(roadmap, { state: 'draft' })) : []),
}

/** Most are drafts, and nothing is looked at then. */
function mayBeAgreed(state: State, changes: readonly Change[]): boolean {
  return roadmaps.list(state).some((roadmap) => roadmap.state === 'agreed') || changes.some((change) => change.collection === roadmaps.collection && change.kind !== 'remove' && change.after['state'] === 'agreed')
}
