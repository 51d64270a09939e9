import type { ReactNode } from 'react'
import { labelWindow } from '../../core/time/label.ts'
import { readDate } from '../../core/time/read-date.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import type { CommandField } from './command-fields.ts'
import css from './command-form.module.css'
import type { FormValue } from './command-values.ts'
import { RecordPicker } from './record-picker.tsx'

export interface CommandInputProps {
  readonly id: string
  readonly field: CommandField
  readonly value: FormValue | undefined
  readonly sentence: string | undefined
  readonly change: (value: FormValue) => void
  readonly isFirst: boolean
}

/** One argument of a command, asked for in the way that fits it. */
export function CommandInput(props: CommandInputProps) {
  const { id, field, sentence } = props
  const isGroup = field.kind === 'choice' && field.many
  return (
    <div className={css.field} {...(isGroup ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}>
      <label id={`${id}-label`} htmlFor={isGroup ? undefined : id}>
        {field.label}
      </label>
      <div className={css.value}>
        <Control {...props} />
        {sentence === undefined ? null : (
          <p className={css.refused} role="alert" id={`${id}-why`}>
            {sentence}
          </p>
        )}
      </div>
    </div>
  )
}

function Control({ id, field, value, sentence, change, isFirst }: CommandInputProps): ReactNode {
  const text = typeof value === 'string' ? value : ''
  const common = { id, 'data-first': isFirst ? true : undefined, 'aria-invalid': sentence !== undefined, 'aria-describedby': sentence === undefined ? undefined : `${id}-why`, onChange: (event: { target: { value: string } }) => change(event.target.value) }
  switch (field.kind) {
    case 'record':
      return <RecordPicker id={id} collection={field.collection} many={field.many} value={value} change={change} isFirst={isFirst} isInvalid={sentence !== undefined} />
    case 'choice':
      return field.many ? <Ticks id={id} field={field} value={Array.isArray(value) ? value : []} change={change} /> : <Choice {...common} value={text} choices={field.choices} />
    case 'flag':
      return <input {...common} type="checkbox" checked={value === true} onChange={(event) => change(event.target.checked)} />
    case 'prose':
    case 'lines':
    case 'json':
      return <textarea {...common} rows={field.kind === 'prose' ? 2 : 3} value={text} placeholder={hints[field.kind]} spellCheck={field.kind !== 'json'} />
    case 'day':
    case 'window':
      return <DateText common={common} text={text} isDay={field.kind === 'day'} />
    case 'number':
      return <input {...common} value={text} inputMode="decimal" placeholder={field.min !== undefined && field.max !== undefined ? `${field.min} to ${field.max}` : ''} />
    default:
      return <input {...common} value={text} autoComplete="off" />
  }
}

const hints = { prose: '', lines: 'One a line', json: '{"name": "value"}' } as const

function Choice({ choices, value, ...common }: { readonly choices: readonly string[]; readonly value: string; readonly id: string; readonly onChange: (event: { target: { value: string } }) => void }) {
  return (
    <select {...common} value={value}>
      <option value="">None</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {wordOf(choice)}
        </option>
      ))}
    </select>
  )
}

function Ticks({ id, field, value, change }: { readonly id: string; readonly field: CommandField & { kind: 'choice' }; readonly value: readonly string[]; readonly change: (value: FormValue) => void }) {
  return (
    <span className={css.ticks}>
      {field.choices.map((choice) => (
        <label key={choice} htmlFor={`${id}-${choice}`}>
          <input id={`${id}-${choice}`} type="checkbox" checked={value.includes(choice)} onChange={(event) => change(event.target.checked ? [...value, choice] : value.filter((one) => one !== choice))} />
          {wordOf(choice)}
        </label>
      ))}
    </span>
  )
}

/** A date as people write it; what it is read as stands below while typing. */
function DateText({ common, text, isDay }: { readonly common: { readonly id: string; readonly onChange: (event: { target: { value: string } }) => void }; readonly text: string; readonly isDay: boolean }) {
  const style = useDateStyle()
  const read = text.trim() === '' ? undefined : readDate(text, style).window
  return (
    <>
      <input {...common} value={text} autoComplete="off" placeholder={isDay ? '14 Sep 2026' : '14 Sep 2026, Sep 2026, Q3 2026'} />
      {read === undefined || labelWindow(read, style) === text ? null : <p className={css.note}>{labelWindow(read, style)}</p>}
    </>
  )
}

function wordOf(choice: string): string {
  const words = choice.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
