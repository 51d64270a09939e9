import { useEffect, useState } from 'react'
import { ReasonField } from '../parts/reason-field.tsx'
import { ReachFirst } from './slips/slip-link.tsx'
import css from './timeline-view.module.css'
import type { MovingItem } from './use-move-item.ts'

/** Says where a bar goes while keys move it, and asks why once it is kept, at the foot of the screen. */
export function MoveItemAsking({ moving }: { readonly moving: MovingItem }) {
  return (
    <>
      <p role="status" className={moving.told === '' ? 'unseen' : css.asking}>
        {moving.told === '' ? '' : `${moving.told}. `}
        {moving.told === '' ? null : <span>Enter keeps it, Escape goes back.</span>}
      </p>
      {moving.asked === undefined ? null : <Asking moving={moving} asked={moving.asked} />}
    </>
  )
}

function Asking({ moving: { answer, cancel }, asked }: { readonly moving: MovingItem; readonly asked: NonNullable<MovingItem['asked']> }) {
  // What had the focus before the field took it.
  const [from] = useState(() => document.activeElement)
  useEffect(() => () => (document.activeElement === document.body && from instanceof HTMLElement ? from.focus() : undefined), [from])
  return (
    <div className={css.asking} role="dialog" aria-label="Why is it moved?">
      <ReachFirst item={asked.id} window={asked.window} className={css.first} />
      <ReasonField label={asked.label} sentence={asked.sentence} done={answer} cancel={cancel} />
    </div>
  )
}
