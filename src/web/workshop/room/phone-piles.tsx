import { type CSSProperties, type ReactNode, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { BoardNote } from '../../../core/workshop/board.ts'
import { useBoard } from '../use-board.ts'
import css from './phone-room.module.css'
import type { Pile } from './sorted-notes.ts'

/** Piles of notes below one another: one's own, or everybody's. */
export function PhonePiles({ piles, card, beside }: { readonly piles: readonly Pile[]; readonly card: (id: Id, note: BoardNote) => ReactNode; readonly beside?: (pile: Pile) => ReactNode }) {
  const { self } = useBoard()
  const [isOwn, setIsOwn] = useState(self !== undefined && piles.some(({ notes }) => notes.some(([, { author }]) => author === self)))
  const shown = piles.map((pile) => ({ ...pile, notes: pile.notes.filter(([, { author }]) => !isOwn || author === self) })).filter(({ notes, id }) => notes.length > 0 || (id !== undefined && !isOwn))
  return (
    <>
      <div className={css.whose} role="group" aria-label="Whose notes">
        <button type="button" aria-pressed={isOwn} onClick={() => setIsOwn(true)}>
          Yours
        </button>
        <button type="button" aria-pressed={!isOwn} onClick={() => setIsOwn(false)}>
          Everybody’s
        </button>
      </div>
      {shown.length === 0 ? <p className={css.soft}>{isOwn ? 'You have no note on the board.' : 'There is no note on the board.'}</p> : null}
      {shown.map((pile) => (
        <section key={`${pile.id ?? ''} ${pile.title}`} className={css.pile} style={{ '--h': pile.hue === undefined ? 75 : `var(--b${pile.hue})` } as CSSProperties} data-plain={pile.hue === undefined}>
          <h2>
            {pile.title} <small>{pile.notes.length}</small>
          </h2>
          {beside?.(pile)}
          <ul>{pile.notes.map(([id, note]) => card(id, note))}</ul>
        </section>
      ))}
    </>
  )
}
