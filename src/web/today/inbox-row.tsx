import { AtSign, MessageSquare, Pencil, Reply } from 'lucide-react'
import { recordTitle, toldChange } from '../../core/history/told-change.ts'
import type { State } from '../../core/kernel/state.ts'
import type { Note } from '../../core/together/inbox.ts'
import { actorName } from '../../core/workspace/actor-name.ts'
import { ChangeTold } from '../history/told-act.tsx'
import { Button } from '../parts/button.tsx'
import { Moment } from '../parts/moment.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'
import css from './today.module.css'

const words = { mention: ['Mention', AtSign], answer: ['Answer', Reply], comment: ['Comment', MessageSquare], change: ['Change', Pencil] } as const

/** One thing that others said to me, or did to what I follow. */
export function InboxRow({ note }: { readonly note: Note }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const { open } = useOpened()
  const [word, Icon] = words[note.kind]
  const [collection, id] = note.kind === 'change' ? [note.change.collection, note.change.id] : [note.comment.collection, note.comment.record]
  return (
    <li className={css.row}>
      <span className={css.kind}>
        <Icon size={14} strokeWidth={1.75} aria-hidden /> {word}
      </span>
      <div className={css.what}>
        {note.kind === 'change' ? (
          <ChangeTold change={toldChange(note.change, state, style)} isAlone={false} />
        ) : (
          <>
            <p className={css.title}>{titleIn(state, collection, id)}</p>
            <p className={css.quiet}>
              {actorName(state, note.comment.author)}: {note.comment.text} <Moment at={note.comment.at} />
            </p>
          </>
        )}
      </div>
      <Button onPress={() => open(collection, id)}>{note.kind === 'change' ? 'Look at it' : 'Answer'}</Button>
    </li>
  )
}

function titleIn(state: State, collection: string, id: string): string {
  const record = state.get(collection, id)
  return record === undefined ? 'Something that is gone' : recordTitle(state, collection, record)
}
