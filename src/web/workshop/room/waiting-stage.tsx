import { useBoard } from '../use-board.ts'
import { inTheRoom } from './in-the-room.ts'
import { JoinPanel } from './join-panel.tsx'
import css from './waiting-stage.module.css'

/** Before the day begins: who is here already, and how the others come in. */
export function WaitingStage() {
  const { board: { participants, workshop }, here } = useBoard()
  const inside = inTheRoom(participants, here)
  const awaited = Object.values(participants).filter(({ joined, left }) => !joined && !left)
  return (
    <div className={css.waiting}>
      <section className={css.people}>
        <h2>{inside.length === 0 ? 'Nobody has come in yet' : inside.length === 1 ? 'One is here' : `${inside.length} are here`}</h2>
        <ul data-many={inside.length > 18}>
          {inside.map(({ id, name, from, isHere }) => (
            <li key={id} data-idle={!isHere}>
              {name}
              {from === undefined ? null : <small>{from}</small>}
            </li>
          ))}
        </ul>
        {awaited.length === 0 ? null : (
          <p>
            Still to come: {awaited.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en')).join(', ')}
          </p>
        )}
        {workshop.rules === undefined ? null : (
          <div className={css.rules}>
            <h3>How we treat one another</h3>
            <p>{workshop.rules}</p>
          </div>
        )}
      </section>
      <JoinPanel large />
    </div>
  )
}
