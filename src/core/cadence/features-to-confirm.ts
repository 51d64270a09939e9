import { coverageOfDeck } from '../decks/coverage-of-deck.ts'
import { type Deck, decks } from '../decks/decks.ts'
import { isRecent, recentDays } from '../decks/window.ts'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Item, plans } from '../plans/plans.ts'
import { addDays } from '../time/days.ts'
import type { Window } from '../time/window.ts'
import { teams } from '../workspace/workspace.ts'

/** Something for customers that a month's deck tells, and who stands by it. */
export interface FeatureToConfirm {
  readonly item: Item
  readonly window: Window
  readonly is: 'upcoming' | 'launched'
  /** Who owns it, else who manages the product of its team, else who owns its plan; unset where nobody does, which is a gap that is shown. */
  readonly person?: Id
}

/** The deck that is made each month: the product roadmap of that name, else the first that is about no single release (row B4). */
export function monthlyDeckOf(state: State): Deck | undefined {
  const all = decks.list(state).filter(({ kind, release }) => kind === 'product-roadmap' && release === undefined)
  return all.find(({ key }) => key === 'roadmap') ?? all.sort((a, b) => (a.key < b.key ? -1 : 1))[0]
}

const known = new WeakMap<State, Map<Day, readonly FeatureToConfirm[]>>()

/**
 * What the deck of a day tells customers that is to come or came out in the last 90 days (row B4), by date: all but what was left out on purpose and what is for
 * inside alone.
 */
export function featuresToConfirm(state: State, day: Day): readonly FeatureToConfirm[] {
  const days = known.get(state) ?? new Map<Day, readonly FeatureToConfirm[]>()
  known.set(state, days)
  const found = days.get(day) ?? read(state, day)
  days.set(day, found)
  return found
}

function read(state: State, day: Day): FeatureToConfirm[] {
  const deck = monthlyDeckOf(state)
  if (deck === undefined) return []
  const ahead = coverageOfDeck(state, deck, day)
  const back = coverageOfDeck(state, { ...deck, months: 3 }, addDays(day, -recentDays - 1))
  const told = [
    ...[...back.included, ...back.undecided].filter(({ window }) => isRecent(window, day)).map((one) => ({ ...one, is: 'launched' as const })),
    ...[...ahead.included, ...ahead.undecided].map((one) => ({ ...one, is: 'upcoming' as const })),
  ].filter(({ item: { mark } }) => mark === undefined || mark === 'customers' || mark === 'public')
  const once = [...new Map(told.map((one) => [one.item.id, one])).values()]
  return once.sort((a, b) => (a.window.end < b.window.end ? -1 : a.window.end > b.window.end ? 1 : a.item.title < b.item.title ? -1 : 1)).map(({ item, window, is }) => {
    const person = item.owner ?? item.teams?.map((team) => teams.get(state, team)?.productManager).find((one) => one !== undefined) ?? plans.get(state, item.plan)?.owner
    return { item, window, is, ...(person === undefined ? {} : { person }) }
  })
}

/** Who is asked to confirm what of theirs the deck of a day tells. */
export function confirmersOn(state: State, day: Day): Id[] {
  return [...new Set(featuresToConfirm(state, day).flatMap(({ person }) => person ?? []))].sort()
}
