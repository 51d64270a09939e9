import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { messages } from '../market/market.ts'
import { isFor, type MarketUse, usedIn } from '../market/used-in.ts'
import { items } from '../plans/plans.ts'
import { briefs } from './briefs.ts'
import { launches } from './launches.ts'

/** Everything that uses a record of the market: personas, messages, items, and the launches whose briefs name it or are told by a message for it (rows F2, F6). */
export function marketUses(state: State, id: Id): MarketUse[] {
  return [...usedIn(state, id), ...briefsUsing(state, id)]
}

function briefsUsing(state: State, id: Id): MarketUse[] {
  const found = new Map<Id, MarketUse>()
  for (const { launch, message, personas = [], segments = [], competitors = [] } of briefs.list(state)) {
    const isNamed = message === id || [...personas, ...segments, ...competitors].includes(id)
    const told = messages.get(state, message)
    if (!isNamed && (told === undefined || !isFor(told, id))) continue
    const through = isNamed || told === undefined ? {} : { through: told.title }
    // A brief that names it itself is not said to use it through another.
    if (!found.has(launch) || isNamed) found.set(launch, { collection: 'launches', id: launch, title: titleOf(state, launch), ...through })
  }
  return [...found.values()]
}

function titleOf(state: State, launch: Id): string {
  return items.get(state, launches.get(state, launch)?.release)?.title ?? 'A launch'
}
