import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import css from './sign-in.module.css'

export interface LineFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id' | 'className'> {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  /** Why it was refused. What was typed stays. */
  readonly sentence?: string | undefined
  readonly note?: string | undefined
  /** Stands at the right of the label, such as a link. */
  readonly beside?: ReactNode
}

/** One line to type into, with its label above and what is wrong below. */
export function LineField({ label, value, onText, sentence, note, beside, ...input }: LineFieldProps) {
  const id = useId()
  return (
    <div className={css.field}>
      <label htmlFor={id}>
        <span>{label}</span>
        {beside}
      </label>
      <input {...input} id={id} value={value} aria-invalid={sentence !== undefined} aria-describedby={sentence === undefined && note === undefined ? undefined : `${id}-why`} onChange={(event) => onText(event.target.value)} />
      {sentence === undefined ? (
        note === undefined ? null : (
          <p className={css.note} id={`${id}-why`}>
            {note}
          </p>
        )
      ) : (
        <p className={css.refused} role="alert" id={`${id}-why`}>
          {sentence}
        </p>
      )}
    </div>
  )
}
