import { useState } from 'react'
import type { Coverage, Item } from '../../core/plans/plans.ts'
import { Button } from '../parts/button.tsx'
import { ReasonField } from '../parts/reason-field.tsx'
import { useAct } from '../workspace/use-act.ts'
import css from './inspectors.module.css'

/** Whether the item is in the product's deck on purpose, or left out with a reason (row A3). */
export function CoverageChoice({ item, decided, isReadOnly }: { readonly item: Item; readonly decided: Coverage | undefined; readonly isReadOnly: boolean }) {
  const act = useAct()
  const [isAsked, setIsAsked] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const title = item.title.replaceAll('*', '∗')
  const leaveOut = async (reason: string | undefined) => {
    const outcome = await act('item.leave-out', { id: item.id, ...(reason === undefined ? {} : { reason }) }, { said: `*${title}* is left out of the deck` })
    if (outcome.done) setIsAsked(false)
    else setSentence(outcome.sentence)
  }
  return (
    <div className={css.coverage}>
      <span>In the deck</span>
      <p>{decided === undefined ? 'Nobody has decided' : decided.decision === 'included' ? 'Yes, on purpose' : `Left out: ${decided.reason ?? ''}`}</p>
      {isReadOnly || isAsked ? null : (
        <p className={css.links}>
          {decided?.decision === 'included' ? null : (
            <Button kind="go" onPress={() => void act('item.cover', { id: item.id }, { said: `*${title}* is in the deck` })}>
              Include it
            </Button>
          )}
          {decided?.decision === 'left-out' ? null : (
            <Button kind="go" onPress={() => setIsAsked(true)}>
              Leave it out …
            </Button>
          )}
        </p>
      )}
      {isAsked ? <ReasonField label={`Why is ${item.title} left out?`} isNeeded sentence={sentence} done={(reason) => void leaveOut(reason)} cancel={() => setIsAsked(false)} /> : null}
    </div>
  )
}
