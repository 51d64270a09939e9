import { useBoard } from '../use-board.ts'
import css from './phone-room.module.css'
import { nextToAgree } from './walked-plans.ts'

/** On a phone the agreed list grows, and the item that the room is at stands above it. */
export function PhoneAgreed() {
  const { board: { items, efforts } } = useBoard()
  const next = nextToAgree(items, efforts)
  const item = next === undefined ? undefined : items[next]
  const touching = Object.entries(efforts).filter(([, { affects }]) => affects)
  return (
    <>
      {item === undefined ? null : (
        <section className={css.item}>
          <h2>The room is at</h2>
          <b>{item.title}</b>
          <small>
            {item.planTitle}, {item.when}
          </small>
          <p>Does it touch our work? Say so aloud; whoever leads writes down who agrees.</p>
        </section>
      )}
      <section className={css.list}>
        <h2>Agreed, {touching.length}</h2>
        <ul>
          {touching.map(([id, { title, how }]) => (
            <li key={id}>
              <span>
                {title}
                {how === undefined ? null : <small dir="auto">{how}</small>}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
