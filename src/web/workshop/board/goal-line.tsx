import { type FormEvent, useId, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { Json } from '../../../lib/json.ts'
import { Button } from '../../parts/button.tsx'
import css from './note-sheet.module.css'

/** When an activity counts as done, in a line (row H13), asked where the note got its time. */
export function GoalLine({ id, window, goal, isHeld, act, done }: { readonly id: Id; readonly window: { readonly start: string; readonly end: string; readonly precision: string }; readonly goal: string | undefined; readonly isHeld: boolean; readonly act: (name: string, args: Json) => void; readonly done?: () => void }) {
  const [typed, setTyped] = useState(goal ?? '')
  const box = useId()
  if (isHeld) return goal === undefined ? null : <p className={css.goal}>Done when: {goal}</p>
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const text = typed.trim()
    if (text !== (goal ?? '')) act('note.date', { notes: [id], window: { start: window.start, end: window.end, precision: window.precision }, goal: text === '' ? null : text })
    done?.()
  }
  return (
    <form className={css.goal} onSubmit={keep} data-still>
      <label htmlFor={box}>Done when</label>
      <input
        id={box} dir="auto" value={typed} maxLength={300} placeholder="Two stories are public" autoFocus={done !== undefined} onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); done?.() } }}
      />
      <Button kind="main" type="submit">Keep</Button>
      {done === undefined ? null : <Button onPress={done}>Later</Button>}
    </form>
  )
}
