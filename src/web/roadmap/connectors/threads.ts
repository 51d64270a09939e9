import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import type { TypeOf } from '../../../core/kernel/record-type.ts'
import { type Item, items, plans } from '../../../core/plans/plans.ts'
import type { connectors } from '../../../core/roadmap/roadmap.ts'
import { type TieKind, tieKindOf } from '../../../core/roadmap/ties.ts'
import { labelWindow, type LabelStyle } from '../../../core/time/label.ts'

/** One connector with what a line of it needs: the activity, what it is built on, and whose plan that is in. */
export interface Thread {
  readonly activity: Id
  readonly item: Item
  readonly kind: TieKind
}

/** By activity, what it is built on, first by kind, then by date. Of `only`, where it is given. */
export function threadsOf(state: State, only?: ReadonlySet<Id>): ReadonlyMap<Id, readonly Thread[]> {
  const found = new Map<Id, Thread[]>()
  for (const { activity, item: on } of state.each('connectors') as Iterable<unknown> as Iterable<TypeOf<typeof connectors>>) {
    if (only !== undefined && !only.has(activity)) continue
    const item = items.get(state, on)
    const plan = plans.get(state, item?.plan)
    if (item === undefined || plan === undefined) continue
    const list = found.get(activity)
    const thread = { activity, item, kind: tieKindOf(plan) }
    if (list === undefined) found.set(activity, [thread])
    else list.push(thread)
  }
  for (const list of found.values()) list.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  return found
}

function orderOf({ kind, item }: Thread): string {
  return `${kind} ${item.window?.start ?? '~'} ${item.title} ${item.id}`
}

/** The same in words, for those who do not see lines. */
export function threadsTold(threads: readonly Thread[] | undefined, style: LabelStyle): string {
  if (threads === undefined || threads.length === 0) return 'Built on nothing yet.'
  const told = threads.map(({ item, kind }) => `${item.title} (${kind}, ${item.window === undefined ? 'no date' : labelWindow(item.window, style)})`)
  return `Built on ${told.length === 1 ? told[0] : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`}.`
}
