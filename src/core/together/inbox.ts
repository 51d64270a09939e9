import type { Change, Id, Name } from '../kernel/change.ts'
import type { Actor } from '../kernel/permission.ts'
import type { State } from '../kernel/state.ts'
import { type Comment, comments, followings, readMarks } from './together.ts'

export type Note =
  | { readonly kind: 'mention' | 'answer' | 'comment'; readonly comment: Comment }
  /** A record that is followed differs from how it was when last read. */
  | { readonly kind: 'change'; readonly change: Change }

/**
 * What is new for a person (row J8), newest comments first, then what changed of the things they follow. Quiet: a comment is told once, by the
 * closest reason, and nothing that they did themselves. `since` are the changes of others since they last read; none when it is not known.
 */
export function inboxOf(state: State, reader: Actor, since: readonly Change[] = []): Note[] {
  const { person } = reader
  if (person === undefined) return []
  const read = readMarkOf(state, person)?.at ?? ''
  const follows = followedBy(state, person)
  const all = comments.list(state)
  const threads = new Set(all.filter(({ author }) => author === person).map((one) => one.answers ?? one.id))
  const notes: Note[] = []
  for (const comment of all.filter(({ author, at }) => author !== person && at > read).sort((a, b) => (a.at > b.at ? -1 : 1))) {
    if (comment.mentions?.includes(person) === true) notes.push({ kind: 'mention', comment })
    else if (comment.answers !== undefined && threads.has(comment.answers)) notes.push({ kind: 'answer', comment })
    else if (follows(comment.collection, comment.record, state.get(comment.collection, comment.record)?.['owner'])) notes.push({ kind: 'comment', comment })
  }
  for (const change of since) if (ownersOf(change, state).some((owner) => follows(change.collection, change.id, owner))) notes.push({ kind: 'change', change })
  return notes
}

/** What a person follows: what they said, or else what they own. */
function followedBy(state: State, person: Id): (collection: Name, record: Id, owner: unknown) => boolean {
  const said = new Map(followings.list(state).filter((one) => one.person === person).map(({ collection, record, declined }) => [`${collection}/${record}`, declined !== true]))
  return (collection, record, owner) => said.get(`${collection}/${record}`) ?? owner === person
}

/** Who owns a record now, and whoever owned it before the change: they want to know that it went, or went to somebody else. */
function ownersOf(change: Change, state: State): unknown[] {
  return [state.get(change.collection, change.id)?.['owner'], change.kind === 'create' ? undefined : change.before['owner']]
}

/** How far a person has read. */
export function readMarkOf(state: State, person: Id | undefined): { readonly at: string; readonly position: number } | undefined {
  return readMarks.list(state).find((one) => one.person === person)
}
