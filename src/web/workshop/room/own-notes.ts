import type { Id } from '../../../core/kernel/change.ts'
import type { Board, BoardNote } from '../../../core/workshop/board.ts'

/** One's own notes, newest first, with those that lie under another. */
export function ownNotes(notes: Board['notes'], self: Id | undefined): readonly (readonly [Id, BoardNote])[] {
  if (self === undefined) return []
  return Object.entries(notes).filter(([, { author }]) => author === self).sort(([, one], [, other]) => (one.at < other.at ? 1 : -1))
}

/** The efforts that a note can point at: those that touch us, in the order of their titles. */
export function effortsToHelp(efforts: Board['efforts']): readonly (readonly [Id, string])[] {
  return Object.entries(efforts).flatMap(([id, { affects, title }]) => (affects ? [[id, title] as const] : [])).sort(([, one], [, other]) => one.localeCompare(other, 'en'))
}
