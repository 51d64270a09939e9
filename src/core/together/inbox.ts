import type { Change, Id } from '../kernel/change.ts'
import type { Actor } from '../kernel/permission.ts'
import type { State } from '../kernel/state.ts'
import { type Comment, comments, followings, readMarks } from './together.ts'

export type Note =
  | { readonly kind: 'mention' | 'answer' | 'comment'; readonly comment: Comment }
  /** A record that is followed differs from how it was when last read. */
  | { readonly kind: 'change'; readonly change: Change }

/**
 * What is new for a person (row J8), newest comments first, then what changed of the things they follow. Quiet: a comment is told once, by the
 * closest reason, and nothing that they did themselves. `since` are the changes since they last read; none when it is not known.
 */
export function inboxOf(state: State, reader: Actor, since: readonly Change[] = []): Note[] {
  const { person } = reader
  if (person === undefined) return []
  const read = readMarkOf(state, person)?.at ?? ''
  const mine = new Set(followings.list(state).filter((one) => one.person === person).map(({ collection, record }) => `${collection}/${record}`))
  const all = comments.list(state)
  const threads = new Set(all.filter(({ author }) => author === person).map((one) => one.answers ?? one.id))
  const notes: Note[] = []
  for (const comment of all.filter(({ author, at }) => author !== person && at > read).sort((a, b) => (a.at > b.at ? -1 : 1))) {
    if (comment.mentions?.includes(person) === true) notes.push({ kind: 'mention', comment })
    else if (comment.answers !== undefined && threads.has(comment.answers)) notes.push({ kind: 'answer', comment })
    else if (mine.has(`${comment.collection}/${comment.record}`)) notes.push({ kind: 'comment', comment })
  }
  for (const change of since) if (mine.has(`${change.collection}/${change.id}`)) notes.push({ kind: 'change', change })
  return notes
}

/** How far a person has read. */
export function readMarkOf(state: State, person: Id | undefined): { readonly at: string; readonly position: number } | undefined {
  return readMarks.list(state).find((one) => one.person === person)
}
