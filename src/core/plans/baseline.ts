import type { Change, Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { daysBetween } from '../time/days.ts'
import { precisions, type Window } from '../time/window.ts'
import { type Item, items } from './plans.ts'

/** An item whose date is another than on the baseline's day. */
export interface Moved {
  readonly item: Item
  readonly was?: Window
  readonly is?: Window
  readonly how: 'later' | 'earlier' | 'surer' | 'less-sure' | 'dated' | 'undated'
  /** Days by which its end is later (above 0, a slip) or earlier (below 0); 0 where one of the two has no date. */
  readonly days: number
}

/**
 * Windows as they were at the end of a day against now, by item. What has come since has no baseline and is not among them. A date that was
 * kept as a new baseline on a later day stands in for the older one.
 */
export function movedSince(then: { readonly state: State; readonly day: Day }, now: Iterable<Item>): ReadonlyMap<Id, Moved> {
  const found = new Map<Id, Moved>()
  for (const item of now) {
    const kept = item.baseline !== undefined && item.baseline.on > then.day ? item.baseline : undefined
    const before = kept ?? items.get(then.state, item.id)
    if (before === undefined) continue
    const moved = movedFrom(before.window, item)
    if (moved !== undefined) found.set(item.id, moved)
  }
  return found
}

function movedFrom(was: Window | undefined, item: Item): Moved | undefined {
  const is = item.window
  if (was === undefined) return is === undefined ? undefined : { item, is, how: 'dated', days: 0 }
  if (is === undefined) return { item, was, how: 'undated', days: 0 }
  const how = howMoved(was, is)
  return how === undefined ? undefined : { item, was, is, how, days: daysBetween(was.end, is.end) }
}

/** Whether a window is a slip against an older one: later, and not only less sure or within it. */
export function isSlip(was: Window, is: Window): boolean {
  return howMoved(was, is) === 'later'
}

/** A window within the old one is surer, one around it less sure; else its end says whether it is later. Nothing when the two are the same. */
export function howMoved(was: Window, is: Window): Moved['how'] | undefined {
  if (is.start === was.start && is.end === was.end) {
    const gain = precisions.indexOf(was.precision) - precisions.indexOf(is.precision)
    return gain === 0 ? undefined : gain > 0 ? 'surer' : 'less-sure'
  }
  if (is.start >= was.start && is.end <= was.end) return 'surer'
  if (is.start < was.start && is.end > was.end) return 'less-sure'
  return is.end > was.end ? 'later' : 'earlier'
}

/** The slips among what moved, longest first. Only what is later counts: a surer or an earlier date is no slip. */
export function slipsAmong(moved: ReadonlyMap<Id, Moved>): Moved[] {
  return [...moved.values()].filter(({ how }) => how === 'later').sort((a, b) => b.days - a.days || (a.item.id < b.item.id ? -1 : 1))
}

/** What is known of a move: who, on which day, and why, where somebody said so. */
export interface MoveTold {
  readonly actor: string
  readonly on: Day
  /** Unset: no reason was given. */
  readonly reason?: string
}

interface ToldEntry {
  readonly effective: Day
  readonly actor: string
  readonly reason?: string | undefined
  readonly changes: readonly Pick<Change, 'kind' | 'collection' | 'id'>[]
}

/** The newest move of each item among some entries of the log, whichever way they are ordered by position. */
export function movesTold(entries: Iterable<ToldEntry & { readonly position: number }>): ReadonlyMap<Id, MoveTold> {
  const newest = new Map<Id, MoveTold & { readonly position: number }>()
  for (const { position, effective, actor, reason, changes } of entries) {
    for (const change of changes) {
      const after = (change as { readonly after?: { readonly [field: string]: unknown } }).after
      if (change.collection !== 'items' || change.kind !== 'update' || after === undefined || !('window' in after)) continue
      if ((newest.get(change.id)?.position ?? 0) < position) newest.set(change.id, { position, actor, on: effective, ...(reason === undefined ? {} : { reason }) })
    }
  }
  return newest
}
