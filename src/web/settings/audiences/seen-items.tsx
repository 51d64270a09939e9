import type { View, ViewRecord } from '../../../core/audiences/view.ts'
import { Dates } from '../../../core/decks/dates.ts'
import type { Window } from '../../../core/time/window.ts'
import css from './audiences-page.module.css'

const most = 40

interface Seen extends ViewRecord {
  readonly title?: string
  readonly product?: string
  readonly value?: string
  readonly window?: Window
  readonly customers?: readonly string[]
}

/** The items of a View as its audience reads them, by date. */
export function SeenItems({ view }: { readonly view: View }) {
  const all = view.list<Seen>('items')
  const dates = new Dates(view)
  if (all.length === 0) return <p className={css.said}>Nothing yet. {view.audience.inside ? 'There are no items.' : 'What is marked for this audience, in a plan that is, comes here.'}</p>
  return (
    <>
      <ul className={css.seen}>
        {all.slice(0, most).map(({ id, title, product, value, window, customers }) => (
          <li key={id}>
            <p>
              <b>{title}</b> {product === undefined ? null : <span>{product}</span>}
              <time>{window === undefined ? 'no date' : dates.label(window)}</time>
            </p>
            {value === undefined ? null : <p>{value}</p>}
            {customers === undefined ? null : <p className={css.codes}>Asked for by {customers.join(', ')}</p>}
          </li>
        ))}
      </ul>
      {all.length > most ? <p className={css.said}>and {all.length - most} more</p> : null}
    </>
  )
}
