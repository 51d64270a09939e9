import type { State } from '../kernel/state.ts'
import type { Item } from '../plans/plans.ts'
import { type KeyResult, keyResults, type Objective, objectives } from './goals.ts'
import { itemsFor } from './serves.ts'

/** What a team does next: an item with the key results that it serves, or a key result that has none yet. */
export type NextLine =
  | { readonly kind: 'item'; readonly item: Item; readonly serves: readonly KeyResult[] }
  | { readonly kind: 'key-result'; readonly keyResult: KeyResult; readonly objective: Objective }

/**
 * The next items for goals (DOMAIN 1.1): a key result with nothing on the roadmap is shown itself, and gives way once an item is linked. An item that is done,
 * dropped or gone is nothing next, so a key result with only such ones stands here again. What has no date comes last.
 */
export function nextItems(state: State, wanted: (objective: Objective) => boolean): NextLine[] {
  const open = new Map(objectives.list(state).filter((one) => one.closed === undefined && wanted(one)).map((one) => [one.id, one]))
  const serving = new Map<string, { item: Item; serves: KeyResult[] }>()
  const bare: NextLine[] = []
  for (const keyResult of keyResults.list(state)) {
    const objective = open.get(keyResult.objective)
    if (objective === undefined) continue
    const next = itemsFor(state, keyResult).filter(({ status, goneOn }) => status !== 'done' && status !== 'dropped' && goneOn === undefined)
    if (next.length === 0) bare.push({ kind: 'key-result', keyResult, objective })
    for (const item of next) {
      const line = serving.get(item.id)
      if (line === undefined) serving.set(item.id, { item, serves: [keyResult] })
      else line.serves.push(keyResult)
    }
  }
  return [...bare, ...[...serving.values()].sort((a, b) => (byDay(a.item) < byDay(b.item) ? -1 : 1)).map((line) => ({ kind: 'item' as const, ...line }))]
}

function byDay({ window, title }: Item): string {
  return `${window?.end ?? '9999'} ${title}`
}
