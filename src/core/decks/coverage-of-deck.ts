import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { coverage, items, type Item, plans, stageTargets } from '../plans/plans.ts'
import { overlaps, type Window } from '../time/window.ts'
import type { Deck } from './decks.ts'
import { deckWindow } from './window.ts'
import { byText } from './words.ts'

/** Something that a deck could tell, with what was decided about it and why. */
export interface Covered {
  readonly item: Item
  /** When it comes, as the plan has it. */
  readonly window: Window
  readonly reason?: string | undefined
}

/** What is in a deck's months, by what was decided: left out on purpose is another thing than forgotten (row A3). */
export interface CoverageOfDeck {
  readonly included: readonly Covered[]
  readonly leftOut: readonly Covered[]
  readonly undecided: readonly Covered[]
}

const kinds: ReadonlySet<Item['kind']> = new Set(['release', 'feature', 'epic'])

/** The coverage of a product roadmap deck on a day, read off the state, for people inside who decide it. By date, then by name. */
export function coverageOfDeck(state: State, deck: Pick<Deck, 'plans' | 'kinds' | 'release' | 'months'>, today: Day): CoverageOfDeck {
  const inView = deckWindow(today, deck.months)
  const decided = new Map(coverage.list(state).map((one) => [one.item, one]))
  const windowOf = windowsIn(state)
  const found: Covered[] = items.list(state).flatMap((item) => {
    if (!mayBeTold(state, deck, item)) return []
    const window = windowOf(item).find((one) => deck.release !== undefined || overlaps(one, inView))
    return window === undefined ? [] : [{ item, window, reason: decided.get(item.id)?.reason }]
  })
  found.sort((a, b) => (a.window.start < b.window.start ? -1 : a.window.start > b.window.start ? 1 : byText(a.item.title, b.item.title)))
  const as = (decision: 'included' | 'left-out' | undefined) => found.filter(({ item }) => decided.get(item.id)?.decision === decision)
  return { included: as('included'), leftOut: as('left-out'), undecided: as(undefined) }
}

function mayBeTold(state: State, deck: Pick<Deck, 'plans' | 'kinds' | 'release'>, item: Item): boolean {
  if (!kinds.has(item.kind) || item.status === 'dropped' || item.goneOn !== undefined) return false
  if (deck.kinds !== undefined && !(deck.kinds as readonly string[]).includes(item.kind)) return false
  if (deck.release !== undefined && item.id !== deck.release && item.release !== deck.release) return false
  return deck.plans === undefined ? plans.get(state, item.plan)?.kind === 'product' : deck.plans.includes(item.plan)
}

/** The windows of an item: its own, its release's, and those of the levels that it reaches. */
export function windowsIn(state: State): (item: Item) => Window[] {
  const targets = new Map<Id, { readonly window?: Window | undefined; readonly release?: Id | undefined }[]>()
  for (const target of stageTargets.list(state)) targets.set(target.item, [...(targets.get(target.item) ?? []), target])
  const dated = ({ window, release }: { readonly window?: Window | undefined; readonly release?: Id | undefined }) => window ?? items.get(state, release)?.window
  return (item) => [item, ...(targets.get(item.id) ?? [])].flatMap((one) => dated(one) ?? [])
}
