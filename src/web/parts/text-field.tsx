import { type KeyboardEvent, useId } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { BothTexts } from '../together/both-texts.tsx'
import { FieldFrame } from './field.tsx'
import css from './field.module.css'
import { type Edit, useEdit } from './use-edit.ts'

export interface TextFieldProps {
  readonly label: string
  readonly value: string | undefined
  /** An empty text is handed over as null: the field is unset. `was` is what was typed over: hand it to `act` as `over`, so that a newer text is not lost. */
  readonly save: (value: string | null, was: string | null) => Promise<Outcome | undefined>
  readonly outward?: string
  readonly placeholder?: string
  readonly isReadOnly?: boolean
  /** title: large, without a label beside it. */
  readonly kind?: 'line' | 'prose' | 'title'
}

/** A text that is edited where it stands. Enter or leaving keeps it, Escape goes back. */
export function TextField({ label, value, save, outward, placeholder, isReadOnly = false, kind = 'line' }: TextFieldProps) {
  const id = useId()
  const edit = useEdit(value ?? '', (text, was) => save(text.trim() === '' ? null : kind === 'prose' ? text : text.trim(), was === '' ? null : was))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && edit.text !== (value ?? '')) {
      event.stopPropagation()
      edit.drop()
    }
    if (event.key === 'Enter' && kind !== 'prose' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      edit.leave()
    }
  }
  const common = {
    id, value: edit.text, readOnly: isReadOnly, placeholder: isReadOnly ? '—' : (placeholder ?? 'Add'), onKeyDown,
    'aria-invalid': edit.sentence !== undefined, 'aria-describedby': edit.sentence === undefined ? undefined : `${id}-why`,
    onBlur: edit.leave, onChange: (event: { target: { value: string } }) => edit.type(event.target.value),
  }
  if (kind === 'title') {
    return (
      <div>
        <textarea {...common} rows={1} aria-label={label} className={`${css.input} ${css.title}`} />
        {edit.sentence === undefined ? null : (
          <p className={css.refused} role="alert" id={`${id}-why`}>
            {edit.sentence}
          </p>
        )}
      </div>
    )
  }
  return (
    <FieldFrame label={label} outward={outward} sentence={edit.isOver ? undefined : edit.sentence} for={id}>
      {kind === 'prose' ? <textarea {...common} rows={1} className={css.input} /> : <input {...common} className={css.input} />}
      {edit.isOver ? <BothTexts mine={edit.text} theirs={value ?? ''} keepMine={edit.keep} takeTheirs={edit.drop} joinThem={() => joinTexts(edit, value ?? '')} /> : null}
    </FieldFrame>
  )
}

/** Both texts, one under the other, typed over the newer one. */
function joinTexts(edit: Edit, theirs: string): void {
  const mine = edit.text
  edit.drop()
  edit.type(`${theirs}\n\n${mine}`)
}
