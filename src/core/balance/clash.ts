import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { bandOf, usualSlack, whoId } from '../roadmap/capacity-load.ts'
import { daysTold, periodName, rounded } from '../roadmap/overload.ts'
import { activities } from '../roadmap/roadmap.ts'
import { people } from '../workspace/workspace.ts'
import type { Ground } from './ground.ts'
import { told } from './kept.ts'
import type { Demand, Limit, Problem } from './problem.ts'
import type { Staying } from './staying.ts'

/** One of those that cannot hold together: an activity that asks for time, or the time that somebody has. */
export interface ClashDemand {
  readonly activity?: Id | undefined
  readonly person?: Id | undefined
  readonly team?: Id | undefined
  readonly period?: Day | undefined
  readonly title: string
  readonly why: string
  readonly days: number
}

/** Demands that no plan meets together; without any one of them there is a way to meet the rest of them. */
export interface Clash {
  readonly sentence: string
  readonly demands: readonly ClashDemand[]
}

/** Tells an irreducible set of demands and limits. Many limits of one person are told as one: to raise any of them is enough. */
export function clashTold(ground: Ground, problem: Problem, { demands, limits }: { readonly demands: readonly number[]; readonly limits: readonly number[] }): Clash {
  const asked = demands.flatMap((at) => problem.demands[at] ?? []).map((demand) => activityTold(ground, demand))
  const there = limits.flatMap((at) => problem.limits[at] ?? [])
  const whose = [...new Set(there.map(({ who }) => whoId(who)))].map((id) => there.filter(({ who }) => whoId(who) === id))
  const has = whose.flatMap((theirs) => (theirs.length > mostNamed ? [limitsTold(ground, theirs)] : theirs.map((limit) => limitTold(ground, limit))))
  return { sentence: sentenceOf(ground, asked, there, has.length), demands: [...asked, ...has] }
}

const mostNamed = 2

function sentenceOf(ground: Ground, asked: readonly ClashDemand[], there: readonly Limit[], has: number): string {
  const [only] = there
  const give = asked.length + has > 1 ? 'give up any one and it works' : 'give it up and the rest works'
  if (there.length === 1 && only !== undefined) return `${only.name} has ${daysTold(only.there)} in ${periodOf(ground, only)}, and ${asked.length === 1 ? 'this asks' : `these ${asked.length} ask`} for ${daysTold(asked.reduce((sum, { days }) => sum + days, 0))} in all: ${give}.`
  return `These ${asked.length + has} cannot hold together: ${give}.`
}

function periodOf({ columns }: Ground, { period }: Limit): string {
  const column = columns.find(({ start }) => start === period)
  return column === undefined ? period : periodName(column)
}

const staying: Readonly<Record<Staying, string>> = { fixed: 'fixed', 'under-way': 'under way', past: 'in the past', kept: 'kept where it is' }

function activityTold(ground: Ground, { activity, options, stays }: Demand): ClashDemand {
  const record = activities.get(ground.state, activity)
  const owner = people.get(ground.state, record?.owner)?.name
  const when = record?.window === undefined ? '' : told(ground, record.window)
  const can = stays !== undefined ? staying[stays] : options.length === 1 ? 'can go nowhere else' : `could go to ${options.length - 1} other ${options.length === 2 ? 'place' : 'places'}`
  return { activity, title: record?.title ?? '', why: [when, can, owner].filter(Boolean).join(', '), days: rounded(record?.effort ?? 0) }
}

function limitTold(ground: Ground, limit: Limit): ClashDemand {
  const { state, roadmap } = ground
  const { who, name, period, there } = limit
  const load = bandOf(state, roadmap, who)?.loads.find((one) => one.period.start === period)
  const kept = load?.kept === undefined ? '' : `${rounded(load.kept)}, with ${roadmap.slack ?? usualSlack} percent left free`
  return { ...who, period, title: `${name} has ${daysTold(there)} in ${periodOf(ground, limit)}`, why: kept, days: rounded(there) }
}

/** "Joren has 8 days at most in each of 7 quarters". */
function limitsTold(ground: Ground, limits: readonly Limit[]): ClashDemand {
  const [first, last, most] = [limits[0], limits.at(-1), Math.max(...limits.map(({ there }) => there))]
  const between = first === undefined || last === undefined ? '' : `${periodOf(ground, first)} to ${periodOf(ground, last)}; more in any one of them is enough`
  return { ...first?.who, title: `${first?.name ?? ''} has ${daysTold(most)} at most in each of ${limits.length} ${ground.roadmap.period === 'half' ? 'halves' : `${ground.roadmap.period}s`}`, why: between, days: rounded(most) }
}
