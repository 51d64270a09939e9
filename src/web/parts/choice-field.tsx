import { useId, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { FieldFrame } from './field.tsx'
import css from './field.module.css'

export interface Choice {
  readonly value: string
  readonly text: string
}

export interface ChoiceFieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly Choice[]
  /** What no choice is called; without it, one must be chosen. */
  readonly none?: string
  readonly save: (value: string | null) => Promise<Outcome | undefined>
  readonly outward?: string
  readonly isReadOnly?: boolean
}

/** One of a few. The platform's own list, which every phone and screen reader knows. */
export function ChoiceField({ label, value, choices, none, save, outward, isReadOnly = false }: ChoiceFieldProps) {
  const id = useId()
  const [sentence, setSentence] = useState<string>()
  const choose = async (chosen: string) => {
    const outcome = await save(chosen === '' ? null : chosen)
    setSentence(outcome === undefined || outcome.done ? undefined : outcome.sentence)
  }
  return (
    <FieldFrame label={label} outward={outward} sentence={sentence} for={id}>
      <select id={id} className={css.input} value={value ?? ''} disabled={isReadOnly} onChange={(event) => void choose(event.target.value)}>
        {none === undefined && value !== undefined ? null : <option value="">{none ?? 'Choose'}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
