import { useId, useState } from 'react'
import { longestNote } from '../../../core/workshop/notes.ts'
import { Button } from '../../parts/button.tsx'
import css from './asking.module.css'
import type { InTheRoom } from './in-the-room.ts'
import { useKeeping } from './use-keeping.ts'

/** A note that somebody says aloud, or wrote on paper. It is theirs, whoever types it. */
export function NoteForSomebody({ one, done }: { readonly one: InTheRoom; readonly done: () => void }) {
  const { keep, refused } = useKeeping()
  const [text, setText] = useState('')
  const id = useId()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void keep({ text: text.trim(), effort: undefined, author: one.id }).then((isKept) => isKept && setText(''))
      }}
    >
      <label htmlFor={id}>A note of {one.name}</label>
      <textarea id={id} rows={2} dir="auto" autoFocus value={text} maxLength={longestNote} onChange={(event) => setText(event.target.value)} />
      {refused === undefined ? null : <p role="alert">{refused}</p>}
      <span className={css.acts}>
        <Button kind="main" type="submit">
          Keep this note
        </Button>
        <Button onPress={done}>Done</Button>
      </span>
    </form>
  )
}
