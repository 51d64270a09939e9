import type { Id } from '../../../core/kernel/change.ts'
import { aboveOf, type Nesting } from '../../../core/plans/item-tree.ts'
import type { Item } from '../../../core/plans/plans.ts'

type Get = (id: Id | undefined) => Item | undefined

/** A change that puts an item elsewhere in the tree, or the sentence of why it cannot stand there. */
export type Placed = { readonly field: 'parent' | 'release'; readonly value: Id | null } | { readonly sentence: string }

/** What puts an item below another one, or to the top (null): its parent by theme, its release by release. Never below itself, however far down. */
export function placeBelow(item: Item, above: Item | null, by: Nesting, get: Get): Placed {
  const field = by === 'theme' ? 'parent' : 'release'
  if (above === null) {
    if (by === 'theme' && item.parent === undefined && item.release !== undefined) return { sentence: `"${item.title}" ships in "${get(item.release)?.title ?? 'a release'}", so it stands below it: change its release in its details.` }
    return { field, value: null }
  }
  if (above.id === item.id) return { sentence: `"${item.title}" cannot stand below itself.` }
  if (by === 'release') {
    if (above.kind !== 'release') return { sentence: `"${above.title}" is no release: by release, only what ships in one stands below it.` }
    if (item.kind === 'release') return { sentence: `"${item.title}" is a release itself, and ships in no other.` }
  }
  if (standsBelow(above, item, by, get)) return { sentence: `"${above.title}" already stands below "${item.title}": move that one elsewhere first.` }
  return { field, value: above.id }
}

/** Does an item stand somewhere below another one, as the tree shows it? */
function standsBelow(item: Item, above: Item, by: Nesting, get: Get): boolean {
  const seen = new Set<Id>()
  for (let at: Item | undefined = item; at !== undefined && !seen.has(at.id); at = get(aboveOf(at, by))) {
    if (at.id === above.id) return true
    seen.add(at.id)
  }
  return false
}

/** One level up: below what the one above it stands below, or to the top. */
export function placeUp(item: Item, by: Nesting, get: Get): Placed {
  const above = get(aboveOf(item, by))
  if (above === undefined) return { sentence: `"${item.title}" stands at the top already.` }
  return placeBelow(item, get(aboveOf(above, by)) ?? null, by, get)
}

interface Line {
  readonly node: { readonly item: Item }
  readonly depth: number
}

/** One level in: below the one above it on the same level. */
export function placeIn(lines: readonly Line[], at: number, by: Nesting, get: Get): Placed {
  const line = lines[at]
  if (line === undefined) return { sentence: 'It is not shown any more.' }
  for (let index = at - 1; index >= 0; index--) {
    const before = lines[index]
    if (before === undefined || before.depth < line.depth) break
    if (before.depth === line.depth) return placeBelow(line.node.item, before.node.item, by, get)
  }
  return { sentence: `Nothing stands above "${line.node.item.title}" on its level.` }
}
