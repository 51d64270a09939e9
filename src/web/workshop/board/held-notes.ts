import type { Id } from '../../../core/kernel/change.ts'
import type { Picture } from './picture.ts'
import type { Move } from './places.ts'

/** Notes in the hand: of a pointer, whose cards follow it, or of the keys, whose cards lie where they would come to lie. */
export interface HeldNotes {
  readonly notes: readonly Id[]
  readonly by: 'pointer' | 'keys'
  /** The board as it was when they were taken: what they are dropped on does not move away below the hand. */
  readonly base: Picture
  readonly over: Move | undefined
}
