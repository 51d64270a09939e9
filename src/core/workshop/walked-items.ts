import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items, planKinds, plans } from '../plans/plans.ts'
import { roadmaps } from '../roadmap/roadmap.ts'
import { labelWindow } from '../time/label.ts'
import { overlaps } from '../time/window.ts'
import { dateStyleOf } from '../workspace/date-style.ts'
import type { Workshop } from './workshops.ts'

/** An item of a plan as the room walks it (row H8). A guest sees it too, so it says what it is, whose, and when, and nothing else. */
export interface WalkedItem {
  readonly title: string
  readonly kind: Item['kind']
  readonly plan: Id
  readonly planTitle: string
  readonly planKind: (typeof planKinds)[number]
  readonly start: Day
  readonly end: Day
  /** "Q3 FY27 (Aug–Oct 2026)" */
  readonly when: string
}

/** No room walks more than these in a day. */
const most = 300
/** What is below these is read at the desk: the product's roadmap is shown at a high level. */
const highLevel: ReadonlySet<Item['kind']> = new Set(['theme', 'epic', 'release', 'milestone'])

/**
 * What the review goes through: of each plan, what falls into the roadmap's time, the product's first and each plan's in the order of time. What is
 * marked restricted stays out, since guests are in the room.
 */
export function walkedItems(state: State, { roadmap }: Pick<Workshop, 'roadmap'>): readonly (readonly [Id, WalkedItem])[] {
  const { horizon } = roadmaps.need(state, roadmap)
  const style = dateStyleOf(state)
  const found = items.list(state).flatMap((item) => {
    const plan = plans.get(state, item.plan)
    if (plan === undefined || item.window === undefined || !overlaps(item.window, horizon)) return []
    if (isKeptOut(state, item) || item.status === 'dropped' || item.goneOn !== undefined) return []
    if (plan.kind === 'product' && !highLevel.has(item.kind)) return []
    const { start, end } = item.window
    return [[item.id, { title: item.title, kind: item.kind, plan: plan.id, planTitle: plan.title, planKind: plan.kind, start, end, when: labelWindow(item.window, style) }] as const]
  })
  return found.sort(([a, one], [b, other]) => walkOrder(one, other) || (a < b ? -1 : 1)).slice(0, most)
}

/** Is an item, or its plan, marked restricted? No guest is told of it, so the room is not. */
export function isKeptOut(state: State, { mark, plan }: Pick<Item, 'mark' | 'plan'>): boolean {
  return mark === 'restricted' || plans.get(state, plan)?.mark === 'restricted'
}

/** The order in which the room walks: plan by plan, the product's first, and in each by time. */
export function walkOrder(one: WalkedItem, other: WalkedItem): number {
  return planKinds.indexOf(one.planKind) - planKinds.indexOf(other.planKind) || compare(one.planTitle, other.planTitle) || compare(one.plan, other.plan) || compare(one.start, other.start) || compare(one.title, other.title)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
