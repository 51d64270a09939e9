import { useBoard } from '../use-board.ts'
import { facedownCount } from './bar-acts.ts'
import { NoteForm } from './note-form.tsx'
import { OwnNotesList } from './own-notes-list.tsx'
import { PhoneAgreed } from './phone-agreed.tsx'
import { PhoneGroups } from './phone-groups.tsx'
import { PhoneRows } from './phone-rows.tsx'
import css from './phone-room.module.css'
import { ThanksStage } from './thanks-stage.tsx'
import { useKeeping } from './use-keeping.ts'

/** What one can do with a phone in the phase that the room is in. */
export function PhoneStage() {
  const { board: { workshop: { phase, place, begins }, participants }, self } = useBoard()
  switch (phase) {
    case 'prepare':
      return (
        <p className={css.soft}>
          You take part as <b>{participants[self ?? '']?.name ?? 'a wall'}</b>
          {begins === undefined ? '.' : `. It begins at ${begins}${place === undefined ? '' : `, ${place}`}.`}
        </p>
      )
    case 'agree':
      return <PhoneAgreed />
    case 'brainstorm':
      return <PhoneBrainstorm />
    case 'buckets':
    case 'grid':
      return <PhoneGroups />
    case 'fill':
    case 'dates':
    case 'examine':
      return <PhoneRows />
    case 'closed':
      return <ThanksStage />
    default:
      return null
  }
}

function PhoneBrainstorm() {
  const { board: { participants, notes } } = useBoard()
  const keeping = useKeeping()
  const isTurned = facedownCount(participants) === 0 && Object.values(notes).some(({ faceUp }) => faceUp)
  return (
    <>
      {isTurned ? <p className={css.now}>The notes have been turned over. Look up: they are on the wall.</p> : <NoteForm keeping={keeping} />}
      <OwnNotesList waiting={keeping.waiting} />
    </>
  )
}
