import type { BoardInHand } from '../use-board.ts'
import { minuteWords } from './day-words.ts'
import { ownNotes } from './own-notes.ts'

/** The line at the foot of a phone: whether what was written has reached the room, in words that are true. */
export function savedWords({ status, unsent, board: { notes, workshop }, self, said }: Pick<BoardInHand, 'status' | 'unsent' | 'self'> & { readonly board: { readonly notes: BoardInHand['board']['notes']; readonly workshop: Pick<BoardInHand['board']['workshop'], 'zone'> }; readonly said: string }): string {
  const waiting = unsent.filter(({ name }) => name === 'note.add').length
  const kept = waiting === 0 ? '' : `${waiting === 1 ? 'One note is' : `${waiting} notes are`} saved on this phone, and not yet with the room.`
  if (status === 'away' || status === 'connecting') return kept === '' ? 'Away from the room. Trying again …' : `${kept} Trying again …`
  if (kept !== '') return kept
  if (said !== '') return said
  const [newest] = ownNotes(notes, self)
  return newest === undefined ? 'With the room.' : `Saved with the room, ${minuteWords(newest[1].at, workshop)}`
}
