import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { nameOf, type Who } from '../roadmap/capacity-load.ts'
import { isOver, loadTolerance } from '../roadmap/overload.ts'
import { type Dated, type Ground, isPast, timeKey } from './ground.ts'
import { isBoth, onlyOption, type Option, optionsFor } from './options.ts'
import { type Order, ordersOf } from './orders.ts'
import { type Staying, stayingOf } from './staying.ts'

/** What an activity asks for, and the ways in which it can be done: the first is how it stands. */
export interface Demand {
  readonly activity: Id
  readonly options: readonly Option[]
  readonly stays: Staying | undefined
}

/** What somebody has in a period: no more may be asked. */
export interface Limit {
  readonly key: string
  readonly who: Who
  readonly name: string
  readonly period: Day
  readonly there: number
}

/** Which ways to choose so that no limit is passed: plain data, so that a thread can be handed it. */
export interface Problem {
  readonly demands: readonly Demand[]
  readonly limits: readonly Limit[]
  readonly orders: readonly Order[]
}

/** By demand, the place of the option that is chosen. */
export type Choice = readonly number[]

/** All that a roadmap asks of people and teams from the current period on, with what is there. What is in `keep` stays where it is. */
export function problemOf(ground: Ground, keep: ReadonlySet<Id> = new Set()): Problem {
  const waitedFor = new Set(ground.work.flatMap(({ after }) => after ?? []))
  const demands = ground.work.map((activity) => demandOf(ground, activity, keep, waitedFor.has(activity.id)))
  return { demands, limits: limitsOf(ground, demands), orders: ordersOf(ground, demands) }
}

/** What takes nobody's time and holds nobody up has no cause to move. */
function demandOf(ground: Ground, activity: Dated, keep: ReadonlySet<Id>, isWaitedFor: boolean): Demand {
  const stays = stayingOf(ground, activity, keep)
  const matters = isWaitedFor || (activity.after?.length ?? 0) > 0 || (activity.effort ?? 0) > 0
  return { activity: activity.id, stays, options: stays === undefined && matters ? optionsFor(ground, activity) : onlyOption(ground, activity) }
}

/** The same with less to choose from: no activity changes both when it is done and by whom. Places of options stay what they are. */
export function narrowed(problem: Problem): Problem {
  return { ...problem, demands: problem.demands.map((demand) => ({ ...demand, options: demand.options.filter((option) => !isBoth(option, demand.options[0] ?? option)) })) }
}

/** Only where the limit could be passed at all: what lies far below it need not be reckoned with. */
function limitsOf(ground: Ground, demands: readonly Demand[]): Limit[] {
  const most = new Map<string, number>()
  for (const { options } of demands) {
    const own = new Map<string, number>()
    for (const { loads } of options) for (const [key, days] of loads) own.set(key, Math.max(own.get(key) ?? 0, days))
    for (const [key, days] of own) most.set(key, (most.get(key) ?? 0) + days)
  }
  return [...ground.bands.values()].flatMap(({ who, loads }) =>
    loads.flatMap(({ period, there }) => {
      const key = timeKey(who, period)
      const isReached = there !== undefined && isOver({ load: most.get(key) ?? 0, there }) && !isPast(ground, period)
      return isReached ? [{ key, who, name: nameOf(ground.state, who), period: period.start, there }] : []
    }),
  )
}

/** What a choice asks for, by whose time it is and when. */
export function loadsUnder({ demands }: Pick<Problem, 'demands'>, choice: Choice): Map<string, number> {
  const loads = new Map<string, number>()
  for (const [at, { options }] of demands.entries()) for (const [key, days] of options[choice[at] ?? 0]?.loads ?? []) loads.set(key, (loads.get(key) ?? 0) + days)
  return loads
}

/** The limits that a choice passes, each with by how much. */
export function passedUnder(problem: Problem, choice: Choice): { readonly limit: Limit; readonly over: number }[] {
  const loads = loadsUnder(problem, choice)
  return problem.limits.flatMap((limit) => {
    const over = (loads.get(limit.key) ?? 0) - limit.there
    return over > loadTolerance ? [{ limit, over }] : []
  })
}

/** Everything as it stands. */
export function asItStands({ demands }: Pick<Problem, 'demands'>): Choice {
  return demands.map(() => 0)
}
