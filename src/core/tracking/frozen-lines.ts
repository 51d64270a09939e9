import type { State } from '../kernel/state.ts'
import { flat, linesOf, milestoneOf } from './collected.ts'
import type { ToldLine, TrackingPage } from './tracking-pages.ts'

/** The lines of a page without a word of theirs, with its milestone and whether a plan of that was kept. */
export interface FrozenLines {
  readonly milestone?: string | undefined
  readonly isPlanKept: boolean
  readonly lines: ToldLine[]
}

/** How the lines of a page stand now. */
export function frozenLines(state: State, page: TrackingPage): FrozenLines {
  const all = flat(linesOf(state, page))
  const milestone = milestoneOf(state, page)
  return {
    ...(milestone === undefined ? {} : { milestone: milestone.id }), isPlanKept: all.some(({ line }) => line.is === 'item' && line.isPlanned),
    lines: all.map(({ line, depth }): ToldLine => (line.is === 'page' ? { id: line.id, is: 'page', depth } : { id: line.id, is: 'item', depth, stands: line.stands, ...(line.isPlanned ? { planned: true } : {}) })),
  }
}
