import type { Change, Id } from '../kernel/change.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { buckets } from '../roadmap/roadmap.ts'
import { inTurn } from './in-turn.ts'
import type { NoteGroup } from './notes.ts'
import { groupsOf, notesOf } from './notes-of.ts'
import type { Workshop } from './workshops.ts'

/** The bucket that a group is, or will be once the grid is laid: the one that it stands for, else one with its own id. */
export function rowIdOf(group: NoteGroup): Id {
  return group.bucket ?? group.id
}

/**
 * The grid, laid: each group is a row of the roadmap. A group without a name and without notes is nothing; one with notes is named first (refused
 * with `invalid`). Laid again, rows take the names that groups have got meanwhile, and nothing is made twice.
 */
export function laidRows(state: State, workshop: Workshop): Change[] {
  const all = notesOf(state, workshop.id)
  const named = groupsOf(state, workshop.id).filter((group) => {
    if (group.label !== undefined) return true
    const held = all.filter((note) => note.group === group.id)
    if (held.length > 0) throw new Refusal('invalid', `The bucket that holds "${shortened(held[0]?.text ?? '')}"${held.length > 1 ? ` and ${held.length - 1} more` : ''} has no name yet. Name it first, then lay the grid.`, { at: 'args.to' })
    return false
  })
  return inTurn(state, named, (at, group) => laidRow(at, workshop, group))
}

/** One group as a row: made, or brought to what the group says. A group without a name has none. */
export function laidRow(state: State, workshop: Workshop, group: NoteGroup): Change[] {
  const { label: title, hue, rank } = group
  if (title === undefined) return []
  const bucket = buckets.get(state, rowIdOf(group))
  if (bucket !== undefined) return buckets.update(bucket, { title, hue, rank })
  return [buckets.create(rowIdOf(group), { roadmap: workshop.roadmap, title, hue, rank })]
}

function shortened(text: string): string {
  const [first = ''] = text.split('\n', 1)
  return [...first].length > 60 ? `${[...first].slice(0, 59).join('')}…` : first
}
