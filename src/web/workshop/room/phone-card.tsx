import { EllipsisVertical, ThumbsUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { BoardNote } from '../../../core/workshop/board.ts'
import { isDoneIn } from '../../../core/workshop/phases.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import type { MenuGroup } from '../../parts/menu-groups.ts'
import { Menu } from '../../parts/menu.tsx'
import { useBoard } from '../use-board.ts'
import css from './phone-room.module.css'
import { useRoom } from './room-hands.tsx'

/** One note as a card for a finger: its words, whose it is, what it can be moved to, and whether one backs it. */
export function PhoneCard({ id, note, moves, children }: { readonly id: Id; readonly note: BoardNote; readonly moves: readonly MenuGroup[]; readonly children?: ReactNode }) {
  const { board: { participants, notes, workshop }, self } = useBoard()
  const { act } = useRoom()
  const [isWhole, setIsWhole] = useState(false)
  const under = Object.values(notes).filter((other) => other.under === id).length
  const backers = note.backedBy ?? []
  const isBacked = self !== undefined && backers.includes(self)
  const name = note.author === self ? 'You' : (participants[note.author]?.name ?? 'Somebody')
  return (
    <li className={css.card}>
      <button type="button" dir="auto" className={isWhole ? css.whole : css.words} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
        {note.text}
      </button>
      {children}
      <p>
        <small>
          {name}
          {under === 0 ? '' : ` +${under}`}
        </small>
        {isDoneIn('note.back', workshop.phase) && self !== undefined ? (
          <Button kind="bare" icon={ThumbsUp} aria-pressed={isBacked} aria-label={`${isBacked ? 'Back no longer' : 'Back'} "${note.text.slice(0, 40)}", backed by ${backers.length}`} onPress={() => void act('note.back', { id, on: !isBacked })}>
            {backers.length}
          </Button>
        ) : null}
        {moves.length === 0 ? null : (
          <Menu label={`Move "${note.text.slice(0, 40)}"`} groups={moves}>
            <IconButton label={`Move "${note.text.slice(0, 40)}"`} icon={EllipsisVertical} />
          </Menu>
        )}
      </p>
    </li>
  )
}
