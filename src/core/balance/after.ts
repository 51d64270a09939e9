import type { State } from '../kernel/state.ts'
import { type Band, bandsOf } from '../roadmap/capacity-load.ts'
import { activities, type Roadmap } from '../roadmap/roadmap.ts'
import { type Moving, moved } from './move.ts'

/** The state as it would be for loads alone, were these moves taken: nothing else follows from it. */
export function withMoves(state: State, moves: readonly Moving[]): State {
  const changes = moves.flatMap((move) => {
    const activity = activities.get(state, move.activity)
    if (activity === undefined) return []
    const { window, owner } = moved(activity, move)
    return activities.update(activity, { window, owner })
  })
  return state.apply(changes)
}

/** Everybody's load with these moves taken, any of a proposal's or one that somebody drags (row H14). */
export function bandsAfter(state: State, roadmap: Roadmap, moves: readonly Moving[]): Band[] {
  return bandsOf(withMoves(state, moves), roadmap)
}
