import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { isDoneIn } from '../../../core/workshop/phases.ts'
import { Button } from '../../parts/button.tsx'
import { useBoard } from '../use-board.ts'
import css from './asking.module.css'
import type { InTheRoom } from './in-the-room.ts'
import { NoteForSomebody } from './note-for-somebody.tsx'
import { useRoom } from './room-hands.tsx'
import { WayBack } from './way-back.tsx'

/** What whoever leads does for one person: a note typed for them, a new phone let in, two made one, goodbye. */
export function PersonActs({ one, others, done }: { readonly one: InTheRoom; readonly others: readonly InTheRoom[]; readonly done: () => void }) {
  const { board: { workshop } } = useBoard()
  const { ws } = useParams({ strict: false })
  const { act } = useRoom()
  const [asked, setAsked] = useState<'note' | 'way back' | 'same' | 'remove'>()
  const doneAfter = async (name: string, args: Parameters<typeof act>[1], said: string) => {
    if (await act(name, args, said)) done()
  }
  if (asked === 'note') return <NoteForSomebody one={one} done={done} />
  if (asked === 'way back' && ws !== undefined) return <WayBack workspace={ws} one={one} done={done} />
  if (asked === 'same') {
    return (
      <span className={css.acts}>
        {one.name} is the same person as
        {others.map(({ id, name }) => (
          <Button key={id} onPress={() => void doneAfter('participant.same', { id: one.id, as: id }, `${one.name} and ${name} are one person now.`)}>
            {name}
          </Button>
        ))}
        <Button kind="bare" onPress={done}>
          Never mind
        </Button>
      </span>
    )
  }
  if (asked === 'remove') {
    return (
      <span className={css.acts}>
        {one.name} leaves the room; their notes stay.
        <Button kind="main" onPress={() => void doneAfter('participant.leave', { id: one.id }, `${one.name} was taken out of the room.`)}>
          Take {one.name} out
        </Button>
        <Button onPress={done}>Never mind</Button>
      </span>
    )
  }
  return (
    <span className={css.acts}>
      {isDoneIn('note.add', workshop.phase) ? <Button onPress={() => setAsked('note')}>Write a note for them</Button> : null}
      {one.isGuest && ws !== undefined ? <Button onPress={() => setAsked('way back')}>Let their new phone in</Button> : null}
      {others.length === 0 ? null : <Button onPress={() => setAsked('same')}>Same person as …</Button>}
      {one.id === workshop.leader ? null : <Button onPress={() => setAsked('remove')}>Take out of the room …</Button>}
      <Button kind="bare" onPress={done}>
        Never mind
      </Button>
    </span>
  )
}
