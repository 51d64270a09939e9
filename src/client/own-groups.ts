import type { NewsEntry } from '../protocol/live-messages.ts'

/** What one person did and took back, newest last, as groups. An undo is a group of its own: taking it back does the thing again. */
export interface OwnGroups {
  readonly done: readonly string[]
  /** Groups of undos that can be taken back. */
  readonly undone: readonly string[]
}

export const noGroups: OwnGroups = { done: [], undone: [] }

/** Groups that are remembered. */
const most = 200

export type Act = Pick<NewsEntry, 'group' | 'undoes'>

/** Takes in what one actor did among some entries. */
export function withActs(groups: OwnGroups, actor: string, entries: readonly NewsEntry[]): OwnGroups {
  return entries.reduce((now, entry) => (entry.actor === actor ? withAct(now, entry) : now), groups)
}

/**
 * Takes in one act of the person's, wherever they did it: another window of theirs counts too. Read off the log, so that undo is the
 * same on every screen of a person.
 */
export function withAct(groups: OwnGroups, { group, undoes }: Act): OwnGroups {
  if (group === undefined) return groups
  if (undoes === undefined) {
    if (groups.done.at(-1) === group) return { ...groups, undone: [] }
    return { done: [...without(groups.done, group), group].slice(-most), undone: [] }
  }
  // Taking back an undo does the thing again, and that can be undone in turn.
  if (groups.undone.includes(undoes)) return { done: [...groups.done, group].slice(-most), undone: without(groups.undone, undoes) }
  return { done: without(groups.done, undoes), undone: [...groups.undone, group].slice(-most) }
}

/** A group that can no longer be taken back is passed over from now on. */
export function withoutGroup({ done, undone }: OwnGroups, group: string): OwnGroups {
  return { done: without(done, group), undone: without(undone, group) }
}

function without(list: readonly string[], group: string): readonly string[] {
  return list.filter((one) => one !== group)
}
