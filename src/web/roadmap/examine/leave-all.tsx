import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { Button } from '../../parts/button.tsx'
import { Popover } from '../../parts/popover.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './question.module.css'
import type { WalkCell } from './walk-cells.ts'

/** Agrees on a cell as it is: every open question is left so on purpose, with one reason. */
export function LeaveAll({ cell, people }: { readonly cell: WalkCell; readonly people: readonly Id[] }) {
  const act = useAct()
  const [reason, setReason] = useState('')
  const [sentence, setSentence] = useState<string>()
  const agree = async () => {
    const onPurpose = cell.open.map(({ key }) => ({ question: key, reason: reason.trim() }))
    const outcome = await act('cell.agree', { bucket: cell.bucket.id, period: cell.period.start, onPurpose, ...(people.length === 0 ? {} : { agreedBy: [...people] }) }, { said: `Agreed on *${cell.name}* as it is` })
    if (!outcome.done) setSentence(outcome.sentence)
  }
  return (
    <Popover label="Agree as it is" button={<Button kind="go">Agree as it is …</Button>}>
      <form className={css.leave} onSubmit={(event) => (event.preventDefault(), reason.trim() === '' ? undefined : void agree())}>
        <p className={css.ask}>
          <label htmlFor="leave all">Why all {cell.open.length} stay open on purpose</label>
          <input id="leave all" autoFocus value={reason} maxLength={2_000} onChange={({ target }) => setReason(target.value)} />
        </p>
        {sentence === undefined ? null : <p role="alert" className={css.refused}>{sentence}</p>}
        <Button type="submit" kind="main" isDisabled={reason.trim() === ''}>Agree as it is</Button>
      </form>
    </Popover>
  )
}
