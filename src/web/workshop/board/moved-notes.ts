import type { Id } from '../../../core/kernel/change.ts'
import type { Board } from '../../../core/workshop/board.ts'
import { byRank } from './piles.ts'
import { fresh, isSamePlace, type Move, movedNote, placeOf } from './places.ts'

/** A note that was put somewhere here, and is shown there until the board says so itself. */
export interface Moved {
  readonly move: Move
  /** Which act it was part of. */
  readonly by: number
  /** The act has been answered: the board says it any moment. */
  readonly isDone: boolean
}

/** A board as it is with these moves done. A new bucket stands last until the board names it. */
export function withMoves(board: Board, moved: ReadonlyMap<Id, { readonly move: Move }>): Board {
  if (moved.size === 0) return board
  const notes = { ...board.notes }
  let { groups } = board
  for (const [id, { move }] of moved) {
    const note = board.notes[id]
    if (note === undefined) continue
    if (move.place.lane === fresh) {
      const last = Object.entries(board.groups).sort(byRank).at(-1)?.[1].rank ?? ''
      groups = { ...board.groups, [unnamed]: { hue: (Object.keys(board.groups).length % 12) + 1, rank: `${last}~`, origin: 'today' } }
      notes[id] = movedNote(note, { place: { lane: unnamed } }, { workshop: board.workshop, groups })
    } else notes[id] = movedNote(note, move, board)
  }
  return { ...board, notes, groups }
}

/** A bucket that is made and not told yet. */
export const unnamed = 'unnamed'

/** The moves that the board does not say yet; the very same map where none is said. A note that is gone is moved no more. */
export function unsaid(moved: ReadonlyMap<Id, Moved>, board: Board): ReadonlyMap<Id, Moved> {
  const left = [...moved].filter(([id, { move: { place, rank }, isDone }]) => {
    const note = board.notes[id]
    if (note === undefined) return false
    if (place.lane === fresh) return !isDone || note.group === undefined
    return !isSamePlace(placeOf(note, board), place) || (rank !== undefined && note.rank !== rank && !isDone)
  })
  return left.length === moved.size ? moved : new Map(left)
}
