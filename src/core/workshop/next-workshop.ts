import type { Change } from '../kernel/change.ts'
import type { Context } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { rowsOf } from '../roadmap/empty-cells.ts'
import { noteGroups } from './notes.ts'
import type { Workshop } from './workshops.ts'

/** A workshop that begins with the last one's result (row H15) has that roadmap's buckets as its first groups. */
export function lastTimesGroups(state: State, { id: workshop, roadmap, previous }: Workshop, { newId }: Pick<Context, 'newId'>): Change[] {
  if (previous === undefined) return []
  return rowsOf(state, roadmap).map(({ id, title, hue, rank }) => noteGroups.create(newId(`group for ${id}`), { workshop, label: title, hue, rank, origin: 'last-time', bucket: id }))
}
