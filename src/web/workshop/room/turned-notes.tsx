import type { CSSProperties } from 'react'
import { useBoard } from '../use-board.ts'
import { minuteWords } from './day-words.ts'
import css from './turned-notes.module.css'

/** Every note of the room, turned over, before they are put together. */
export function TurnedNotes() {
  const { board: { workshop, notes, participants, efforts } } = useBoard()
  const shown = Object.entries(notes).filter(([, { faceUp, under }]) => faceUp && under === undefined).sort(([, one], [, other]) => (one.at < other.at ? -1 : 1))
  return (
    <div>
      <h2>
        {shown.length} {shown.length === 1 ? 'note' : 'notes'}, turned over
      </h2>
      <ul className={css.notes}>
        {shown.map(([id, { text, author, at, effort }], index) => (
          <li key={id} style={{ '--h': `var(--b${participants[author]?.hue ?? 1})`, '--at': Math.min(index, 40) } as CSSProperties}>
            <p dir="auto">{text}</p>
            <small>
              {participants[author]?.name ?? 'Somebody'}, {minuteWords(at, workshop)}
            </small>
            {effort === undefined ? null : <span>{efforts[effort]?.title}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
