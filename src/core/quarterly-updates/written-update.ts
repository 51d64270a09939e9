import { goalQuarter } from '../goals/quarter-of-goals.ts'
import type { State } from '../kernel/state.ts'
import { type QuarterlyUpdate, quarterlyUpdates } from './quarterly-updates.ts'

/** What was written into the update of the quarter of a day; nothing where nobody has written anything. */
export function writtenUpdate(state: State, day: string): QuarterlyUpdate | undefined {
  const { start } = goalQuarter(state, day)
  return quarterlyUpdates.list(state).find(({ quarter }) => quarter === start)
}
