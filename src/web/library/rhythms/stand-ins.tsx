import { Plus } from 'lucide-react'
import { useState } from 'react'
import { dutiesOn } from '../../../core/duties/duties-on.ts'
import { type DutyStandIn, standInsFrom } from '../../../core/duties/stand-ins.ts'
import { isEditor } from '../../../core/kernel/permission.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './rhythms.module.css'
import { StandInForm } from './stand-in-form.tsx'

/** Who is away, and who has their turns meanwhile; afterwards they are theirs again by themselves. */
export function StandIns() {
  const { state } = useSeen()
  const { today } = useMoment()
  const may = useMay('duty-stand-in.add')
  const [isAdding, setIsAdding] = useState(false)
  const all = standInsFrom(state, today)
  if (all.length === 0 && !may) return null
  return (
    <section aria-label="Who is away">
      <h2>Who is away <span>{all.length === 0 ? 'nobody' : all.length}</span></h2>
      <ul>{all.map((one) => <StandInLine key={one.id} standIn={one} />)}</ul>
      {isAdding ? <StandInForm close={() => setIsAdding(false)} /> : may ? <Button kind="bare" icon={Plus} onPress={() => setIsAdding(true)}>Somebody stands in</Button> : null}
    </section>
  )
}

function StandInLine({ standIn: { id, duty, person, instead, from, until, why } }: { readonly standIn: DutyStandIn }) {
  const { state, actor } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const [sentence, setSentence] = useState<string>()
  const may = useMay('duty-stand-in.add') && (isEditor(actor) || actor.person === instead)
  const [who, other] = [personName(state, instead) ?? 'Somebody who is gone', personName(state, person) ?? 'Somebody who is gone']
  const what = duty === undefined ? 'all that they have' : `“${dutiesOn(state, today).find((one) => one.duty === duty)?.title ?? duty}”`
  const end = async () => {
    const outcome = await act('duty-stand-in.end', { id }, { said: `*${other}* stands in for *${who}* no longer` })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <li>
      <div className={css.rhythm}>
        <b>{who}{from > today ? ' will be away' : ' is away'}</b>
        <span>{labelDays(from)} to {labelDays(until)}{why === undefined ? '' : `: ${why}`}</span>
        <span>{other} stands in for {what}</span>
        {may ? <Button kind="go" aria-label={`${from > today ? 'Take back' : 'End today'}: ${other} stands in for ${who}`} onPress={() => void end()}>{from > today ? 'Take back' : 'End today'}</Button> : null}
      </div>
      {sentence === undefined ? null : <p role="alert">{sentence}</p>}
    </li>
  )
}
