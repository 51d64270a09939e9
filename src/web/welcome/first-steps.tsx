import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { useSeen } from '../workspace/open-workspace.tsx'
import { beginnings } from './beginnings.ts'
import css from './first-steps.module.css'

/** How to begin in a workspace with nothing in it. Each step that is taken is ticked by itself; with the last one nothing is left of this. */
export function FirstSteps() {
  const { state } = useSeen()
  const steps = beginnings(state)
  if (steps.every(({ isDone }) => isDone)) return null
  return (
    <section className={css.steps} aria-label="How to begin">
      <h2>How to begin</h2>
      <ol>
        {steps.map(({ is, title, why, isDone, place, word }) => (
          <li key={is} className={isDone ? css.done : ''}>
            <span className={css.tick}>{isDone ? <Check size={12} strokeWidth={2.5} role="img" aria-label="Done" /> : null}</span>
            <div>
              <b>{title}</b>
              <p>{why}</p>
            </div>
            {isDone ? null : (
              <Link from="/$ws" to={`/$ws/${place}` as '.'}>
                {word}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
