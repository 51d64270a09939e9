import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type TrackingLineTold, trackingLines } from './tracking-pages.ts'

/** The lines that were told of a page, in their order. */
export function linesToldOf(state: State, page: Id): TrackingLineTold[] {
  return trackingLines.list(state).filter((line) => line.page === page).sort((a, b) => a.place - b.place)
}
