import { ReasonField } from '../parts/reason-field.tsx'
import css from './timeline-view.module.css'
import type { MovingItem } from './use-move-item.ts'

/** Asks why a date is moved, at the foot of the screen. */
export function MoveItemAsking({ moving: { asked, answer, cancel } }: { readonly moving: MovingItem }) {
  if (asked === undefined) return null
  return (
    <div className={css.asking} role="dialog" aria-label="Why is it moved?">
      <ReasonField label={asked.label} sentence={asked.sentence} done={answer} cancel={cancel} />
    </div>
  )
}
