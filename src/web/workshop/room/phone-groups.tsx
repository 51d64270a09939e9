import type { Id } from '../../../core/kernel/change.ts'
import type { BoardNote } from '../../../core/workshop/board.ts'
import type { MenuGroup } from '../../parts/menu-groups.ts'
import { useBoard } from '../use-board.ts'
import { PhoneCard } from './phone-card.tsx'
import { PhonePiles } from './phone-piles.tsx'
import { PhoneVoting } from './phone-voting.tsx'
import { inSentence } from './phase-words.ts'
import { useRoom } from './room-hands.tsx'
import { pilesByGroup } from './sorted-notes.ts'

/** Buckets on a phone: lists, with a menu to put a note somewhere else. */
export function PhoneGroups() {
  const { board, leads } = useBoard()
  const { act } = useRoom()
  const { workshop } = board
  const isHeld = !leads && (workshop.pausedAt !== undefined || workshop.locked === true)
  const moves = (id: Id, note: BoardNote): readonly MenuGroup[] => {
    if (isHeld) return []
    const to = (group: Id | null, outlier?: true) => void act('note.group', { notes: [id], group, ...(outlier === undefined ? {} : { outlier }) })
    const groups = pilesByGroup(board).flatMap((pile) => (pile.id === undefined || pile.id === note.group ? [] : [{ text: pile.title, run: () => to(pile.id ?? null) }]))
    return [
      { title: `To a ${inSentence(workshop.words.bucket)}`, entries: [...groups, { text: `A new ${inSentence(workshop.words.bucket)}`, run: () => void act('group.add', { workshop: workshop.id, notes: [id] }) }] },
      { entries: [...(note.outlier === true ? [] : [{ text: 'Keep aside', run: () => to(null, true) }]), ...(note.group === undefined && note.outlier !== true ? [] : [{ text: `Out of its ${inSentence(workshop.words.bucket)}`, run: () => to(null) }])] },
    ].filter(({ entries }) => entries.length > 0)
  }
  return (
    <>
      <PhoneVoting />
      <PhonePiles piles={pilesByGroup(board)} card={(id, note) => <PhoneCard key={id} id={id} note={note} moves={moves(id, note)} />} />
    </>
  )
}
