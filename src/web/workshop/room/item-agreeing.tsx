import { useEffect, useId, useRef, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { kindWords } from '../../../core/plans/kind-words.ts'
import type { WalkedItem } from '../../../core/workshop/walked-items.ts'
import { useCommands } from '../../palette/registry.ts'
import { Button } from '../../parts/button.tsx'
import { useBoard } from '../use-board.ts'
import css from './agree-stage.module.css'
import { inTheRoom } from './in-the-room.ts'
import { useRoom } from './room-hands.tsx'

/** One item, large: does it touch us, how, and who agrees. Whoever leads marks it; the room looks. */
export function ItemAgreeing({ id, item, takesFocus, done }: { readonly id: Id; readonly item: WalkedItem; readonly takesFocus: boolean; readonly done: () => void }) {
  const { board: { workshop, participants, efforts }, here, leads } = useBoard()
  const { act } = useRoom()
  const said = Object.values(efforts).find((effort) => effort.item === id)
  const [how, setHow] = useState(said?.how ?? '')
  const inside = inTheRoom(participants, here)
  const [agreed, setAgreed] = useState<readonly Id[] | undefined>(said === undefined || said.agreedBy.length === 0 ? undefined : said.agreedBy)
  const agreedBy = agreed ?? inside.map((one) => one.id)
  const box = useId()
  const head = useRef<HTMLHeadingElement>(null)
  // The item before took the focus along when it went: whoever works by key goes on at this one.
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) head.current?.focus()
  }, [takesFocus])
  const mark = async (affects: boolean) => {
    const words = how.trim()
    if (await act('effort.mark', { workshop: workshop.id, item: id, affects, agreedBy: [...agreedBy], ...(affects && words !== '' ? { how: words } : {}) }, `"${item.title}" ${affects ? 'touches us.' : 'does not touch us.'}`)) done()
  }
  useCommands(leads ? [{ name: 'It touches us', keys: 'y', run: () => void mark(true) }, { name: 'It does not touch us', keys: 'x', run: () => void mark(false) }] : [])
  const turn = (one: Id) => setAgreed(agreedBy.includes(one) ? agreedBy.filter((other) => other !== one) : [...agreedBy, one])
  return (
    <section className={css.item}>
      <p className={css.soft}>
        {item.planTitle}, {kindWords[item.kind].toLowerCase()}, {item.when}
      </p>
      <h2 ref={head} tabIndex={-1}>
        {item.title}
      </h2>
      {leads ? (
        <>
          <label htmlFor={box}>How does it touch our work?</label>
          <input id={box} type="text" dir="auto" value={how} maxLength={1_000} placeholder="It needs a message, a demo path and training for two regions" onChange={(event) => setHow(event.target.value)} onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && void mark(true)} />
          <fieldset>
            <legend>Who agrees</legend>
            {inside.map((one) => (
              <label key={one.id} data-on={agreedBy.includes(one.id)}>
                <input type="checkbox" checked={agreedBy.includes(one.id)} onChange={() => turn(one.id)} />
                {one.name}
              </label>
            ))}
          </fieldset>
          <p className={css.acts}>
            <Button kind="main" onPress={() => void mark(true)}>
              Touches us <kbd>Y</kbd>
            </Button>
            <Button onPress={() => void mark(false)}>
              Does not <kbd>X</kbd>
            </Button>
          </p>
        </>
      ) : (
        <p className={css.soft}>{said === undefined ? 'The room talks about it now.' : said.affects ? (said.how ?? 'It touches us.') : 'It does not touch us.'}</p>
      )}
    </section>
  )
}
