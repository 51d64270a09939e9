import type { Change, Id } from '../kernel/change.ts'
import type { Context } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import type { Window } from '../time/window.ts'
import { type Note, noteGroups, notes, photos } from './notes.ts'
import { nextNoteRank } from './notes-of.ts'
import { authorFor } from './participant-in.ts'
import { areInGrid, placedNote } from './placed-notes.ts'
import { type Standing, trueSelf } from './taking-part.ts'
import { efforts, participants } from './workshops.ts'

/** A note as it is handed in: its words, whose it is, and where it goes as far as the step has places. */
export interface Draft {
  readonly text: string
  readonly author?: Id | undefined
  readonly effort?: Id | undefined
  readonly group?: Id | undefined
  readonly bucket?: Id | undefined
  readonly window?: Window | undefined
  readonly goal?: string | undefined
}

/**
 * A new note: face down in the brainstorm, where only its author and whoever typed it may read it; face up later, and with its activity once notes are
 * in the grid. Refuses `not-found`, `invalid` (a place that the step does not have) and `not-allowed` (written for somebody else).
 */
export function addedNote(state: State, standing: Standing, which: Id, draft: Draft, more: Pick<Note, 'fromPaper' | 'photo'>, context: Context): Change[] {
  const { workshop } = standing
  const author = authorFor(state, standing, draft.author)
  checkPlaces(state, standing, draft, more)
  const faceDown = workshop.phase === 'brainstorm'
  const readers = [...new Set([author.person, context.actor.person])].filter((one) => one !== undefined)
  const note = {
    workshop: workshop.id, text: draft.text, author: author.id, at: context.now, rank: nextNoteRank(state, workshop.id), ...more,
    ...(readers.length === 0 ? {} : { people: readers }), ...(faceDown ? {} : { faceUp: true as const }),
    ...(draft.effort === undefined ? {} : { effort: draft.effort }), ...(draft.group === undefined ? {} : { group: draft.group }),
  }
  const created = notes.create(which, note)
  if (faceDown) return [created, ...counted(state, author.id, 1)]
  if (!areInGrid(workshop.phase)) return [created]
  const { bucket, window, goal } = draft
  const place = { ...(bucket === undefined ? {} : { bucket }), ...(window === undefined ? {} : { window }), ...(goal === undefined ? {} : { completionGoal: goal }) }
  return [created, ...placedNote(state.apply([created]), workshop, { ...note, id: which }, place, context)]
}

/** How many notes of somebody lie face down: one more, or one less. */
export function counted(state: State, author: Id, by: 1 | -1): Change[] {
  const one = trueSelf(state, participants.need(state, author))
  return participants.update(one, { faceDown: Math.max(0, (one.faceDown ?? 0) + by) })
}

function checkPlaces(state: State, { workshop }: Standing, { effort, group, bucket, window, goal }: Draft, { photo }: Pick<Note, 'photo'>): void {
  if (effort !== undefined) needIn(efforts.need(state, effort), workshop.id, 'args.effort')
  if (group !== undefined) needIn(noteGroups.need(state, group), workshop.id, 'args.group')
  if (photo !== undefined) needIn(photos.need(state, photo), workshop.id, 'args.photo')
  if (group !== undefined && workshop.phase === 'brainstorm') throw new Refusal('invalid', 'In the brainstorm notes have no buckets yet. Write it, and put it into one once the notes are turned over.', { at: 'args.group' })
  const isPlaced = bucket !== undefined || window !== undefined || goal !== undefined
  if (isPlaced && !areInGrid(workshop.phase)) throw new Refusal('invalid', 'Notes have no place in the grid yet. Write it, and place it once cells are filled.', { at: 'args.bucket' })
}

/** Is a thing that is named one of this workshop? Refuses with `invalid`. */
export function needIn({ workshop }: { readonly workshop: Id }, which: Id, at: string): void {
  if (workshop !== which) throw new Refusal('invalid', 'That belongs to another workshop.', { at })
}
