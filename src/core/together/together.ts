import { z } from 'zod'
import type { Change, Id, Name } from '../kernel/change.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type RecordType, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'

/** What a comment or a following is about: a record, named by its collection and id. */
export const about = { collection: { type: z.string().max(100) }, record: { type: z.string().max(200) } } as const

/** A comment on a record. It never leaves the company, whatever it stands beside. */
export const comments = defineRecord({
  collection: 'comments', word: 'comment', class: 'internal', readers: members, inNoView: true,
  takenBackBy: (comment, actor, change, { after }) =>
    comment.author === actor.id || (change.kind === 'update' ? isSettled(change) : actor.role === 'owner' || actor.role === 'admin' || (change.kind === 'create' && rootAuthor(after, comment.answers) === actor.id)),
  fields: {
    ...about,
    text: { type: z.string().trim().min(1).max(10_000) },
    /** Who wrote it: a person's id, or a program's. */
    author: { type: z.string() },
    at: { type: z.iso.datetime() },
    editedAt: { type: z.iso.datetime().optional() },
    mentions: { type: z.array(z.string()).optional(), to: 'people' },
    /** The comment that it answers. */
    answers: { type: z.string().optional(), to: 'comments' },
    /** Who said that it is settled. */
    settledBy: { type: z.string().optional() },
  },
})

/** Somebody said that they want to know of changes to a record, or do not. Theirs alone to see. */
export const followings = defineRecord({
  collection: 'followings', word: 'following', class: 'internal', readers: members, inNoView: true,
  readable: ({ person }, reader) => person !== undefined && person === reader.person,
  fields: {
    ...about, person: { type: z.string(), to: 'people' },
    /** They own it, and said that they do not want to know all the same. */
    declined: { type: z.boolean().optional() },
  },
})

/** How far a person has read what is new. Theirs alone to see. */
export const readMarks = defineRecord({
  collection: 'read-marks', word: 'read mark', class: 'internal', readers: members, inNoView: true,
  takenBackBy: ({ person }, actor, { kind }) => kind === 'create' || person === actor.person,
  readable: ({ person }, reader) => person !== undefined && person === reader.person,
  fields: {
    person: { type: z.string(), to: 'people' },
    at: { type: z.iso.datetime() },
    /** Of the log; what came later is new. */
    position: { type: z.int().min(0) },
  },
})

/** Anybody says that a comment is settled, and takes that back. */
function isSettled({ after }: Extract<Change, { kind: 'update' }>): boolean {
  return Object.keys(after).every((field) => field === 'settledBy')
}

/** Whoever removes their comment removes its answers, and so may bring them back. */
function rootAuthor(state: State, answered: Id | undefined): unknown {
  return answered === undefined ? undefined : state.get('comments', answered)?.['author']
}

export type Comment = TypeOf<typeof comments>
export type Following = TypeOf<typeof followings>

/**
 * Can records of this collection be talked about? Only those that every member may read, so that a comment tells nobody of a record that
 * is not theirs to see.
 */
export function isTalkedAbout({ definition, collection }: RecordType): boolean {
  const { readers, readable } = definition
  const isOpen = readable === undefined && readers !== undefined && members.every((role) => readers.includes(role))
  return isOpen && !['comments', 'settings'].includes(collection)
}

/** The comments on a record, oldest first. */
export function commentsOn(state: State, collection: Name, record: Id): Comment[] {
  return comments.list(state).filter((one) => one.collection === collection && one.record === record).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
}

/** Does this person follow the record? Who owns it does, unless they said otherwise. */
export function doesFollow(state: State, person: Id | undefined, collection: Name, record: Id): boolean {
  if (person === undefined) return false
  const said = followingOf(state, person, collection, record)
  return said === undefined ? state.get(collection, record)?.['owner'] === person : said.declined !== true
}

/** What this person said of following the record, if anything. */
export function followingOf(state: State, person: Id | undefined, collection: Name, record: Id): Following | undefined {
  return followings.list(state).find((one) => one.person === person && one.collection === collection && one.record === record)
}
