import type { Change, Id } from '../kernel/change.ts'
import type { Context } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addedActivity } from '../roadmap/activity-changes.ts'
import { activities, type Activity, buckets, connectors } from '../roadmap/roadmap.ts'
import { items } from '../plans/plans.ts'
import { type Note, noteGroups } from './notes.ts'
import { allUnder, below, notesOf, underOf } from './notes-of.ts'
import { titleOfNote } from './note-title.ts'
import type { Phase } from './phases.ts'
import { rowIdOf } from './rows.ts'
import { efforts, type Workshop } from './workshops.ts'

/** Do notes have activities from now on? */
export function areInGrid(phase: Phase): boolean {
  return ['fill', 'dates', 'examine', 'closed'].includes(phase)
}

type Place = Pick<Activity, 'bucket' | 'window' | 'completionGoal'>

/** Every note on the board as an undated activity in the bucket of its group; those that lie under another are its part. None is made twice. */
export function placedNotes(state: State, workshop: Workshop, context: Pick<Context, 'newId'>): Change[] {
  const all = notesOf(state, workshop.id)
  const under = underOf(all)
  const waiting = all.filter((note) => note.under === undefined && activities.get(state, note.id) === undefined)
  // What has no time reopens no cell, so that none of them needs to know of the others.
  return waiting.flatMap((note) => placed(state, workshop, [note, ...below(under, note.id)], {}, context))
}

/**
 * A note as an activity with the very same id: no copy, the note keeps words, author and moment. It is tied to the items of the efforts that it, and
 * what lies under it, supports. Its bucket is the one given, else that of its group.
 */
export function placedNote(state: State, workshop: Workshop, note: Note, place: Place, context: Pick<Context, 'newId'>): Change[] {
  return placed(state, workshop, [note, ...allUnder(state, note)], place, context)
}

function placed(state: State, workshop: Workshop, pile: readonly [Note, ...Note[]], place: Place, { newId }: Pick<Context, 'newId'>): Change[] {
  const [note] = pile
  const bucket = place.bucket ?? rowOf(state, note)
  const fields = { roadmap: workshop.roadmap, title: titleOfNote(note.text), status: 'planned', ...place, ...(bucket === undefined ? {} : { bucket }) } as const
  return [...addedActivity(state, note.id, fields), ...ties(state, note.id, pile, new Set(), newId)]
}

/** The row of a note's group, where there is one. */
export function rowOf(state: State, { group }: Pick<Note, 'group'>): Id | undefined {
  const held = noteGroups.get(state, group)
  return held === undefined ? undefined : buckets.get(state, rowIdOf(held))?.id
}

/** Ties an activity that is there to what notes support, where it is not tied yet. */
export function tiedTo(state: State, activity: Id, supporters: readonly Note[], newId: Context['newId']): Change[] {
  return ties(state, activity, supporters, new Set(connectors.list(state).filter((one) => one.activity === activity).map(({ item }) => item)), newId)
}

function ties(state: State, activity: Id, supporters: readonly Note[], tied: Set<Id>, newId: Context['newId']): Change[] {
  return supporters.flatMap((note) => {
    const effort = efforts.get(state, note.effort)
    if (effort === undefined || tied.has(effort.item)) return []
    tied.add(effort.item)
    const title = items.get(state, effort.item)?.title ?? ''
    const why = effort.how === undefined || effort.how === '' ? `Supports "${title}", as agreed in the workshop.` : `Supports "${title}": ${effort.how}`
    return [connectors.create(newId(`connector of ${activity} for ${effort.item}`), { activity, item: effort.item, why })]
  })
}
