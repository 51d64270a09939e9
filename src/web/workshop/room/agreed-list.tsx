import type { Id } from '../../../core/kernel/change.ts'
import { useBoard } from '../use-board.ts'
import css from './agree-stage.module.css'

/** What the room has agreed so far, the newest below. */
export function AgreedList({ choose }: { readonly choose: (item: Id) => void }) {
  const { board: { efforts, participants, items } } = useBoard()
  const touching = Object.entries(efforts).filter(([, { affects }]) => affects)
  const names = (ids: readonly Id[]) => {
    const known = ids.flatMap((id) => participants[id]?.name ?? [])
    return known.length > 3 ? `${known.slice(0, 2).join(', ')} and ${known.length - 2} more` : known.join(', ')
  }
  return (
    <aside className={css.agreed} aria-label="Agreed">
      <h2>Agreed, {touching.length}</h2>
      {touching.length === 0 ? <p className={css.soft}>What touches us will stand here, with how and who agreed.</p> : null}
      <ul>
        {touching.map(([id, { item, title, how, agreedBy }]) => (
          <li key={id}>
            {items[item] === undefined ? <b>{title}</b> : (
              <button type="button" onClick={() => choose(item)}>
                <b>{title}</b>
              </button>
            )}
            {how === undefined ? null : <span dir="auto">{how}</span>}
            {agreedBy.length === 0 ? null : <small>{names(agreedBy)}</small>}
          </li>
        ))}
      </ul>
    </aside>
  )
}
