import { useEdit } from '../../parts/use-edit.ts'
import type { Outcome } from '../../../client/live-workspace.ts'
import css from './inline-text.module.css'

interface InlineTextProps {
  readonly label: string
  readonly value: string | undefined
  readonly save: (text: string) => Promise<Outcome | undefined>
  readonly placeholder?: string
  readonly type?: 'text' | 'email'
  readonly isReadOnly?: boolean
}

/** A text of one line in a table or a list, written over where it stands. */
export function InlineText({ label, value, save, placeholder, type = 'text', isReadOnly = false }: InlineTextProps) {
  const edit = useEdit(value ?? '', save)
  return (
    <>
      <input
        className={css.text} type={type} aria-label={label} value={edit.text} placeholder={placeholder} readOnly={isReadOnly} maxLength={300} aria-invalid={edit.sentence !== undefined}
        onChange={(event) => edit.type(event.target.value)} onBlur={edit.leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') edit.leave()
          if (event.key === 'Escape') edit.drop()
        }}
      />
      {edit.sentence === undefined ? null : <small role="alert" className={css.refused}>{edit.sentence}</small>}
    </>
  )
}
