import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import type { Objective } from '../goals/goals.ts'
import { goalsOf, itemAndAbove, objectivesUp } from '../goals/serves.ts'
import { items } from '../plans/plans.ts'
import { type StrategyPage, strategyPages, type StrategyTheme, strategyThemes } from './strategy.ts'

/** Where of the strategy something comes from. */
export interface StrategyOf {
  readonly page: StrategyPage
  /** None where the page is known by the team alone. */
  readonly theme?: StrategyTheme
  /** The objective by which one comes there; none where the theme names the item itself. */
  readonly by?: Objective
}

/** The themes that an objective comes from: those that name it, or one that it serves (row C8). Nearest first, each theme once. */
export function strategyOfObjective(state: State, objective: Id): StrategyOf[] {
  const all = strategyThemes.list(state)
  return onceEach(objectivesUp(state, objective).flatMap((by) => all.filter((theme) => theme.objectives?.includes(by.id) === true).flatMap((theme) => found(state, theme, by))))
}

/** And those of an item: what names it or what it hangs below, then by the goals that it serves, then the page of its own team (row C8). */
export function strategyOfItem(state: State, item: Id): StrategyOf[] {
  const above = itemAndAbove(state, item)
  const named = strategyThemes.list(state).filter((theme) => theme.items?.some((id) => above.has(id)) === true).flatMap((theme) => found(state, theme))
  const byGoals = goalsOf(state, item).flatMap(({ objective }) => strategyOfObjective(state, objective.id))
  const own = new Set([...above].flatMap((id) => items.get(state, id)?.teams ?? []))
  const known = onceEach([...named, ...byGoals])
  const ofTeams = strategyPages.list(state).filter(({ id, team }) => team !== undefined && own.has(team) && !known.some(({ page }) => page.id === id)).map((page) => ({ page }))
  return [...known, ...ofTeams]
}

function found(state: State, theme: StrategyTheme, by?: Objective): StrategyOf[] {
  const page = strategyPages.get(state, theme.page)
  return page === undefined ? [] : [{ page, theme, ...(by === undefined ? {} : { by }) }]
}

function onceEach(all: readonly StrategyOf[]): StrategyOf[] {
  const known = new Map<Id | undefined, StrategyOf>()
  for (const one of all) if (!known.has(one.theme?.id)) known.set(one.theme?.id, one)
  return [...known.values()]
}
