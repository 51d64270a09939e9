import type { Deck } from '../../core/decks/decks.ts'
import { editions } from '../../core/editions/editions.ts'
import { isStale, trainings } from '../../core/library/trainings.ts'
import { labelDays } from '../../core/time/label.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './stale-trainings.module.css'

/** Recordings of a deck that has moved on since: they are to be recorded anew. */
export function StaleTrainings({ deck }: { readonly deck: Deck }) {
  const { state } = useSeen()
  const stale = trainings.list(state).filter((training) => training.deck === deck.id && isStale(training, editions.list(state)))
  if (stale.length === 0) return null
  return (
    <section className={css.stale} aria-labelledby="stale-trainings">
      <h2 id="stale-trainings">Trainings of an earlier edition</h2>
      <ul>
        {stale.map(({ id, title, address, recordedOn }) => (
          <li key={id}>
            {/^https?:\/\//.test(address) ? <a href={address} target="_blank" rel="noopener noreferrer">{title}</a> : <b>{title}</b>}
            <span>recorded on {labelDays(recordedOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
