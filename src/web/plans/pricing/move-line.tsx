import { useState } from 'react'
import { items } from '../../../core/plans/plans.ts'
import { whyNotMoved } from '../../../core/pricing/package-of.ts'
import { type PackageMove, packages } from '../../../core/pricing/packages.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { personName } from '../../workspace/persons.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './pricing.module.css'

/** One move between packages: why, who confirmed it, and what blocks it. */
export function MoveLine({ move }: { readonly move: PackageMove }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('package.add')
  const [isDropping, setIsDropping] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const { id, why, proposedOn, confirmed, made, dropped } = move
  const title = items.get(state, move.item)?.title ?? 'An item that is gone'
  const isOpen = made === undefined && dropped === undefined
  const blocked = isOpen ? whyNotMoved(state, move) : undefined
  const drop = async (reason: string | undefined) => {
    const outcome = await act('package-move.drop', { id }, { said: `Dropped the move of *${title}*`, ...(reason === undefined ? {} : { reason }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setIsDropping(false)
  }
  return (
    <li className={css.move}>
      <div>
        <b>{title}</b> from {packages.get(state, move.from)?.title ?? 'no package'} to {packages.get(state, move.to)?.title ?? 'a package that is gone'}
        <p>{why} Proposed on {labelDays(proposedOn)}{confirmed === undefined ? '' : `; confirmed by ${personName(state, confirmed.person) ?? 'somebody'} on ${labelDays(confirmed.on)}${confirmed.note === undefined ? '' : `: ${confirmed.note}`}`}{made === undefined ? '' : `; made on ${labelDays(made)}`}{dropped === undefined ? '' : `; dropped on ${labelDays(dropped.on)}: ${dropped.why}`}.</p>
        {blocked === undefined ? null : <p className={css.blocked}>{blocked}</p>}
        {isDropping ? <ReasonField label={`Drop the move of ${title}`} isNeeded sentence={sentence} done={(reason) => void drop(reason)} cancel={() => setIsDropping(false)} /> : null}
      </div>
      {!isOpen || !may ? null : (
        <div className={css.acts}>
          {blocked === undefined ? <Button kind="main" onPress={() => void act('package-move.make', { id }, { said: `Moved *${title}*` })}>Move it</Button> : <PersonField label="Confirmed by" none="Nobody yet" value={undefined} save={(person) => (person === null ? Promise.resolve(undefined) : act('package-move.confirm', { id, person }, { said: `Recorded the confirmation of *${title}*` }))} />}
          <Button kind="bare" onPress={() => setIsDropping(true)}>Drop …</Button>
        </div>
      )}
    </li>
  )
}
