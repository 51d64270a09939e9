import type { ReactNode } from 'react'
import { FormFoot } from '../../parts/form-foot.tsx'
import css from './links.module.css'

interface LinkFormProps {
  readonly label: string
  /** What its button says. */
  readonly done: string
  readonly send: () => Promise<void>
  readonly cancel: () => void
  /** Why it was refused. */
  readonly sentence: string | undefined
  readonly children: ReactNode
}

/** A form for a link: its fields, and how it ends. */
export function LinkForm({ label, done, send, cancel, sentence, children }: LinkFormProps) {
  return (
    <form
      className={css.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {children}
      <span />
      <FormFoot send={done} cancel={cancel} sentence={sentence} />
    </form>
  )
}
