import { type FormEvent, useId, useState } from 'react'
import { usualNote } from '../../../core/workshop/notes.ts'
import { Refusal } from '../../../core/kernel/refusal.ts'
import { Button } from '../../parts/button.tsx'
import { useBoard } from '../use-board.ts'
import css from './note-writing.module.css'

/** A note that is written on the board itself: one activity. Enter keeps it and asks for the next one; what was refused stays in the field. */
export function NoteWriting({ close, say }: { readonly close: () => void; readonly say: (sentence: string) => void }) {
  const { board: { workshop, efforts }, send } = useBoard()
  const [text, setText] = useState('')
  const [effort, setEffort] = useState('')
  const [refused, setRefused] = useState<string>()
  const box = useId()
  const touching = Object.entries(efforts).filter(([, { affects }]) => affects)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const written = text.trim()
    if (written === '') return close()
    setText('')
    setRefused(undefined)
    try {
      await send('note.add', { workshop: workshop.id, text: written, ...(effort === '' ? {} : { effort }) })
      say('Your note is on the board.')
    } catch (error) {
      setText((typed) => (typed === '' ? written : typed))
      setRefused(error instanceof Refusal ? error.message : 'Your note did not reach the room. Try it again.')
    }
  }
  return (
    <form
      className={css.writing} data-still onSubmit={(event) => void keep(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <label htmlFor={box}>Your note, one activity</label>
      <textarea
        id={box} dir="auto" rows={3} autoFocus value={text} maxLength={10_000} onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
      <p className={css.count}>{text.length > usualNote ? `${text.length} letters. It is kept whole, and shortened on its card.` : `${text.length} of ${usualNote} letters`}</p>
      {touching.length === 0 ? null : (
        <label className={css.effort}>
          Helps
          <select value={effort} onChange={(event) => setEffort(event.target.value)}>
            <option value="">Not sure</option>
            {touching.map(([id, { title }]) => (
              <option key={id} value={id}>{title}</option>
            ))}
          </select>
        </label>
      )}
      {refused === undefined ? null : <p role="alert" className={css.refused}>{refused}</p>}
      <footer>
        <Button onPress={close}>Close</Button>
        <Button kind="main" type="submit">Keep this note</Button>
      </footer>
    </form>
  )
}
