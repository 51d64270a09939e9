import { useState } from 'react'
import { kindWords } from '../../core/plans/kind-words.ts'
import { itemKinds, type Plan } from '../../core/plans/plans.ts'
import { labelWindow } from '../../core/time/label.ts'
import { readDate } from '../../core/time/read-date.ts'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import css from './plans.module.css'

export interface ItemFormProps {
  /** Of which it may be an item; the first one is proposed. */
  readonly plans: readonly Plan[]
  /** The date that is proposed. */
  readonly when?: string
  readonly close: () => void
}

/** Adds an item to a plan. A refusal stands in the form, with what was typed. */
export function ItemForm({ plans, when = '', close }: ItemFormProps) {
  const act = useAct()
  const style = useDateStyle()
  const [title, setTitle] = useState('')
  const [plan, setPlan] = useState(plans[0])
  const [kind, setKind] = useState<string>(plans[0]?.kind === 'product' && plans.length === 1 ? 'feature' : 'campaign')
  const [date, setDate] = useState(when)
  const [sentence, setSentence] = useState<string>()
  const read = date.trim() === '' ? undefined : readDate(date, style)
  const add = async () => {
    if (title.trim() === '' || plan === undefined) return
    if (read !== undefined && read.window === undefined) return setSentence(`${read.remarks[0]?.sentence ?? 'That is no date.'} Write it as "14 Sep 2026", "Sep 2026" or "Q3 2026".`)
    const outcome = await act('item.add', { plan: plan.id, kind, title, ...(read?.window === undefined ? {} : { window: read.window }) }, { said: `Added *${title.replaceAll('*', '∗')}*` })
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  return (
    <form className={`${css.form} ${css.filters}`} onSubmit={(event) => (event.preventDefault(), void add())}>
      <label>
        Title <input autoFocus value={title} onChange={(event) => setTitle(event.target.value)} maxLength={300} />
      </label>
      {plans.length < 2 ? null : (
        <label>
          Plan
          <select value={plan?.id} onChange={(event) => setPlan(plans.find(({ id }) => id === event.target.value))}>
            {plans.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        Kind
        <select value={kind} onChange={(event) => setKind(event.target.value)}>
          {itemKinds.map((one) => (
            <option key={one} value={one}>
              {kindWords[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Date <input value={date} onChange={(event) => setDate(event.target.value)} placeholder="May 2027, or none yet" maxLength={100} />
      </label>
      {read?.window === undefined || date === when ? null : <p className={css.note}>{labelWindow(read.window, style)}</p>}
      {sentence === undefined ? null : (
        <p className={field.refused} role="alert">
          {sentence}
        </p>
      )}
      <Button type="submit" kind="main" isDisabled={title.trim() === ''}>
        Add the item
      </Button>
    </form>
  )
}
