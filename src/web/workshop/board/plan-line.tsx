import { useId, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { Board } from '../../../core/workshop/board.ts'
import type { Json } from '../../../lib/json.ts'
import css from './note-sheet.module.css'

/** Who does a note, and how many days it takes, as the room says it. Guests are there for a day, and so are not among them. */
export function PlanLine({ id, board, act }: { readonly id: Id; readonly board: Board; readonly act: (name: string, args: Json) => void }) {
  const { owner, effort } = board.notes[id]?.placed ?? {}
  const [typed, setTyped] = useState(effort === undefined ? '' : String(effort))
  const [who, days] = [useId(), useId()]
  const keep = () => {
    const said = typed.trim() === '' ? null : Number(typed)
    if (said === null ? effort !== undefined : Number.isFinite(said) && said >= 0 && said !== effort) act('note.plan', { notes: [id], effort: said })
  }
  return (
    <div className={css.plan} data-still>
      <label htmlFor={who}>Who does it</label>
      <select id={who} value={owner ?? ''} onChange={(event) => act('note.plan', { notes: [id], owner: event.target.value === '' ? null : event.target.value })}>
        <option value="">Nobody yet</option>
        {Object.entries(board.participants).filter(([, one]) => !one.isGuest).map(([participant, { name }]) => (
          <option key={participant} value={participant}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor={days}>Days of work</label>
      <input
        id={days} type="number" inputMode="decimal" min={0} step="any" value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={keep}
        onKeyDown={(event) => { if (event.key === 'Enter') keep() }}
      />
    </div>
  )
}
