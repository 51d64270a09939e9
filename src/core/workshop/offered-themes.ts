import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items, plans } from '../plans/plans.ts'
import { roadmaps } from '../roadmap/roadmap.ts'
import { overlaps } from '../time/window.ts'
import { groupsOf } from './notes-of.ts'
import type { Workshop } from './workshops.ts'

/** What the product roadmap is about, to be taken as a bucket (row H10: "if the core product is now going mobile …"). */
export interface OfferedTheme {
  readonly title: string
}

/** No room chooses among more. */
const most = 60

/** Themes and epics of product plans that fall into the roadmap's time or into none, and are no bucket yet. What is restricted stays out: guests are in the room. */
export function offeredThemes(state: State, { id: workshop, roadmap }: Pick<Workshop, 'id' | 'roadmap'>): readonly (readonly [Id, OfferedTheme])[] {
  const { horizon } = roadmaps.need(state, roadmap)
  const taken = new Set(groupsOf(state, workshop).map(({ label }) => folded(label ?? '')))
  const offered = items.list(state).filter((item) => {
    const plan = plans.get(state, item.plan)
    if (plan?.kind !== 'product' || plan.mark === 'restricted' || item.mark === 'restricted') return false
    if ((item.kind !== 'theme' && item.kind !== 'epic') || item.status === 'dropped' || item.status === 'done' || item.goneOn !== undefined) return false
    return (item.window === undefined || overlaps(item.window, horizon)) && !taken.has(folded(item.title))
  })
  return offered.sort((a, b) => (order(a) < order(b) ? -1 : 1)).slice(0, most).map(({ id, title }) => [id, { title }] as const)
}

/** Themes first: an epic is a part of one. */
function order({ id, kind, title }: Item): string {
  return `${kind === 'theme' ? 0 : 1} ${folded(title)} ${id}`
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}
