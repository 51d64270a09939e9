import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { activities, type Activity } from './roadmap.ts'

/** Activities that wait for a place on the grid. One without bucket and window waits in both trays. */
export interface Trays {
  /** In no bucket (row H10: outliers are kept aside). */
  readonly outliers: readonly Activity[]
  /** In no time. */
  readonly undated: readonly Activity[]
}

export function traysOf(state: State, roadmap: Id): Trays {
  const waiting = activities.list(state).filter((activity) => activity.roadmap === roadmap && activity.status !== 'dropped')
  return { outliers: waiting.filter(({ bucket }) => bucket === undefined), undated: waiting.filter(({ window }) => window === undefined) }
}
