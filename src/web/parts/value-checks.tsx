import { valuesOf, withValue } from './address-values.ts'
import css from './value-checks.module.css'

interface ValueChecksProps {
  readonly title: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  /** What the address holds of this filter. */
  readonly chosen: string | undefined
  readonly set: (chosen: string | undefined) => void
}

/** One filter of several values, each a box to tick. */
export function ValueChecks({ title, options, chosen, set }: ValueChecksProps) {
  const values = new Set(valuesOf(chosen))
  return (
    <fieldset className={css.checks}>
      <legend>{title}</legend>
      {options.length === 0 ? <p>None is named yet.</p> : null}
      {options.map(({ value, text }) => (
        <label key={value}>
          <input type="checkbox" checked={values.has(value)} onChange={() => set(withValue(chosen, value))} /> {text}
        </label>
      ))}
    </fieldset>
  )
}
