import type { Id } from '../../../core/kernel/change.ts'
import { allUnder } from '../../../core/workshop/notes-of.ts'
import { notes } from '../../../core/workshop/notes.ts'
import { workshops } from '../../../core/workshop/workshops.ts'
import { useCommands } from '../../palette/registry.ts'
import { Moment } from '../../parts/moment.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './note.module.css'
import { authorsOf, inWorkshop } from './note-words.ts'

/** Of an activity that was a note: by whom, when, and in which workshop; it opens the note. An activity and its note have one id. */
export function FromNote({ id }: { readonly id: Id }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const note = notes.get(state, id)
  const go = () => open('notes', id)
  useCommands(note === undefined ? [] : [{ name: 'Open the note that it came from', keys: 'o n', run: go }])
  if (note === undefined) return null
  const workshop = workshops.get(state, note.workshop)
  return (
    <button type="button" className={css.from} onClick={go}>
      From a note by {authorsOf(state, [note, ...allUnder(state, note)])}, <Moment at={note.at} isTime />
      {workshop === undefined ? null : `, in ${inWorkshop(workshop.title)}`}
    </button>
  )
}
