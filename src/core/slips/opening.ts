import type { Change, Id } from '../kernel/change.ts'
import type { Consequence } from '../kernel/consequence.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items } from '../plans/plans.ts'
import type { Window } from '../time/window.ts'
import { dependedOn } from './slip-reach.ts'
import { type Slip, slips } from './slips.ts'

interface Move {
  readonly item: Item
  readonly was: Window | undefined
  readonly now: Window | undefined
}

/**
 * An item moved while something depends on it: a slip opens, whoever moved it. Moved again before it was answered, it counts from where the item was
 * at first; back there, the slip goes. A slip goes with its item.
 */
export const slipsOpen: Consequence = {
  of: [items.collection],
  follows(state, changes, context) {
    const written = new Set(changes.flatMap((change) => (change.collection === slips.collection ? [itemOf(state, change)] : [])))
    const moves = movesIn(state, changes).filter(({ item }) => !written.has(item.id))
    const gone = new Set(changes.filter(({ kind, collection, id }) => kind === 'remove' && collection === items.collection && !written.has(id)).map(({ id }) => id))
    if (moves.length === 0 && gone.size === 0) return []
    const open = new Map(slips.list(state).filter(isOpen).map((slip) => [slip.item, slip]))
    const counted = dependedOn(state, new Set(moves.filter(({ item }) => !open.has(item.id) && isPlanned(item)).map(({ item }) => item.id)))
    return [
      ...slips.list(state).filter(({ item }) => gone.has(item)).map((slip) => slips.remove(slip)),
      ...moves.flatMap(({ item, was, now }) => {
        const before = open.get(item.id)
        if (before !== undefined) return sameDays(before.was, now) ? [slips.remove(before)] : movedAgain(before, now, context.reason)
        if (!counted.has(item.id)) return []
        return [slips.create(context.newId(`slip of ${item.id}`), { item: item.id, ...(was === undefined ? {} : { was }), ...(now === undefined ? {} : { now }), on: context.today, ...(context.reason === undefined ? {} : { reason: context.reason }) })]
      }),
    ]
  },
}

/** What was answered of it was answered for another date, and is asked again. */
function movedAgain(slip: Slip, now: Window | undefined, reason: string | undefined): Change[] {
  return slips.update(slip, { now: now ?? null, answers: null, ...(reason === undefined ? {} : { reason }) })
}

/** Not answered yet. */
export function isOpen({ answeredOn }: Slip): boolean {
  return answeredOn === undefined
}

/** The open slip of an item. */
export function openSlipOf(state: State, item: Id): Slip | undefined {
  return slips.list(state).find((slip) => slip.item === item && isOpen(slip))
}

function isPlanned({ status, goneOn }: Item): boolean {
  return status !== 'done' && status !== 'dropped' && goneOn === undefined
}

/** The same days: how sure they are moves nothing. */
export function sameDays(a: Window | undefined, b: Window | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end
}

function itemOf(state: State, change: Change): Id | undefined {
  return (change.kind === 'create' ? (change.after['item'] as Id) : slips.get(state, change.id)?.item)
}

/** From where each item is to where it comes in the end, however often it moves on the way. */
function movesIn(state: State, changes: readonly Change[]): Move[] {
  const windows = new Map<Id, Window | undefined>()
  for (const change of changes) {
    if (change.collection !== items.collection) continue
    if (change.kind === 'remove') windows.delete(change.id)
    else if (change.kind === 'update' && 'window' in change.after) windows.set(change.id, (change.after['window'] ?? undefined) as Window | undefined)
  }
  return [...windows].flatMap(([id, now]) => {
    const item = items.get(state, id)
    return item === undefined || sameDays(item.window, now) ? [] : [{ item, was: item.window, now }]
  })
}
