import { Check, Minus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { useBoard } from '../use-board.ts'
import { AgreedList } from './agreed-list.tsx'
import css from './agree-stage.module.css'
import { ItemAgreeing } from './item-agreeing.tsx'
import { nextToAgree, walkedPlans } from './walked-plans.ts'

/** Step 8's outcome: each item of the others' plans is marked, and what touches us grows into the agreed list at the side. */
export function AgreeStage() {
  const { board: { items, efforts } } = useBoard()
  const [chosen, setChosen] = useState<Id>()
  const hasMarked = useRef(false)
  const goOn = () => {
    hasMarked.current = true
    setChosen(undefined)
  }
  const next = nextToAgree(items, efforts)
  const shown = chosen !== undefined && items[chosen] !== undefined ? chosen : next
  const plans = walkedPlans(items)
  const marks = new Map(Object.values(efforts).map(({ item, affects }) => [item, affects]))
  const all = Object.keys(items).length
  const item = shown === undefined ? undefined : items[shown]
  return (
    <div className={css.agree}>
      <nav className={css.walk} aria-label="Items of the plans">
        <p>
          {Object.keys(items).filter((id) => marks.has(id)).length} of {all} walked
        </p>
        {plans.map((plan) => (
          <section key={plan.id}>
            <h2>{plan.title}</h2>
            <ul>
              {plan.items.map(([id, { title }]) => (
                <li key={id}>
                  <button type="button" aria-current={id === shown ? 'true' : undefined} data-mark={marks.get(id)} onClick={() => setChosen(id)}>
                    {marks.get(id) === undefined ? <i aria-hidden /> : marks.get(id) === true ? <Check aria-label="agreed" /> : <Minus aria-label="not ours" />}
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      {item === undefined || shown === undefined ? (
        <section className={css.item}>
          <h2>{all === 0 ? 'No plan has anything in the time of this roadmap.' : 'Every item has been walked.'}</h2>
          <p className={css.soft}>{all === 0 ? 'Plans and their dates stand under Plans. The brainstorm can begin without them.' : 'The list at the side is what the room agreed. Choose an item to change what was said.'}</p>
        </section>
      ) : (
        <ItemAgreeing key={shown} id={shown} item={item} takesFocus={hasMarked.current} done={goOn} />
      )}
      <AgreedList choose={setChosen} />
    </div>
  )
}
