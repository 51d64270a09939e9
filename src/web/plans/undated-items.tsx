import type { Id } from '../../core/kernel/change.ts'
import { kindWords } from '../../core/plans/kind-words.ts'
import type { Item } from '../../core/plans/plans.ts'
import { Told } from '../accounts/told.tsx'
import { Button } from '../parts/button.tsx'
import { Popover } from '../parts/popover.tsx'
import { useOpened } from '../shell/use-opened.ts'
import type { Board } from './board.ts'
import css from './timeline-view.module.css'

/** Items shown of one plan; the rest is counted. */
const most = 100

/** Width belongs to time, so what has no date waits here, by plan: opened, it can be given one. */
export function UndatedItems({ board, undated }: { readonly board: Board; readonly undated: ReadonlyMap<Id, readonly Item[]> }) {
  const { open } = useOpened()
  const groups = board.groups.flatMap(({ plan }) => (undated.has(plan.id) ? [{ plan, items: undated.get(plan.id) ?? [] }] : []))
  if (groups.length === 0) return null
  return (
    <span className={css.undated}>
      No date yet:
      {groups.map(({ plan, items }) => (
        <Popover key={plan.id} label={`No date yet in ${plan.title}`} button={<Button kind="go">{`${items.length} in ${plan.title}`}</Button>}>
          {(close) => (
            <ul className={css.undatedList}>
              {items.slice(0, most).map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    onClick={() => {
                      close()
                      open('items', item.id)
                    }}
                  >
                    <Told text={item.title} /> <span>{kindWords[item.kind]}</span>
                  </button>
                </li>
              ))}
              {items.length > most ? <li>and {items.length - most} more: filter, or look at the table</li> : null}
            </ul>
          )}
        </Popover>
      ))}
    </span>
  )
}
