import type { Id } from '../../../core/kernel/change.ts'
import { type WalkedItem, walkOrder } from '../../../core/workshop/walked-items.ts'
import type { Board } from '../../../core/workshop/board.ts'

export interface WalkedPlan {
  readonly id: Id
  readonly title: string
  readonly kind: WalkedItem['planKind']
  readonly items: readonly (readonly [Id, WalkedItem])[]
}

/** The plans that the room walks, each with its items in the order of time; the product's first. */
export function walkedPlans(items: Board['items']): readonly WalkedPlan[] {
  const plans = new Map<Id, [Id, WalkedItem][]>()
  for (const entry of Object.entries(items).sort(([, one], [, other]) => walkOrder(one, other))) {
    const { plan } = entry[1]
    const list = plans.get(plan)
    if (list === undefined) plans.set(plan, [entry])
    else list.push(entry)
  }
  return [...plans].map(([id, list]) => ({ id, title: list[0]?.[1].planTitle ?? '', kind: list[0]?.[1].planKind ?? 'product', items: list }))
}

/** The item that the room is at: the first that nothing was said of. */
export function nextToAgree(items: Board['items'], efforts: Board['efforts']): Id | undefined {
  const marked = new Set(Object.values(efforts).map(({ item }) => item))
  return walkedPlans(items).flatMap((plan) => plan.items).find(([id]) => !marked.has(id))?.[0]
}

/** Where an item's time stands on an axis of these columns, from 0 at its beginning to 1 at its end. Each column is as wide as the next, whatever days it has. */
export function placeInTime({ start, end }: Pick<WalkedItem, 'start' | 'end'>, columns: readonly Column[]): { readonly from: number; readonly to: number } {
  return { from: shareAt(Date.parse(start), columns), to: shareAt(Date.parse(end) + oneDay, columns) }
}

interface Column {
  readonly start: string
  readonly end: string
}

const oneDay = 86_400_000

function shareAt(instant: number, columns: readonly Column[]): number {
  const at = columns.findIndex(({ end }) => instant < Date.parse(end) + oneDay)
  const column = columns[at]
  if (column === undefined) return 1
  const begins = Date.parse(column.start)
  const share = Math.max(0, (instant - begins) / (Date.parse(column.end) + oneDay - begins))
  return (at + share) / columns.length
}
