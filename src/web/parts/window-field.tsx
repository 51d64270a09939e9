import { useId } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { labelWindow } from '../../core/time/label.ts'
import { readDate } from '../../core/time/read-date.ts'
import type { Window } from '../../core/time/window.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { FieldFrame } from './field.tsx'
import css from './field.module.css'
import { useEdit } from './use-edit.ts'

export interface WindowFieldProps {
  readonly label: string
  readonly value: Window | undefined
  readonly save: (value: Window | null) => Promise<Outcome | undefined>
  readonly outward?: string
  readonly isReadOnly?: boolean
}

/** A date with how sure it is, written as people write dates: "14 Sep 2026", "Sep 2026", "Q3 FY27", "4–8 May 2026". What it will be read as stands below while typing. */
export function WindowField({ label, value, save, outward, isReadOnly = false }: WindowFieldProps) {
  const id = useId()
  const style = useDateStyle()
  const kept = value === undefined ? '' : labelWindow(value, style)
  const edit = useEdit(kept, async (text) => {
    if (text.trim() === '') return save(null)
    const { window, remarks } = readDate(text, style)
    if (window !== undefined) return save(window)
    return { done: false, code: 'invalid', sentence: `${remarks[0]?.sentence ?? 'That is no date.'} Write it as "14 Sep 2026", "Sep 2026" or "Q3 2026".` }
  })
  const read = edit.text === kept ? undefined : readDate(edit.text, style).window
  return (
    <FieldFrame label={label} outward={outward} sentence={edit.sentence} for={id}>
      <input
        id={id} className={css.input} value={edit.text} readOnly={isReadOnly} placeholder={isReadOnly ? 'No date' : 'No date yet'} aria-invalid={edit.sentence !== undefined}
        onChange={(event) => edit.type(event.target.value)} onBlur={edit.leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            // What asks why takes the focus at once, and the same key would answer it.
            event.preventDefault()
            edit.leave()
          }
          if (event.key === 'Escape' && edit.text !== kept) {
            event.stopPropagation()
            edit.drop()
          }
        }}
      />
      {read === undefined ? null : <p className={css.note}>{labelWindow(read, style)}, {sureness[read.precision]}</p>}
    </FieldFrame>
  )
}

const sureness = { day: 'known to the day', month: 'known to the month', quarter: 'known to the quarter', half: 'known to the half year', year: 'known to the year' } as const
