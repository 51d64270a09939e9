import type { Id } from '../kernel/change.ts'
import type { Item } from './plans.ts'

/** An item with what hangs below it. */
export interface ItemNode {
  readonly item: Item
  readonly children: readonly ItemNode[]
}

/** By theme: theme > epic > story, and features below them (row J2). By release: releases with what ships in them. */
export type Nesting = 'theme' | 'release'

/** What an item hangs below, where it is asked for by theme or by release. */
export function aboveOf(item: Item, by: Nesting): Id | undefined {
  if (by === 'theme') return item.parent ?? item.release
  return item.kind === 'release' || item.kind === 'theme' ? undefined : (item.release ?? item.parent)
}

/**
 * Items nested, siblings in the order in which they are given. What hangs below an item that is not among them stands at the top. Items
 * whose parents go round in a circle are all there too, each once: the first one stands at the top.
 */
export function nestItems(items: readonly Item[], by: Nesting): ItemNode[] {
  const ids = new Set<Id>()
  for (const { id } of items) ids.add(id)
  const below = new Map<Id, Item[]>()
  const tops: Item[] = []
  for (const item of items) {
    const above = aboveOf(item, by)
    if (above === undefined || !ids.has(above)) tops.push(item)
    else {
      const siblings = below.get(above)
      if (siblings === undefined) below.set(above, [item])
      else siblings.push(item)
    }
  }
  const placed = new Set<Id>()
  const grow = (item: Item): ItemNode => {
    placed.add(item.id)
    const children = below.get(item.id)
    return { item, children: children === undefined ? none : children.filter(({ id }) => !placed.has(id)).map(grow) }
  }
  const roots = tops.map(grow)
  if (placed.size === items.length) return roots
  for (const item of items) if (!placed.has(item.id)) roots.push(grow(item))
  return roots
}

const none: readonly ItemNode[] = []

export type Status = NonNullable<Item['status']>

/** How far the things below an item are, put together. */
export interface RollUp {
  readonly status: Status
  readonly done: number
  /** Things without anything below them; dropped ones are not counted. */
  readonly all: number
}

/**
 * The status of an item by what is below it (row J2): done when all of it is, under way when some of it is or has begun, put off or
 * dropped when all of it is. An item with nothing below has its own.
 */
export function rollUp({ item, children }: ItemNode): RollUp {
  if (children.length === 0) return { status: item.status ?? 'planned', done: item.status === 'done' ? 1 : 0, all: item.status === 'dropped' ? 0 : 1 }
  const parts = children.map(rollUp)
  const every = (status: Status) => parts.every((part) => part.status === status)
  const alive = parts.filter(({ status }) => status !== 'dropped' && status !== 'deferred')
  const status = every('dropped') ? 'dropped' : alive.length === 0 ? 'deferred' : alive.every((part) => part.status === 'done') ? 'done' : alive.some((part) => part.status === 'done' || part.status === 'under-way') ? 'under-way' : 'planned'
  return { status, done: parts.reduce((sum, part) => sum + part.done, 0), all: parts.reduce((sum, part) => sum + part.all, 0) }
}

/** An item that hangs where nobody will find it (row J2). */
export interface Orphan {
  readonly item: Item
  readonly why: 'no-parent' | 'wrong-level' | 'parent-gone' | 'circle'
}

const levels: Partial<Record<Item['kind'], number>> = { theme: 0, epic: 1, feature: 2, story: 3 }

/** Epics, features and stories without what they belong to, below something of their own level or lower, or in a circle. */
export function orphansOf(items: Iterable<Item>, get: (id: Id) => Item | undefined): Orphan[] {
  const found: Orphan[] = []
  for (const item of items) {
    const why = item.status === 'dropped' ? undefined : orphanedBy(item, get)
    if (why !== undefined) found.push({ item, why })
  }
  return found
}

function orphanedBy(item: Item, get: (id: Id) => Item | undefined): Orphan['why'] | undefined {
  const level = levels[item.kind]
  if (item.parent === undefined) return level === undefined || level === 0 || item.release !== undefined ? undefined : 'no-parent'
  if (isInCircle(item, item.parent, get)) return 'circle'
  const parent = get(item.parent)
  if (parent === undefined || parent.goneOn !== undefined || parent.status === 'dropped') return 'parent-gone'
  const above = levels[parent.kind]
  return level !== undefined && above !== undefined && above >= level ? 'wrong-level' : undefined
}

/** Would an item be its own ancestor below this parent? */
export function isInCircle(item: Pick<Item, 'id'>, parent: Id, get: (id: Id) => Item | undefined): boolean {
  const seen = new Set<Id>()
  for (let at: Id | undefined = parent; at !== undefined && !seen.has(at); at = get(at)?.parent) {
    if (at === item.id) return true
    seen.add(at)
  }
  return false
}
