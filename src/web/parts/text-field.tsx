import { type KeyboardEvent, lazy, type ReactNode, Suspense, useId } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { Told } from '../accounts/told.tsx'
import { BothTexts } from '../together/both-texts.tsx'
import { FieldFrame } from './field.tsx'
import css from './field.module.css'
import { type Edit, useEdit } from './use-edit.ts'

const OfferToken = lazy(async () => ({ default: (await import('../accounts/offer-token.tsx')).OfferToken }))

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
  // Only what may go outside, and only where something stands.
  const offer = outward === undefined || isReadOnly || edit.text === '' ? null : (
    <Suspense fallback={null}>
      <OfferToken text={edit.text} take={(text) => (edit.type(text), edit.leave())} />
    </Suspense>
  )
  if (kind === 'title') {
    return (
      <div>
        <WithNames text={edit.text}>
          <textarea {...common} rows={1} aria-label={label} className={`${css.input} ${css.title}`} />
        </WithNames>
        {offer}
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
      <WithNames text={edit.text}>{kind === 'prose' ? <textarea {...common} rows={1} className={css.input} /> : <input {...common} className={css.input} />}</WithNames>
      {offer}
      {edit.isOver ? <BothTexts mine={edit.text} theirs={value ?? ''} keepMine={edit.keep} takeTheirs={edit.drop} joinThem={() => joinTexts(edit, value ?? '')} /> : null}
    </FieldFrame>
  )
}

/** While nobody types, accounts stand by name over the tokens that the field holds. */
function WithNames({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  if (!/\{\s*account/i.test(text)) return children
  return (
    <div className={css.named}>
      {children}
      <span className={css.names} aria-hidden>
        <Told text={text} />
      </span>
    </div>
  )
}

/** Both texts, one under the other, typed over the newer one. */
function joinTexts(edit: Edit, theirs: string): void {
  const mine = edit.text
  edit.drop()
  edit.type(`${theirs}\n\n${mine}`)
}
