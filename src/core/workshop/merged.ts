import type { Change } from '../kernel/change.ts'
import type { Context } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { checkReason, removedActivity } from '../roadmap/activity-changes.ts'
import { activities } from '../roadmap/roadmap.ts'
import { inTurn } from './in-turn.ts'
import { type Note, notes } from './notes.ts'
import { allUnder, topOf } from './notes-of.ts'
import { placedNote, tiedTo } from './placed-notes.ts'
import { type Workshop, workshops } from './workshops.ts'

/**
 * Notes laid under another that says the same. Each keeps its words, its author and what lies under it; in the grid the one on top alone is an
 * activity, tied to all that any of them supports. Refuses `invalid` where a note would come to lie under itself, and `needs-reason` as removing does.
 */
export function mergedNotes(state: State, into: Note, found: readonly Note[], context: Pick<Context, 'newId' | 'reason'>): Change[] {
  const top = topOf(state, into)
  return inTurn(state, found.filter(({ under }) => under !== top.id), (at, note) => {
    if (note.id === top.id) throw new Refusal('invalid', 'A note cannot lie under itself. Lay the others under it instead.', { at: 'args.into' })
    const activity = activities.get(at, note.id)
    const gone = activity === undefined ? [] : removedActivity(at, activity)
    if (activity !== undefined) checkReason(activity, gone, context, 'laid under another')
    const isPlaced = activities.get(at, top.id) !== undefined
    return [...notes.update(note, { under: top.id }), ...gone, ...(isPlaced ? tiedTo(at, top.id, [note, ...allUnder(at, note)], context.newId) : [])]
  })
}

/** A note taken from under another, to lie where that one lies. In the grid it is an activity of its own again, in the same cell. */
export function splitNote(state: State, note: Note, context: Pick<Context, 'newId'>): Change[] {
  if (note.under === undefined) return []
  const top = topOf(state, note)
  const changes = notes.update(note, { under: null, group: top.group ?? null, outlier: top.outlier ?? null })
  const activity = activities.get(state, top.id)
  if (activity === undefined) return changes
  const after = state.apply(changes)
  const workshop: Workshop = workshops.need(state, note.workshop)
  const { bucket, window } = activity
  return [...changes, ...placedNote(after, workshop, notes.need(after, note.id), { ...(bucket === undefined ? {} : { bucket }), ...(window === undefined ? {} : { window }) }, context)]
}
