import { useId, useRef, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { longestNote, usualNote } from '../../../core/workshop/notes.ts'
import { Button } from '../../parts/button.tsx'
import { useBoard } from '../use-board.ts'
import css from './note-form.module.css'
import { effortsToHelp } from './own-notes.ts'
import { useDraft } from '../../parts/use-draft.ts'
import type { Keeping } from './use-keeping.ts'

/** Where a note is written: one activity, and the effort that it helps. ⌘ or Ctrl with Enter keeps it too. */
export function NoteForm({ keeping }: { readonly keeping: Keeping }) {
  const { board: { workshop, efforts }, self } = useBoard()
  const [text, write] = useDraft(`${workshop.id}.${self ?? ''}`)
  const [effort, setEffort] = useState<Id>()
  const box = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const choices = effortsToHelp(efforts)
  const letters = [...text.trim()].length
  const keep = async () => {
    const note = text.trim()
    if (note === '') return box.current?.focus()
    write('')
    box.current?.focus()
    // Refused: the words come back, unless others have been written since.
    if (!(await keeping.keep({ text: note, effort })) && (box.current?.value ?? '') === '') write(note)
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <label htmlFor={id}>Your note, one activity</label>
      <textarea
        ref={box} id={id} rows={3} dir="auto" value={text} maxLength={longestNote} enterKeyHint="done" aria-describedby={`${id}-left`}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
          event.preventDefault()
          void keep()
        }}
      />
      <p className={css.left} id={`${id}-left`}>
        <span>
          {letters} of {usualNote} letters{letters > usualNote ? ': the card shows its beginning, all of it is kept' : ''}
        </span>
        <span>Private until the reveal</span>
      </p>
      {choices.length === 0 ? null : (
        <fieldset>
          <legend>Which effort does it help?</legend>
          {[...choices, [undefined, 'Not sure'] as const].map(([one, title]) => (
            <label key={one ?? ''} className={css.choice} data-on={effort === one}>
              <input type="radio" name={`${id}-effort`} checked={effort === one} onChange={() => setEffort(one)} />
              {title}
            </label>
          ))}
        </fieldset>
      )}
      {keeping.refused === undefined ? null : (
        <p className={css.refused} role="alert">
          {keeping.refused}
        </p>
      )}
      <Button kind="main" type="submit" isDisabled={workshop.pausedAt !== undefined}>
        {workshop.pausedAt === undefined ? 'Keep this note' : 'Paused'}
      </Button>
    </form>
  )
}
