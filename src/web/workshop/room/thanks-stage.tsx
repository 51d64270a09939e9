import { useParams } from '@tanstack/react-router'
import { useBoard } from '../use-board.ts'
import { dayResult } from './day-result.ts'
import css from './thanks-stage.module.css'

/** After the last step: what came of the day, and where it lives from now on. */
export function ThanksStage() {
  const { ws = '' } = useParams({ strict: false })
  const { board, self } = useBoard()
  const isGuest = self !== undefined && board.participants[self]?.isGuest === true
  return (
    <div className={css.thanks}>
      {board.workshop.thanks === undefined ? null : <blockquote dir="auto">{board.workshop.thanks}</blockquote>}
      <dl>
        {dayResult(board).map(({ count, what }) => (
          <div key={what}>
            <dd>{count}</dd>
            <dt>{what}</dt>
          </div>
        ))}
      </dl>
      {isGuest ? (
        <p>Your way into this room has ended with the day. Thank you for coming; you can close this page.</p>
      ) : (
        <p>
          <a href={`/${ws}/roadmap`}>Open the activity roadmap</a>
          <a href={`/${ws}/roadmap/workshops/${board.workshop.id}/summary`}>Summary of the day</a>
          <a href={`/${ws}/roadmap/workshops/${board.workshop.id}/replay`}>Look at the day again</a>
        </p>
      )}
    </div>
  )
}
