import type { Change, Id } from '../kernel/change.ts'
import type { Context } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { changedActivity, checkReason } from '../roadmap/activity-changes.ts'
import { activities } from '../roadmap/roadmap.ts'
import { inTurn } from './in-turn.ts'
import { type Note, notes } from './notes.ts'
import { notesOf } from './notes-of.ts'
import { rowOf } from './placed-notes.ts'
import { ranksFrom } from './ranked.ts'

/** Where notes are put on the board: in a group, aside as outliers, or neither. */
export interface Spot {
  readonly group: Id | undefined
  readonly outlier?: boolean | undefined
  readonly rank?: string | undefined
}

/** Notes put into a group, or out of every one. One that has its activity already takes it along into the row. Refuses with `needs-reason` as moving activities does. */
export function grouped(state: State, found: readonly Note[], { group, outlier, rank }: Spot, context: Pick<Context, 'reason'>): Change[] {
  const [first] = found
  const ranks = rank === undefined || first === undefined ? undefined : ranksFrom(rank, found.map(({ id }) => id), notesOf(state, first.workshop).filter((one) => one.group === group))
  return inTurn(state, found, (at, note) => {
    const isAside = group === undefined && outlier === true
    const changes = notes.update(note, { group: group ?? null, outlier: isAside ? true : null, ...(ranks === undefined ? {} : { rank: ranks.get(note.id) ?? note.rank }) })
    return [...changes, ...rowFollows(at.apply(changes), note.id, context)]
  })
}

/** Brings the activity of a note into the row of its group. */
export function rowFollows(state: State, which: Id, context: Pick<Context, 'reason'>): Change[] {
  const activity = activities.get(state, which)
  if (activity === undefined) return []
  const changes = changedActivity(state, activity, { bucket: rowOf(state, notes.need(state, which)) ?? null })
  checkReason(activity, changes, context, 'moved')
  return changes
}
