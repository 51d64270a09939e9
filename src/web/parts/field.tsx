import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import css from './field.module.css'

export interface FieldFrameProps {
  readonly label: string
  /** Who outside can see it: "customers can see this". Only on what leaves (UI, ways of working). */
  readonly outward?: string | undefined
  readonly sentence?: string | undefined
  /** The id of the control that the label is for. */
  readonly for?: string
  readonly children: ReactNode
}

/** One line of an inspector: what it is at the left, the control at the right, and why something was refused below. */
export function FieldFrame({ label, outward, sentence, for: control, children }: FieldFrameProps) {
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={control}>
        {label}
      </label>
      <div className={css.value}>
        {children}
        {outward === undefined ? null : <Outward text={outward} />}
        {sentence === undefined ? null : (
          <p className={css.refused} role="alert" id={control === undefined ? undefined : `${control}-why`}>
            {sentence}
          </p>
        )}
      </div>
    </div>
  )
}

/** The mark of a text that leaves. */
export function Outward({ text }: { readonly text: string }) {
  return (
    <span className={css.outward}>
      <Eye size={12} strokeWidth={1.75} aria-hidden /> {text}
    </span>
  )
}
