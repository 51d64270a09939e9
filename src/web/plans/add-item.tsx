import { Plus } from 'lucide-react'
import { useState } from 'react'
import { planKinds } from '../../core/plans/plans.ts'
import { planKindWords } from '../../core/plans/missing-plans.ts'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { Popover } from '../parts/popover.tsx'
import { useAct } from '../workspace/use-act.ts'
import type { Board } from './board.ts'
import { ItemForm } from './item-form.tsx'
import css from './plans.module.css'

/** A new item on a plan, or a new plan. */
export function AddItem({ board }: { readonly board: Board }) {
  return (
    <Popover
      label="Add"
      button={
        <Button kind="bare" icon={Plus}>
          Add
        </Button>
      }
    >
      {(close) => (
        <div className={css.filters}>
          <ItemForm plans={board.groups.map(({ plan }) => plan)} close={close} />
          <PlanForm close={close} />
        </div>
      )}
    </Popover>
  )
}

function PlanForm({ close }: { readonly close: () => void }) {
  const act = useAct()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<string>('marketing')
  const [sentence, setSentence] = useState<string>()
  const add = async () => {
    const outcome = await act('plan.add', { title, kind }, { said: `Added the plan *${title.replaceAll('*', '∗')}*` })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  return (
    <form className={css.form} onSubmit={(event) => (event.preventDefault(), title.trim() === '' ? undefined : void add())}>
      <label>
        Or a plan <input value={title} onChange={(event) => setTitle(event.target.value)} maxLength={300} placeholder="Social media" />
      </label>
      <label>
        Of
        <select value={kind} onChange={(event) => setKind(event.target.value)}>
          {planKinds.map((one) => (
            <option key={one} value={one}>
              {planKindWords[one]}
            </option>
          ))}
        </select>
      </label>
      {sentence === undefined ? null : (
        <p className={field.refused} role="alert">
          {sentence}
        </p>
      )}
      <Button type="submit" isDisabled={title.trim() === ''}>
        Add the plan
      </Button>
    </form>
  )
}
