import { ReasonField } from '../parts/reason-field.tsx'
import css from './move-asking.module.css'
import type { AskedMove, Moves } from './use-moves.tsx'

/** Asks why something is moved or taken away, at the foot of the screen: the work stays in sight. */
export function MoveAsking({ moves }: { readonly moves: Pick<Moves, 'answer' | 'cancel'> & { readonly asked: Omit<AskedMove, 'commands'> | undefined } }) {
  const { asked, answer, cancel } = moves
  if (asked === undefined) return null
  return (
    <div className={css.asking} role="dialog" aria-label={asked.question ?? 'Why is it moved?'}>
      <ReasonField label={asked.said.replaceAll('*', '').replace(/^(Move|Remove)d/, '$1')} isNeeded={asked.isNeeded} sentence={asked.sentence} done={answer} cancel={cancel} />
    </div>
  )
}
