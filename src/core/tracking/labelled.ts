import type { State } from '../kernel/state.ts'
import { type Item, items } from '../plans/plans.ts'

/** What every tracking page of a state is gathered from, so that many pages do not each look at all items. */
interface Labelled {
  /** By label, in small letters. */
  readonly byLabel: ReadonlyMap<string, readonly Item[]>
  readonly milestones: readonly Item[]
}

const known = new WeakMap<State, Labelled>()

/** The items of a state by their labels, and its releases and milestones; worked out once for a state. */
export function labelledIn(state: State): Labelled {
  const found = known.get(state) ?? gathered(state)
  known.set(state, found)
  return found
}

/** Items that may have all of some labels: those of the rarest one. */
export function itemsNear(state: State, labels: readonly string[]): readonly Item[] {
  const { byLabel } = labelledIn(state)
  return labels.map((one) => byLabel.get(one.toLowerCase()) ?? []).toSorted((a, b) => a.length - b.length)[0] ?? []
}

function gathered(state: State): Labelled {
  const byLabel = new Map<string, Item[]>()
  const milestones: Item[] = []
  for (const item of items.list(state)) {
    if (item.kind === 'release' || item.kind === 'milestone') milestones.push(item)
    for (const one of new Set(item.labels?.map((name) => name.toLowerCase()))) {
      const those = byLabel.get(one)
      if (those === undefined) byLabel.set(one, [item])
      else those.push(item)
    }
  }
  return { byLabel, milestones }
}
