import { addDays } from '../../core/time/days.ts'
import { labelDays } from '../../core/time/label.ts'

/** Days of a year, which is told by its name. */
const year = 365

export interface LifeChoiceProps {
  readonly id: string
  readonly today: string
  /** Days from today. */
  readonly lives: readonly number[]
  readonly life: number
  readonly choose: (life: number) => void
}

/** For how many days something is good, with its last day. */
export function LifeChoice({ id, today, lives, life, choose }: LifeChoiceProps) {
  return (
    <span>
      <select id={id} value={life} onChange={(event) => choose(Number(event.target.value))}>
        {lives.map((days) => (
          <option key={days} value={days}>
            {days === year ? 'A year' : `${days} days`}
          </option>
        ))}
      </select>
      <small>until {labelDays(addDays(today, life))}</small>
    </span>
  )
}
