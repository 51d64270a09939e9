import { Button } from '../../parts/button.tsx'
import { useBoard } from '../use-board.ts'
import { Asking } from './asking.tsx'
import css from './asking.module.css'
import { inTheRoom } from './in-the-room.ts'
import { useRoom } from './room-hands.tsx'

/** To whom the lead goes. */
export function HandOverAsking({ close }: { readonly close: () => void }) {
  const { board: { workshop, participants }, here } = useBoard()
  const { act } = useRoom()
  const others = inTheRoom(participants, here).filter(({ id }) => id !== workshop.leader)
  return (
    <Asking title="Hand over the lead" close={close}>
      <p className={css.soft}>Whoever leads moves the room on and keeps the time. Their own window then shows these acts, and yours no longer does.</p>
      {others.length === 0 ? <p>Nobody else has joined yet.</p> : null}
      <ul className={css.list}>
        {others.map(({ id, name, from, isHere }) => (
          <li key={id}>
            <i className={css.dot} data-idle={!isHere} aria-hidden />
            <span>
              {name}
              <small>{[from, isHere ? 'here now' : 'window closed'].filter((one) => one !== undefined).join(', ')}</small>
            </span>
            <Button onPress={() => void act('workshop.hand-over', { id: workshop.id, to: id }).then((isDone) => isDone && close())}>Hand over to {name}</Button>
          </li>
        ))}
      </ul>
    </Asking>
  )
}
