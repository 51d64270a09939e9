import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items } from '../plans/plans.ts'
import { type KeyResult, keyResults, type Objective, objectives } from './goals.ts'

/** A goal that an item serves: the key result, its objective, and those above that, nearest first. */
export interface ServedGoal {
  readonly keyResult: KeyResult
  readonly objective: Objective
  readonly above: readonly Objective[]
}

/** The goals that an item serves, by itself or by what it hangs below or ships in, up to the company's (row C8). */
export function goalsOf(state: State, item: Id): ServedGoal[] {
  const ids = itemAndAbove(state, item)
  return keyResults.list(state).filter((one) => one.items?.some((id) => ids.has(id)) === true).flatMap((keyResult): ServedGoal[] => {
    const [objective, ...above] = objectivesUp(state, keyResult.objective)
    return objective === undefined ? [] : [{ keyResult, objective, above }]
  })
}

/** An item with all that it hangs below and ships in: a goal that names one of these is served by it (row C8). */
export function itemAndAbove(state: State, item: Id): ReadonlySet<Id> {
  const found = new Set<Id>()
  const open = [item]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const at = items.get(state, id)
    if (at === undefined || found.has(id)) continue
    found.add(id)
    open.push(...[at.parent, at.release].filter((one) => one !== undefined))
  }
  return found
}

/** An objective and those above it, nearest first (row C8). */
export function objectivesUp(state: State, objective: Id): readonly Objective[] {
  const found: Objective[] = []
  for (let at = objectives.get(state, objective); at !== undefined && !found.some(({ id }) => id === at?.id); at = objectives.get(state, at.parent)) found.push(at)
  return found
}

/** What serves a key result: the items that it names and that are there (row C8). */
export function itemsFor(state: State, { items: named = [] }: Pick<KeyResult, 'items'>): Item[] {
  return named.flatMap((id) => items.get(state, id) ?? [])
}
