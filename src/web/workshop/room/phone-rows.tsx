import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { BoardNote } from '../../../core/workshop/board.ts'
import type { MenuGroup } from '../../parts/menu-groups.ts'
import { useBoard } from '../use-board.ts'
import { GoalField } from './goal-field.tsx'
import { PhoneCard } from './phone-card.tsx'
import { PhonePiles } from './phone-piles.tsx'
import css from './phone-room.module.css'
import { inSentence } from './phase-words.ts'
import { useRoom } from './room-hands.tsx'
import { pilesByRow } from './sorted-notes.ts'

/** The grid on a phone: row by row, with a menu that puts a note into a row or a time. */
export function PhoneRows() {
  const { board, leads } = useBoard()
  const { act } = useRoom()
  const [aimed, setAimed] = useState<Id>()
  const { workshop, rows } = board
  const isHeld = !leads && (workshop.pausedAt !== undefined || workshop.locked === true)
  const moves = (id: Id, { placed }: BoardNote): readonly MenuGroup[] => {
    if (isHeld) return []
    const toRow = { title: `To a ${inSentence(workshop.words.bucket)}`, entries: Object.entries(rows).sort(([, a], [, b]) => (a.rank < b.rank ? -1 : 1)).flatMap(([row, { title }]) => (row === placed?.bucket ? [] : [{ text: title, run: () => void act('note.place', { notes: [id], bucket: row }) }])) }
    const aside = placed?.bucket === undefined ? [] : [{ text: 'Keep aside', run: () => void act('note.place', { notes: [id], bucket: null }) }]
    const dates = workshop.columns.map(({ start, end, label }) => ({ text: label, run: () => void act('note.date', { notes: [id], window: { start, end, precision: workshop.period } }) }))
    const toTime = { title: 'To a time', entries: [...dates, ...(placed?.window === undefined ? [] : [{ text: 'No time yet', run: () => void act('note.date', { notes: [id], window: null }) }])] }
    const goal = { entries: [{ text: placed?.goal === undefined ? 'Add its goal …' : 'Change its goal …', run: () => setAimed(id) }] }
    const first = workshop.phase === 'fill' ? [toRow, { entries: aside }, toTime] : [toTime, goal, toRow, { entries: aside }]
    return first.filter(({ entries }) => entries.length > 0)
  }
  return (
    <PhonePiles
      piles={pilesByRow(board)}
      card={(id, note) => (
        <PhoneCard key={id} id={id} note={note} moves={moves(id, note)}>
          {workshop.phase === 'fill' && note.placed?.window === undefined ? null : <span className={css.when}>{whenOf(note, workshop.columns)}</span>}
          {aimed === id ? <GoalField id={id} note={note} done={() => setAimed(undefined)} /> : note.placed?.goal === undefined ? null : <span className={css.goal}>Done when: {note.placed.goal}</span>}
        </PhoneCard>
      )}
    />
  )
}

function whenOf({ placed }: BoardNote, columns: readonly { readonly start: string; readonly end: string; readonly label: string }[]): string {
  if (placed?.window === undefined) return 'No time yet'
  const { start, end } = placed.window
  const [first, last] = [columns.find((column) => column.end >= start), columns.findLast((column) => column.start <= end)]
  if (first === undefined || last === undefined) return `${start} to ${end}`
  return first === last ? first.label : `${first.label} to ${last.label}`
}
