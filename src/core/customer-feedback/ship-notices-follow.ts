import type { Change, Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { Consequence } from '../kernel/consequence.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { holderOf } from './ship-holder.ts'
import { shipNotices } from './ship-notices.ts'
import { type Asker, isOut, toTell } from './to-tell.ts'

/** An item comes out, by itself or with the release that it ships in: for everybody who asked for it and was not told, whoever holds what they said has a notice. */
export const shipNoticesFollow: Consequence = {
  of: [items.collection],
  follows(state, changes, { now, today, newId }) {
    if (changes.some(({ collection }) => collection === shipNotices.collection)) return []
    const touched = changes.filter((change) => change.collection === items.collection && change.kind === 'update' && ('status' in change.after || 'release' in change.after)).map(({ id }) => id)
    if (touched.length === 0) return []
    const after = state.apply(changes)
    const isNow = (id: Id) => {
      const [was, is] = [items.get(state, id), items.get(after, id)]
      return was !== undefined && is !== undefined && isOut(after, is) && !isOut(state, was)
    }
    const released = touched.filter((id) => items.get(after, id)?.status === 'done')
    const out = new Set([...touched, ...(released.length === 0 ? [] : items.list(after).filter(({ release }) => release !== undefined && released.includes(release)).map(({ id }) => id))].filter(isNow))
    return out.size === 0 ? [] : toTell(after).filter(({ item }) => out.has(item.id)).flatMap(({ item, askers }) => askers.flatMap((asker) => noticeOf(after, { item: item.id, asker, now, today, newId })))
  },
}

interface Noticed {
  readonly item: Id
  readonly asker: Asker
  readonly now: string
  readonly today: Day
  readonly newId: (name: string) => Id
}

function noticeOf(state: State, { item, asker: { entries, told }, now, today, newId }: Noticed): readonly Change[] {
  const [first] = entries
  if (first === undefined || told !== undefined) return []
  const before = shipNotices.list(state).find((one) => one.item === item && entries.some(({ id }) => id === one.entry))
  if (before !== undefined) return shipNotices.update(before, { at: now })
  const person = holderOf(state, entries, today)
  return [shipNotices.create(newId(`ship-notices of ${item} ${first.id}`), { item, entry: first.id, at: now, ...(person === undefined ? {} : { person }) })]
}
