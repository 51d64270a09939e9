import { phaseNames, phases, steps, usualMinutes } from '../../../core/workshop/phases.ts'
import { useBoard } from '../use-board.ts'
import css from './agenda-rail.module.css'
import { dayWords } from './day-words.ts'

/** The day at the left of the wall: its steps, where the room is, and who leads. */
export function AgendaRail() {
  const { board: { workshop, participants } } = useBoard()
  const { title, day, begins, place, agenda, phase, timer } = workshop
  const planned = agenda ?? steps.map((step) => ({ step, minutes: usualMinutes[step] }))
  const at = phases.indexOf(phase)
  const leader = participants[workshop.leader ?? '']
  return (
    <nav className={css.agenda} aria-label="Agenda">
      <p className={css.where}>
        <b>{title}</b>
        {day === undefined ? null : <span>{dayWords(day)}</span>}
        {phase === 'prepare' && (begins ?? place) !== undefined ? <span>{[begins, place].filter((one) => one !== undefined).join(', ')}</span> : null}
      </p>
      <ol>
        {planned.map(({ step, minutes }, index) => {
          const isNow = step === phase
          const isDone = phases.indexOf(step) < at
          return (
            <li key={`${step} ${index}`} className={isNow ? css.now : isDone ? css.done : ''} {...(isNow ? { 'aria-current': 'step' as const } : {})}>
              <i aria-hidden />
              <span>{phaseNames[step]}</span>
              <small>{isDone ? 'done' : `${isNow ? (timer?.minutes ?? minutes) : minutes} min`}</small>
            </li>
          )
        })}
      </ol>
      <p className={css.lead}>
        Facilitator
        <span>
          <b>{leader?.name ?? 'not named yet'}</b>
          {leader?.from === undefined ? '' : `, ${leader.from}`}
        </span>
      </p>
    </nav>
  )
}
