import { useBoard } from '../use-board.ts'
import { RoomClock } from './clock.tsx'
import { PhoneActs } from './phone-acts.tsx'
import css from './phone-room.module.css'
import { PhoneStage } from './phone-stage.tsx'
import { phaseTitle, phaseWords, phoneWords } from './phase-words.ts'
import { useRoom } from './room-hands.tsx'
import { savedWords } from './saved-words.ts'

/** The room in a hand: the step, its clock, and what this person can do now. */
export function PhoneRoom() {
  const { board, self, status, unsent } = useBoard()
  const { said } = useRoom()
  const { workshop } = board
  const { phase, title, pausedAt, locked } = workshop
  const { ask } = phaseWords(workshop)
  return (
    <div className={css.phone}>
      <header>
        <span>{title}</span>
        <RoomClock size="line" />
      </header>
      <main>
        <p className={css.phase}>{phaseTitle(phase)}</p>
        <h1>{ask}</h1>
        {pausedAt === undefined ? null : <p className={css.held}>Paused. What you have written is kept until it goes on.</p>}
        {pausedAt === undefined && locked === true ? <p className={css.held}>The board is locked: it is looked at, and not changed.</p> : null}
        {phoneWords[phase] === undefined ? null : <p className={css.now}>{phoneWords[phase]}</p>}
        <PhoneStage />
      </main>
      {phase === 'closed' ? null : (
        <footer>
          <p role="status">{savedWords({ status, unsent, board, self, said })}</p>
          <PhoneActs />
        </footer>
      )}
    </div>
  )
}
