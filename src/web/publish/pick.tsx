import type { Choice } from '../parts/choice-field.tsx'
import css from './pick.module.css'

/** One of a few, in a bar: the platform's own list with its name read out. */
export function Pick({ label, value, choices, choose }: { readonly label: string; readonly value: string; readonly choices: readonly Choice[]; readonly choose: (value: string) => void }) {
  return (
    <select aria-label={label} className={css.pick} value={value} onChange={(event) => choose(event.target.value)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </select>
  )
}
