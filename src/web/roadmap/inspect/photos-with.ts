import type { State } from '../../../core/kernel/state.ts'
import { type Note, type Photo, photos } from '../../../core/workshop/notes.ts'
import { phases } from '../../../core/workshop/phases.ts'

/**
 * The photos that a note is on, oldest first: the photograph that it was typed in from, and each of the screen that was kept after it was written and
 * once notes had been turned over.
 */
export function photosWith(state: State, note: Note): Photo[] {
  const isSeen = ({ id, at, phase, picture }: Photo) => id === note.photo || (picture === undefined && note.faceUp === true && at >= note.at && phases.indexOf(phase) > phases.indexOf('brainstorm'))
  return photos.list(state).filter((photo) => photo.workshop === note.workshop && isSeen(photo)).sort((a, b) => (a.at < b.at ? -1 : 1))
}
