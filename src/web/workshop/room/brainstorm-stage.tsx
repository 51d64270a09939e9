import { useBoard } from '../use-board.ts'
import { facedownCount } from './bar-acts.ts'
import css from './brainstorm-stage.module.css'
import { JoinPanel } from './join-panel.tsx'
import { NamesLine } from './names-line.tsx'
import { NoteForm } from './note-form.tsx'
import { OwnNotesList } from './own-notes-list.tsx'
import { TurnedNotes } from './turned-notes.tsx'
import { useKeeping } from './use-keeping.ts'

/** The brainstorm on a wall: a field of notes face down that grows. Whoever takes part at a laptop writes beside it. */
export function BrainstormStage() {
  const { board: { notes, participants }, self, leads } = useBoard()
  const faceDown = facedownCount(participants)
  const isTurned = faceDown === 0 && Object.values(notes).some(({ faceUp }) => faceUp)
  const writes = self !== undefined && !leads
  return (
    <div className={css.brain} data-writes={writes}>
      <section className={css.field}>
        {isTurned ? <TurnedNotes /> : <FaceDown count={faceDown} />}
        <NamesLine />
      </section>
      {writes ? <OwnSide isTurned={isTurned} /> : <JoinPanel />}
    </div>
  )
}

/** Cards seen from behind. A number is all that anybody knows of them. */
function FaceDown({ count }: { readonly count: number }) {
  const words = `${count} ${count === 1 ? 'note' : 'notes'}, face down`
  // As many in a row as keep the whole field in sight.
  const across = Math.min(60, Math.max(15, Math.ceil(Math.sqrt(count * 4))))
  return (
    <div>
      <h2>{count === 0 ? 'No note yet' : words}</h2>
      <div className={css.backs} role="img" aria-label={words} data-many={across > 24} style={{ gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))` }}>
        {Array.from({ length: count }, (_, at) => (
          <i key={at} data-new={at === count - 1} />
        ))}
      </div>
    </div>
  )
}

function OwnSide({ isTurned }: { readonly isTurned: boolean }) {
  const keeping = useKeeping()
  return (
    <aside className={css.own} aria-label="Your own notes">
      {isTurned ? null : <NoteForm keeping={keeping} />}
      <OwnNotesList waiting={keeping.waiting} />
    </aside>
  )
}
