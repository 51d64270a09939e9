import type { Change, Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { notes } from './notes.ts'
import { notesOf } from './notes-of.ts'
import { participantsOf } from './taking-part.ts'
import { participants } from './workshops.ts'

/** All notes that lie face down, turned over in one act. What has been seen is never hidden again. */
export function revealed(state: State, workshop: Id): Change[] {
  return [
    ...notesOf(state, workshop).filter(({ faceUp }) => faceUp !== true).flatMap((note) => notes.update(note, { faceUp: true })),
    ...participantsOf(state, workshop).filter(({ faceDown = 0 }) => faceDown > 0).flatMap((one) => participants.update(one, { faceDown: 0 })),
  ]
}
