import type { CSSProperties } from 'react'
import css from './clock.module.css'
import { clockFace, clockMood, clockWords } from './clock-words.ts'
import { useClock, useToldTime } from './use-clock.ts'

/** The one timer of the room. large: it is what the room looks at. small: beside the work. line: on a phone, figures alone. */
export function RoomClock({ size }: { readonly size: 'large' | 'small' | 'line' }) {
  const clock = useClock()
  const told = useToldTime(clock?.left)
  if (clock === undefined) return null
  const { left, minutes, share, stands } = clock
  return (
    <div className={css[size]} data-mood={clockMood(left)}>
      <div role="timer" aria-label={stands ? `${clockWords(left)}, the clock stands still` : clockWords(left)}>
        <b aria-hidden>{clockFace(left)}</b>
      </div>
      {size === 'line' ? null : (
        <>
          <i style={{ '--p': share } as CSSProperties} aria-hidden />
          <small>{stands ? `stands still, of ${minutes} minutes` : left <= 0 ? `over the ${minutes} minutes` : `of ${minutes} minutes`}</small>
        </>
      )}
      <p className="unseen" role="status">
        {told}
      </p>
    </div>
  )
}
