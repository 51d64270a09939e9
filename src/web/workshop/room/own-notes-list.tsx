import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { longestNote } from '../../../core/workshop/notes.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { useBoard } from '../use-board.ts'
import css from './note-form.module.css'
import { ownNotes } from './own-notes.ts'
import { useRoom } from './room-hands.tsx'
import type { Waiting } from './use-keeping.ts'

/** One's own notes, which can be mended until the reveal, and those that are still on their way. */
export function OwnNotesList({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const { board: { notes }, self } = useBoard()
  const [edited, setEdited] = useState<Id>()
  const { act } = useRoom()
  const own = ownNotes(notes, self)
  const count = own.length + waiting.length
  if (count === 0) return null
  return (
    <section className={css.mine}>
      <h2>Your notes, {count}</h2>
      <ul>
        {waiting.map(({ key, text }) => (
          <li key={key} data-waiting>
            <span dir="auto">{text}</span>
            <small>on its way</small>
          </li>
        ))}
        {own.map(([id, { text, faceUp }]) =>
          edited === id ? (
            <EditedNote key={id} id={id} text={text} done={() => setEdited(undefined)} />
          ) : (
            <li key={id}>
              <span dir="auto">{text}</span>
              {faceUp ? null : (
                <>
                  <IconButton label={`Change the note "${text.slice(0, 40)}"`} icon={Pencil} onPress={() => setEdited(id)} />
                  <IconButton label={`Take back the note "${text.slice(0, 40)}"`} icon={Trash2} onPress={() => void act('note.remove', { id }, 'Your note was taken back.')} />
                </>
              )}
            </li>
          ),
        )}
      </ul>
    </section>
  )
}

function EditedNote({ id, text, done }: { readonly id: Id; readonly text: string; readonly done: () => void }) {
  const [words, setWords] = useState(text)
  const { act } = useRoom()
  const keep = async () => {
    if (words.trim() === '' || words.trim() === text || (await act('note.change', { id, text: words.trim() }, 'Your note was changed.'))) done()
  }
  return (
    <li className={css.edited}>
      <textarea aria-label="Your note" rows={3} dir="auto" autoFocus value={words} maxLength={longestNote} onChange={(event) => setWords(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && done()} />
      <p>
        <Button kind="main" onPress={() => void keep()}>
          Keep
        </Button>
        <Button onPress={done}>Leave it as it was</Button>
      </p>
    </li>
  )
}
