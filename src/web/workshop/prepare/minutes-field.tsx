import { useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import css from './minutes-field.module.css'

/** Some minutes, kept when the field is left. What is no number of minutes goes back to what it was. */
export function MinutesField({ label, minutes, save, isReadOnly }: { readonly label: string; readonly minutes: number; readonly save: (minutes: number) => Promise<Outcome>; readonly isReadOnly: boolean }) {
  const [typed, setTyped] = useState<string>()
  const keep = async () => {
    const next = Number(typed)
    if (typed !== undefined && Number.isInteger(next) && next >= 1 && next <= 600 && next !== minutes) await save(next)
    setTyped(undefined)
  }
  return (
    <span className={css.minutes}>
      <input
        inputMode="numeric" aria-label={label} value={typed ?? String(minutes)} readOnly={isReadOnly} maxLength={3} onFocus={(event) => event.target.select()} onChange={(event) => setTyped(event.target.value)} onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep()
          if (event.key === 'Escape') setTyped(undefined)
        }}
      />
      min
    </span>
  )
}
