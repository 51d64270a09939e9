import type { Id } from '../kernel/change.ts'
import { items } from '../plans/plans.ts'
import { reopened } from '../roadmap/empty-cells.ts'
import { linkBroken } from '../roadmap/link-times.ts'
import { daysTold, periodName, rounded } from '../roadmap/overload.ts'
import { activities } from '../roadmap/roadmap.ts'
import { labelDays } from '../time/label.ts'
import { people } from '../workspace/workspace.ts'
import { type Dated, type Ground, thereFor } from './ground.ts'
import { moved } from './move.ts'
import type { Option } from './options.ts'
import type { Limit, Problem } from './problem.ts'
import { servesLate } from './serves-late.ts'

/** An activity that moves: how it stands, and how it goes. */
export interface Chosen {
  readonly activity: Dated
  readonly stays: Option
  readonly goes: Option
}

/** What moves are told from: the problem, its loads before and after, and all that moves. */
export interface Telling {
  readonly ground: Ground
  readonly problem: Problem
  readonly before: ReadonlyMap<string, number>
  readonly after: ReadonlyMap<string, number>
  readonly all: readonly Chosen[]
}

/** The period of a limit in a sentence. */
export function labelOf({ columns }: Ground, { period }: Limit): string {
  const column = columns.find(({ start }) => start === period)
  return column === undefined ? period : periodName(column)
}

export function nameOf({ state }: Ground, person: Id | undefined): string {
  return people.get(state, person)?.name ?? 'nobody'
}

/** Why it is this that moves, whose hands have room, and what is served even so. */
export function whyTold(telling: Telling, chosen: Chosen, limit: Limit | undefined): string {
  const cause = limit === undefined ? chained(telling, chosen) : relieved(telling, chosen, limit)
  return [cause, handsTold(telling, chosen), stillServes(telling.ground, chosen)].filter(Boolean).join('; ') + '.'
}

/** By how much somebody is over, and why it is this that moves: it is all that can, it gives way first, or it frees so much. */
function relieved(telling: Telling, chosen: Chosen, limit: Limit): string {
  const { ground, problem, before } = telling
  const over = `${limit.name} is ${daysTold((before.get(limit.key) ?? 0) - limit.there)} over in ${labelOf(ground, limit)}`
  const there = problem.demands.filter(({ options }) => (options[0]?.loads.get(limit.key) ?? 0) > 0)
  const others = there.filter(({ activity }) => activity !== chosen.activity.id)
  const movable = others.filter(({ options }) => options.length > 1)
  if (others.length > 0 && movable.length === 0) return `${over}, and nothing else there can move`
  const priorities = movable.map(({ activity }) => activities.get(ground.state, activity)?.priority ?? 2)
  if (priorities.length > 0 && priorities.every((one) => one < (chosen.activity.priority ?? 2))) return `${over}, and of ${limit.name}’s ${there.length} this gives way first`
  return `${over}, and this frees ${rounded((chosen.stays.loads.get(limit.key) ?? 0) - (chosen.goes.loads.get(limit.key) ?? 0))}`
}

/** It moves because another does: it comes after it, or it makes room for it. */
function chained({ all }: Telling, { activity, stays, goes }: Chosen): string {
  const first = all.find((other) => activity.after?.includes(other.activity.id) === true)
  if (first !== undefined) return `Comes after “${first.activity.title}”, which moves`
  const later = all.find((other) => other.activity.after?.includes(activity.id) === true)
  if (later !== undefined) return `Comes before “${later.activity.title}”, which moves`
  const freed = [...stays.loads.keys()].find((key) => (goes.loads.get(key) ?? 0) < (stays.loads.get(key) ?? 0))
  const comes = all.find((other) => freed !== undefined && (other.goes.loads.get(freed) ?? 0) > (other.stays.loads.get(freed) ?? 0))
  return comes === undefined ? 'One of the fewest moves that do it' : `Makes room for “${comes.activity.title}”`
}

/** How much time the other hands have there, as things stand. */
function handsTold({ ground, before }: Telling, { activity, goes }: Chosen): string {
  const { owner } = goes
  if (owner === undefined || owner === activity.owner) return ''
  const period = ground.columns.find((one) => (goes.loads.get(`${owner}:${one.start}`) ?? 0) > 0)
  const there = period === undefined ? undefined : thereFor(ground, owner, period)
  if (period === undefined || there === undefined) return `${nameOf(ground, owner)} knows the work`
  return `${nameOf(ground, owner)} has ${daysTold(Math.max(0, there - (before.get(`${owner}:${period.start}`) ?? 0)))} free in ${periodName(period)} and knows the work`
}

/** What it enables is still served in time: worth saying where the activity comes closer to it. */
function stillServes({ state, near }: Ground, { activity, goes }: Chosen): string {
  if (goes.shift <= 0) return ''
  for (const tie of near.connectorsOf(activity.id)) {
    const item = items.get(state, tie.item)
    if (tie.link === 'enables' && item?.window !== undefined && linkBroken(tie, goes, item) === undefined) return `still over before “${item.title}”, ${labelDays(item.window.start)}`
  }
  return ''
}

/** What it costs beside being a move; empty where it costs nothing. */
export function costOf(ground: Ground, { activity, goes }: Chosen): string {
  const { state } = ground
  const opens = goes.shift === 0 ? 0 : reopened(state, activity, moved(activity, { window: goes.window })).length
  const late = goes.shift > 0 ? servesLate(ground, activity, goes.window) : undefined
  const parts = [activity.priority === 1 ? 'It comes first in priority' : '', late === undefined ? '' : `Comes after “${late.title}”, which it works for`, opens === 0 ? '' : `${opens === 1 ? 'An agreed cell is' : `${opens} agreed cells are`} open again`]
  return parts.filter(Boolean).join('. ')
}
