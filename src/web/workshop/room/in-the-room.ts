import type { Id } from '../../../core/kernel/change.ts'
import type { Board } from '../../../core/workshop/board.ts'

/** Somebody who has come in and not left. */
export interface InTheRoom {
  readonly id: Id
  readonly name: string
  readonly isGuest: boolean
  readonly from: string | undefined
  readonly faceDown: number
  /** Their window is open now. */
  readonly isHere: boolean
}

/** Those in the room by their names. */
export function inTheRoom(participants: Board['participants'], here: readonly Id[]): readonly InTheRoom[] {
  return Object.entries(participants)
    .flatMap(([id, { name, joined, left, isGuest, from, faceDown }]) => (joined && !left ? [{ id, name, isGuest, from, faceDown, isHere: here.includes(id) }] : []))
    .sort((one, other) => one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1))
}
