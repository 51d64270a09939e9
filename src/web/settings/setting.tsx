import { type ReactNode, useId, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { useEdit } from '../parts/use-edit.ts'
import css from './setting.module.css'

/** One setting: its name, its control, what it decides, and why it was refused. */
export function Setting({ label, hint, sentence, id, children }: { readonly label: string; readonly hint?: ReactNode; readonly sentence?: string | undefined; readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={css.setting}>
      <label htmlFor={id}>{label}</label>
      <div className={css.value}>
        {children}
        {sentence === undefined ? null : (
          <p className={css.refused} role="alert" id={`${id}-why`}>
            {sentence}
          </p>
        )}
        {hint === undefined ? null : <p className={css.hint}>{hint}</p>}
      </div>
    </div>
  )
}

type Save = (value: string | null) => Promise<Outcome | undefined>

/** A text that is kept as one leaves it. Emptied, it is unset. */
export function TextSetting({ label, hint, value, save, placeholder, options, isProse = false, isReadOnly = false }: { readonly label: string; readonly hint?: ReactNode; readonly value: string | undefined; /** Several lines: Enter begins a new one. */ readonly isProse?: boolean; readonly save: Save; readonly placeholder?: string; readonly options?: readonly string[]; readonly isReadOnly?: boolean }) {
  const id = useId()
  const edit = useEdit(value ?? '', (text) => save(text.trim() === '' ? null : text.trim()))
  const common = {
    id, className: css.control, value: edit.text, placeholder, readOnly: isReadOnly, 'aria-invalid': edit.sentence !== undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => edit.type(event.target.value), onBlur: edit.leave,
    onKeyDown: (event: { readonly key: string }) => {
      if (event.key === 'Enter' && !isProse) edit.leave()
      if (event.key === 'Escape') edit.drop()
    },
  }
  return (
    <Setting label={label} hint={hint} sentence={edit.sentence} id={id}>
      {isProse ? <textarea {...common} rows={3} /> : <input {...common} {...(options === undefined ? {} : { list: `${id}-known` })} />}
      {options === undefined ? null : (
        <datalist id={`${id}-known`}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </Setting>
  )
}

export interface SettingChoice {
  readonly value: string
  readonly text: string
}

/** One of a few, taken at once. */
export function ChoiceSetting({ label, hint, value, choices, choose, isReadOnly = false }: { readonly label: string; readonly hint?: ReactNode; readonly value: string; readonly choices: readonly SettingChoice[]; readonly choose: (value: string) => Promise<Outcome | undefined> | undefined; readonly isReadOnly?: boolean }) {
  const id = useId()
  const [sentence, setSentence] = useState<string>()
  const take = async (chosen: string) => {
    const outcome = await choose(chosen)
    setSentence(outcome === undefined || outcome.done ? undefined : outcome.sentence)
  }
  return (
    <Setting label={label} hint={hint} sentence={sentence} id={id}>
      <select id={id} className={css.control} value={value} disabled={isReadOnly} onChange={(event) => void take(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </Setting>
  )
}
