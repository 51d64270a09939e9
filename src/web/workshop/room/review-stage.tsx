import { type CSSProperties, useState } from 'react'
import { kindWords } from '../../../core/plans/kind-words.ts'
import { useCommands } from '../../palette/registry.ts'
import { useBoard } from '../use-board.ts'
import css from './review-stage.module.css'
import { placeInTime, walkedPlans } from './walked-plans.ts'

/** From how far along the axis words end where their bar does: behind it there is no room for them. */
const lateFrom = 0.7

/** The review: strategy and product roadmap first, then each team's plan, at a high level and on one axis. */
export function ReviewStage() {
  const { board: { items, workshop: { columns, presenter } } } = useBoard()
  const plans = walkedPlans(items)
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, plans.length)
  const plan = plans[at - 1]
  useCommands([
    { name: 'Next plan', keys: 'right', run: () => setChosen(Math.min(at + 1, plans.length)) },
    { name: 'Plan before', keys: 'left', run: () => setChosen(Math.max(at - 1, 0)) },
  ])
  return (
    <div className={css.review}>
      <div className={css.plans} role="group" aria-label="Plans">
        {['Strategy', ...plans.map(({ title }) => title)].map((title, index) => (
          <button key={`${title} ${index}`} type="button" aria-pressed={index === at} onClick={() => setChosen(index)}>
            {title}
          </button>
        ))}
      </div>
      {plan === undefined ? (
        <div className={css.strategy}>
          <h2>The strategy, in {presenter === undefined ? 'the product lead’s' : `${presenter}’s`} own words</h2>
          <ol>
            <li>Where the company goes in the next two years, and what it leaves alone.</li>
            <li>What the product does about it, release by release.</li>
            <li>What the other teams have planned around it.</li>
          </ol>
          <p>Ask when something is unclear. What touches our work is agreed in the next step, item by item.</p>
        </div>
      ) : (
        <section className={css.time} aria-label={plan.title} style={{ '--columns': columns.length } as CSSProperties}>
          <div className={css.heads} aria-hidden>
            {columns.map(({ start, short }) => (
              <span key={start}>{short}</span>
            ))}
          </div>
          <ul>
            {plan.items.map(([id, item]) => {
              const { from, to } = placeInTime(item, columns)
              return (
                <li key={id} data-late={from > lateFrom} style={{ '--from': from, '--to': to } as CSSProperties}>
                  <i data-kind={plan.kind} aria-hidden />
                  <p>
                    <b>{item.title}</b>
                    <small>
                      {kindWords[item.kind]}, {item.when}
                    </small>
                  </p>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </div>
  )
}
