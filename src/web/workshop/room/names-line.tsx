import { useBoard } from '../use-board.ts'
import css from './names-line.module.css'
import { inTheRoom } from './in-the-room.ts'

/** Who is in the room beside whoever leads, who stands on the agenda. Hollow: their window is closed, or their phone asleep. */
export function NamesLine() {
  const { board: { participants, workshop: { leader } }, here } = useBoard()
  const inside = inTheRoom(participants, here).filter(({ id }) => id !== leader)
  return (
    <ul className={css.names} data-many={inside.length > 20} aria-label="In the room">
      <li aria-hidden className={css.label}>
        In the room
      </li>
      {inside.map(({ id, name, isHere }) => (
        <li key={id} data-idle={!isHere}>
          <i aria-hidden />
          {name}
          {isHere ? null : <span className="unseen">, away</span>}
        </li>
      ))}
    </ul>
  )
}
