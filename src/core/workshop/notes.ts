import { z } from 'zod'
import type { Change } from '../kernel/change.ts'
import { type Actor, members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { line } from '../workspace/workspace.ts'
import { type Phase, phases } from './phases.ts'
import { whyNotTakenBackIn } from './taking-part.ts'

/** Letters of a note. A card has room for 140; what is longer is kept whole and shown shortened. */
export const longestNote = 10_000
export const usualNote = 140

/** Several notes that belong together. When the grid is laid it becomes a bucket: the one it came from, or a new one with the same id. */
export const noteGroups = defineRecord({
  collection: 'note-groups', word: 'group of notes', class: 'internal', title: 'label', readers: members, inNoView: true,
  takenBackBy: ({ workshop }, actor, _change, { after }) => whyNotTakenBackIn(after, workshop, actor) ?? true,
  fields: {
    workshop: { type: z.string(), to: 'workshops' },
    label: { type: line.optional() },
    hue: { type: z.int().min(1).max(12) },
    rank: { type: z.string() },
    /** Made by the room, taken from the last workshop's result, or a theme of the product roadmap. */
    origin: { type: z.enum(['today', 'last-time', 'roadmap']) },
    /** The bucket that it stands for, where it did not become one of its own id. */
    bucket: { type: z.string().optional(), to: 'buckets' },
  },
})
export type NoteGroup = TypeOf<typeof noteGroups>

/**
 * One note: one activity (row H9). Face down it is its author's alone. Once it is placed in the grid there is an activity with the very same id: the
 * note stays as it was written, with author and moment, and place and time are the activity's.
 */
export const notes = defineRecord({
  collection: 'notes', word: 'note', class: 'internal', title: 'text', readers: members, inNoView: true,
  readable: ({ faceUp, people }, reader) => faceUp === true || (reader.person !== undefined && (people ?? []).includes(reader.person)),
  takenBackBy: (note, actor, change, { after }) => {
    if (isHidden(change)) return 'What the room has seen is not hidden again.'
    return whyNotTakenBackIn(after, note.workshop, actor) ?? (isMoved(change) ? note.faceUp === true : isTheirs(note, actor))
  },
  invariant: (note, state) => whyNotFaceDown(note, state) ?? whyNotUnder(note, state),
  fields: {
    workshop: { type: z.string(), to: 'workshops' },
    text: { type: z.string().trim().min(1).max(longestNote) },
    /** Whose it is. Notes that were laid together keep theirs. */
    author: { type: z.string(), to: 'participants' },
    /** Whoever may read it face down: its author and whoever typed it, where they are persons of the workspace. */
    people: { type: z.array(z.string()).max(2).optional(), to: 'people' },
    at: { type: z.iso.datetime() },
    faceUp: { type: z.literal(true).optional() },
    /** The effort that it supports. */
    effort: { type: z.string().optional(), to: 'efforts' },
    group: { type: z.string().optional(), to: 'note-groups' },
    /** Kept aside: it fits no bucket. */
    outlier: { type: z.literal(true).optional() },
    /** It says the same as that note, and lies under it. */
    under: { type: z.string().optional(), to: 'notes' },
    rank: { type: z.string() },
    backedBy: { type: z.array(z.string()).max(200).optional(), to: 'participants' },
    /** Typed in from paper, from this photograph where it is known. */
    fromPaper: { type: z.literal(true).optional() },
    photo: { type: z.string().optional(), to: 'photos' },
  },
})
export type Note = TypeOf<typeof notes>

type Theirs = { readonly author: string; readonly people?: readonly string[] | undefined }

/** Is it this actor's own, or did they type it? */
function isTheirs({ author, people }: Theirs, { id, person }: Actor): boolean {
  return author === id || (person !== undefined && people?.includes(person) === true)
}

const places: ReadonlySet<string> = new Set(['group', 'outlier', 'under', 'rank', 'backedBy'])

/** A change of where a note lies alone: the room's, and not its author's alone. */
function isMoved(change: Change): boolean {
  return change.kind === 'update' && Object.keys(change.after).every((field) => places.has(field))
}

/** What has been seen is not hidden again. */
function isHidden(change: Change): boolean {
  return change.kind === 'update' && 'faceUp' in change.after
}

/** Nothing lies face down once the room has gone on: nobody would turn it over. */
function whyNotFaceDown({ faceUp, workshop }: { readonly faceUp?: true | undefined; readonly workshop: string }, state: State): string | undefined {
  const phase = state.get('workshops', workshop)?.['phase'] as Phase | undefined
  if (faceUp === true || phase === undefined || phases.indexOf(phase) <= phases.indexOf('brainstorm')) return undefined
  return 'The notes have been turned over meanwhile, so none is brought back face down. Write it again.'
}

/** Notes that lie under one another end in one on top, of the same workshop, which alone is an activity. */
function whyNotUnder({ id, under, workshop }: { readonly id: string; readonly under?: string | undefined; readonly workshop: string }, state: State): string | undefined {
  if (under !== undefined && state.get('activities', id) !== undefined) return 'A note that lies under another is no activity of its own. Lay the one under the other on the board instead.'
  let above = under
  while (above !== undefined) {
    if (above === id) return 'A note cannot lie under itself.'
    const one = state.get('notes', above)
    if (one?.['workshop'] !== workshop) return 'A note lies under one of its own workshop.'
    above = one['under'] as string | undefined
  }
  return undefined
}

/** A photo of the board (row H10): of the screen, which is the board as it stood at this entry of the log, or a photograph of a wall. */
export const photos = defineRecord({
  collection: 'photos', word: 'photo', class: 'internal', readers: members, inNoView: true,
  fields: {
    workshop: { type: z.string(), to: 'workshops' },
    at: { type: z.iso.datetime() },
    phase: { type: z.enum(phases) },
    /** Unset where whoever plans it has kept it from outside of the room. */
    by: { type: z.string().optional(), to: 'participants' },
    caption: { type: z.string().trim().max(300).optional() },
    /** Of a photograph: its picture by SHA-256, upright, without place data. */
    picture: { type: z.strictObject({ digest: z.string().length(64), type: z.enum(['image/jpeg', 'image/png']), width: z.int().min(1), height: z.int().min(1) }).optional() },
  },
})
export type Photo = TypeOf<typeof photos>
