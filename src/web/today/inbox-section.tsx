import type { ComponentType } from 'react'
import type { Note } from '../../core/together/inbox.ts'
import { NeedSection } from './section.tsx'
import css from './today.module.css'

/** What others said to me, and did to what I follow. The rows are told once what tells them has come. */
export function InboxSection({ notes, Row }: { readonly notes: readonly Note[]; readonly Row: ComponentType<{ readonly note: Note }> | undefined }) {
  return <NeedSection title="Your inbox" list={notes} row={(note) => (Row === undefined ? <li key={keyOf(note)} className={css.row} /> : <Row key={keyOf(note)} note={note} />)} />
}

function keyOf(note: Note): string {
  return note.kind === 'change' ? `${note.change.collection}/${note.change.id}` : note.comment.id
}
