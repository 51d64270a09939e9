import { useState } from 'react'
import { exercises } from './exercises.ts'
import { NamesLine } from './names-line.tsx'
import css from './warm-up-stage.module.css'

/** A short exercise to begin with, large enough to be read while standing. */
export function WarmUpStage() {
  const [chosen, setChosen] = useState(0)
  const exercise = exercises[chosen]
  if (exercise === undefined) return null
  return (
    <div className={css.warm}>
      <section className={css.exercise}>
        <h2>
          {exercise.name} <small>{exercise.minutes} minutes</small>
        </h2>
        <ol>
          {exercise.steps.map((step, at) => (
            <li key={step}>
              <b aria-hidden>{at + 1}</b>
              {step}
            </li>
          ))}
        </ol>
      </section>
      <aside className={css.others} aria-label="Exercises to choose from">
        <h3>Exercises</h3>
        {exercises.map(({ name, minutes }, at) => (
          <button key={name} type="button" aria-pressed={at === chosen} onClick={() => setChosen(at)}>
            <span>{name}</span>
            <small>{minutes} min</small>
          </button>
        ))}
      </aside>
      <NamesLine />
    </div>
  )
}
