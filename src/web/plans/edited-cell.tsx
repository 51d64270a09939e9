import { useRef, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import css from './table-view.module.css'

export interface EditedCellProps {
  /** "row/column", by which arrows find it. */
  readonly at: string
  readonly label: string
  readonly text: string
  /** What is shown in place of the text. */
  readonly shown?: string | undefined
  readonly isReadOnly: boolean
  readonly save: (text: string) => Promise<Outcome>
  /** Opens the record; Enter then opens, and F2 or typing edits. */
  readonly open?: (() => void) | undefined
}

/** A cell that is edited where it stands: F2, Enter, a double click or typing begins, Enter or leaving keeps, Escape goes back. A refusal stands below, with what was typed. */
export function EditedCell({ at, label, text, shown, isReadOnly, save, open }: EditedCellProps) {
  const [typed, setTyped] = useState<string>()
  const [sentence, setSentence] = useState<string>()
  const cell = useRef<HTMLSpanElement>(null)
  const begin = (first?: string) => {
    if (!isReadOnly) setTyped(first ?? text)
  }
  const drop = () => {
    setTyped(undefined)
    setSentence(undefined)
    cell.current?.focus()
  }
  const keep = async () => {
    if (typed === undefined) return
    if (typed.trim() === text) return drop()
    const outcome = await save(typed)
    if (outcome.done) drop()
    else setSentence(outcome.sentence)
  }
  return (
    <span
      ref={cell} role="gridcell" data-at={at} tabIndex={at === '0/0' ? 0 : -1} aria-label={`${label}: ${shown ?? text}`} aria-readonly={isReadOnly} className={css.cell} onDoubleClick={() => begin()}
      onKeyDown={(event) => {
        if (typed !== undefined || event.ctrlKey || event.metaKey || event.altKey) return
        if (event.key === 'Enter' && open !== undefined) open()
        else if (event.key === 'Enter' || event.key === 'F2') begin()
        else if (event.key === 'Delete' || event.key === 'Backspace') begin('')
        else if (event.key.length === 1 && event.key !== ' ') begin(event.key)
        else return
        event.preventDefault()
      }}
    >
      {typed === undefined ? (
        open === undefined ? (shown ?? text) : (
          <button type="button" tabIndex={-1} className={css.title} onClick={open}>
            {text}
          </button>
        )
      ) : (
        <>
          <input
            autoFocus aria-label={label} aria-invalid={sentence !== undefined} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={() => void keep()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void keep()
              else if (event.key === 'Escape') drop()
              else return
              event.stopPropagation()
              event.preventDefault()
            }}
          />
          {sentence === undefined ? null : (
            <span className={css.refused} role="alert">
              {sentence}
            </span>
          )}
        </>
      )}
    </span>
  )
}
