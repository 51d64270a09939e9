import { useId, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { PlansOf } from './plans-of.tsx'
import css from './stakeholders.module.css'

/** A new group: its name, and the plans whose items are theirs. */
export function AddGroup({ close }: { readonly close: () => void }) {
  const id = useId()
  const act = useAct()
  const [title, setTitle] = useState('')
  const [plans, setPlans] = useState<readonly Id[]>([])
  const [sentence, setSentence] = useState<string>()
  const add = async () => {
    const outcome = await act('stakeholder-group.add', { title: title.trim(), ...(plans.length === 0 ? {} : { plans: [...plans] }) }, { said: `Added *${title.trim()}*` })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') void add()
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <label htmlFor={id}>Who they are</label>
      <input id={id} autoFocus value={title} maxLength={300} placeholder="Field sales" onChange={(event) => setTitle(event.target.value)} />
      <PlansOf legend="Whose items are theirs" plans={plans} change={setPlans} />
      <FormFoot send="Add the group" isDisabled={title.trim() === ''} cancel={close} sentence={sentence} />
    </form>
  )
}
