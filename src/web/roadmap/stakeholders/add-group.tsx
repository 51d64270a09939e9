import { useId, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { PlansOf } from './plans-of.tsx'
import css from './stakeholders.module.css'

/** A new group: its name, and the plans whose items are theirs. */
export function AddGroup({ close }: { readonly close: () => void }) {
  const id = useId()
  const act = useAct()
  const [title, setTitle] = useState('')
  const [plans, setPlans] = useState<readonly Id[]>([])
  const add = () => act('stakeholder-group.add', { title: title.trim(), ...(plans.length === 0 ? {} : { plans: [...plans] }) }, { said: `Added *${title.trim()}*` })
  return (
    <ActForm className={css.form} send="Add the group" isDisabled={title.trim() === ''} act={add} close={close}>
      <label htmlFor={id}>Who they are</label>
      <input id={id} autoFocus value={title} maxLength={300} placeholder="Field sales" onChange={(event) => setTitle(event.target.value)} />
      <PlansOf legend="Whose items are theirs" plans={plans} change={setPlans} />
    </ActForm>
  )
}
