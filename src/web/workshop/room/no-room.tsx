import { useEffect, useState } from 'react'
import type { Ending } from '../../../protocol/board-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { OuterBar } from '../../shell/outer-bar.tsx'
import css from './no-room.module.css'

/** Milliseconds after which waiting for a room is said to be long. */
const patience = 4_000

/** While there is no board to see: it is on its way, or it is not for whoever asks. */
export function NoRoom({ ending }: { readonly ending: Ending | undefined }) {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const waiting = setTimeout(() => setIsLong(true), patience)
    return () => clearTimeout(waiting)
  }, [])
  return (
    <div className={css.page}>
      <OuterBar>{null}</OuterBar>
      <main>
        <h1 className="unseen">Workshop</h1>
        {ending === undefined ? (
          <div role="status">
            <p>Going into the room …</p>
            {isLong ? (
              <p className={css.soft}>
                It takes long. Is this device on the network? If you have not joined yet, <a href="/j">join with the code</a> that stands on the wall.
              </p>
            ) : null}
          </div>
        ) : (
          <EmptyState title={titles[ending]} steps={<a href="/j">{ending === 'closed' ? 'Join another workshop' : 'Join with the code'}</a>}>
            <p>{sentences[ending]}</p>
          </EmptyState>
        )}
      </main>
    </div>
  )
}

const titles: Readonly<Record<Ending, string>> = { closed: 'This workshop is over', left: 'You have left the workshop', 'not-here': 'You are not in this room' }
const sentences: Readonly<Record<Ending, string>> = {
  closed: 'It was closed with thanks, and the code ended with it. What the room made is with those who invited you.',
  left: 'Your notes stay on the board. With the code that stands on the wall you come back as who you were.',
  'not-here': 'A workshop opens for those who take part in it, as long as it lasts. The code stands on the wall, or whoever leads can tell you. If you were let in on a new phone, go on there.',
}
