import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { Button } from '../../parts/button.tsx'
import { useBoard } from '../use-board.ts'
import { Asking } from './asking.tsx'
import css from './asking.module.css'
import { inTheRoom } from './in-the-room.ts'
import { PersonActs } from './person-acts.tsx'
import { useRoom } from './room-hands.tsx'

/** Who is in the room and who left, and what whoever leads can do for them. */
export function PeoplePanel({ close }: { readonly close: () => void }) {
  const { board: { participants, workshop }, here, leads } = useBoard()
  const { said } = useRoom()
  const [opened, setOpened] = useState<Id>()
  const inside = inTheRoom(participants, here)
  const others = (wanted: (one: (typeof participants)[string]) => boolean) => Object.values(participants).filter(wanted).map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en')).join(', ')
  const gone = others(({ left }) => left)
  const awaited = others(({ joined, left }) => !joined && !left)
  return (
    <Asking title={`People in the room, ${inside.length}`} close={close} isWide>
      <ul className={css.list}>
        {inside.map((one) => (
          <li key={one.id}>
            <i className={css.dot} data-idle={!one.isHere} aria-hidden />
            <span>
              {one.name}
              <small>
                {[one.from, one.isGuest ? 'guest' : undefined, one.id === workshop.leader ? 'leads' : undefined, one.isHere ? 'here now' : 'window closed', one.faceDown === 0 ? undefined : `${one.faceDown} face down`].filter((word) => word !== undefined).join(', ')}
              </small>
              {opened === one.id ? <PersonActs one={one} others={inside.filter(({ id }) => id !== one.id)} done={() => setOpened(undefined)} /> : null}
            </span>
            {leads && opened !== one.id ? (
              <Button aria-label={`Help ${one.name}`} onPress={() => setOpened(one.id)}>
                Help …
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {awaited === '' ? null : <p className={css.soft}>Still to come: {awaited}</p>}
      {gone === '' ? null : <p className={css.soft}>Left, and their notes stay: {gone}</p>}
      <p role="status">{said}</p>
    </Asking>
  )
}
