import { goalQuarter } from '../goals/quarter-of-goals.ts'
import type { State } from '../kernel/state.ts'
import { type QuarterlyUpdate, quarterlyUpdates } from './quarterly-updates.ts'

/**
 * What was written into the update of the quarter of a day; nothing where nobody has written anything. What was written under another fiscal year belongs to the quarter
 * that its first day lies in by now, unless that one has an update of its own.
 */
export function writtenUpdate(state: State, day: string): QuarterlyUpdate | undefined {
  const { start } = goalQuarter(state, day)
  const all = quarterlyUpdates.list(state).filter(({ quarter }) => goalQuarter(state, quarter).start === start)
  return all.find(({ quarter }) => quarter === start) ?? all[0]
}
