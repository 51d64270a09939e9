import { X } from 'lucide-react'
import { useId, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { IconButton } from './button.tsx'
import type { Choice } from './choice-field.tsx'
import { FieldFrame } from './field.tsx'
import css from './field.module.css'
import own from './links-field.module.css'

export interface LinksFieldProps {
  readonly label: string
  /** The ids that are chosen, in their order. */
  readonly value: readonly string[] | undefined
  readonly choices: readonly Choice[]
  /** What the list of further ones is called: "Add a persona". */
  readonly add: string
  readonly save: (value: string[] | null) => Promise<Outcome | undefined>
  /** Opens one of them. */
  readonly open?: (id: string) => void
  readonly isReadOnly?: boolean
}

/** Several of a few: each that is chosen in a line, and the platform's own list for one more. */
export function LinksField({ label, value = [], choices, add, save, open, isReadOnly = false }: LinksFieldProps) {
  const id = useId()
  const [sentence, setSentence] = useState<string>()
  const keep = async (next: string[]) => {
    const outcome = await save(next.length === 0 ? null : next)
    setSentence(outcome === undefined || outcome.done ? undefined : outcome.sentence)
  }
  const text = (one: string) => choices.find((choice) => choice.value === one)?.text ?? 'Something that is gone'
  const left = choices.filter((choice) => !value.includes(choice.value))
  return (
    <FieldFrame label={label} sentence={sentence} {...(isReadOnly || left.length === 0 ? {} : { for: id })}>
      <ul className={own.chosen} aria-label={label}>
        {value.map((one) => (
          <li key={one}>
            {open === undefined ? <span>{text(one)}</span> : <button type="button" onClick={() => open(one)}>{text(one)}</button>}
            {isReadOnly ? null : <IconButton label={`Take ${text(one)} out`} icon={X} onPress={() => void keep(value.filter((other) => other !== one))} />}
          </li>
        ))}
        {value.length === 0 && isReadOnly ? <li>—</li> : null}
      </ul>
      {isReadOnly || left.length === 0 ? null : (
        <select id={id} className={`${css.input} ${own.add}`} value="" onChange={(event) => void keep([...value, event.target.value])}>
          <option value="">{add}</option>
          {left.map((choice) => (
            <option key={choice.value} value={choice.value}>{choice.text}</option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
