import { ReasonField } from '../parts/reason-field.tsx'
import css from './move-asking.module.css'
import type { Moves } from './use-moves.tsx'

/** Asks why something is moved, at the foot of the screen: the work stays in sight. */
export function MoveAsking({ moves }: { readonly moves: Moves }) {
  const { asked, answer, cancel } = moves
  if (asked === undefined) return null
  return (
    <div className={css.asking} role="dialog" aria-label="Why is it moved?">
      <ReasonField label={asked.said.replaceAll('*', '').replace(/^Moved/, 'Move')} isNeeded={asked.isNeeded} sentence={asked.sentence} done={answer} cancel={cancel} />
    </div>
  )
}
