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

/** The columns that an item's time touches, counted from 1 as a grid does: from the first to the one after the last. */
export function columnsTouched({ start, end }: Pick<WalkedItem, 'start' | 'end'>, columns: readonly { readonly start: string; readonly end: string }[]): readonly [from: number, to: number] {
  const first = columns.findIndex((column) => column.end >= start)
  const last = columns.findLastIndex((column) => column.start <= end)
  const from = Math.max(0, first)
  return [from + 1, Math.max(from, last) + 2]
}
