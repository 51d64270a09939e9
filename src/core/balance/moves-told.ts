import type { Id } from '../kernel/change.ts'
import { linkBroken } from '../roadmap/link-times.ts'
import { daysTold, loadTolerance, periodName, rounded } from '../roadmap/overload.ts'
import { reopened } from '../roadmap/empty-cells.ts'
import { activities } from '../roadmap/roadmap.ts'
import { items } from '../plans/plans.ts'
import { labelDays } from '../time/label.ts'
import { people } from '../workspace/workspace.ts'
import { type Dated, type Ground, thereFor } from './ground.ts'
import { moved } from './move.ts'
import type { Option } from './options.ts'
import { type Choice, type Limit, type Problem, asItStands, loadsUnder } from './problem.ts'
import type { LoadChange, ProposedMove } from './proposed-move.ts'

interface Chosen {
  readonly activity: Dated
  readonly stays: Option
  readonly goes: Option
}

interface Telling {
  readonly ground: Ground
  readonly problem: Problem
  readonly before: ReadonlyMap<string, number>
  readonly after: ReadonlyMap<string, number>
  readonly all: readonly Chosen[]
}

/** The moves that a choice makes, each with its reason and its cost, in the order of the time in which they help. */
export function movesUnder(ground: Ground, problem: Problem, choice: Choice): ProposedMove[] {
  const all = problem.demands.flatMap(({ activity, options }, at): Chosen[] => {
    const [stays, goes, record] = [options[0], options[choice[at] ?? 0], activities.get(ground.state, activity)]
    return stays === undefined || goes === undefined || goes === stays || record === undefined ? [] : [{ activity: record as Dated, stays, goes }]
  })
  const telling = { ground, problem, before: loadsUnder(problem, asItStands(problem)), after: loadsUnder(problem, choice), all }
  return all.map((one) => moveTold(telling, one)).sort(inOrder)
}

function inOrder(a: ProposedMove, b: ProposedMove): number {
  const [first, second] = [a.relief?.period ?? a.from.window.start, b.relief?.period ?? b.from.window.start]
  return first < second ? -1 : first > second ? 1 : a.title < b.title ? -1 : 1
}

function moveTold(telling: Telling, chosen: Chosen): ProposedMove {
  const { ground } = telling
  const { activity, stays, goes } = chosen
  const relief = reliefOf(telling, chosen)
  const cost = costOf(ground, chosen)
  return {
    activity: activity.id, title: activity.title, ...(activity.bucket === undefined ? {} : { bucket: activity.bucket }),
    ...(goes.shift === 0 ? {} : { window: goes.window }), ...(goes.owner === activity.owner ? {} : { owner: goes.owner }),
    from: { window: activity.window, ...(activity.owner === undefined ? {} : { owner: activity.owner }) },
    fromLabel: placeTold(ground, stays, chosen), toLabel: placeTold(ground, goes, chosen), what: whatTold(ground, chosen), why: whyTold(telling, chosen, relief?.limit),
    ...(cost === '' ? {} : { cost }), ...(relief === undefined ? {} : { relief: relief.change }),
  }
}

/** When, where that changes, and whose, where that does. */
function placeTold(ground: Ground, option: Option, { activity, goes }: Chosen): string {
  const when = ground.columns.find(({ start, end }) => start <= option.window.start && option.window.start <= end)
  const parts = [goes.shift === 0 ? undefined : when === undefined ? option.window.start : periodName(when), goes.owner === activity.owner ? undefined : nameOf(ground, option.owner)]
  return parts.flatMap((part) => part ?? []).join(', ')
}

function whatTold(ground: Ground, { activity, goes }: Chosen): string {
  const isElse = goes.owner !== activity.owner
  if (goes.shift === 0) return `${daysTold(activity.effort ?? 0)} to another person`
  const [count, word] = [Math.abs(goes.shift), ground.roadmap.period]
  const shift = `${count} ${word}${count === 1 ? '' : 's'} ${goes.shift > 0 ? 'later' : 'earlier'}`
  return isElse ? `${shift}, and to another person` : activity.owner === undefined ? shift : `${shift}, ${nameOf(ground, activity.owner)}`
}

function nameOf({ state }: Ground, person: Id | undefined): string {
  return people.get(state, person)?.name ?? 'nobody'
}

/** The limit that was over and that this move helps most. */
function reliefOf({ ground, problem, before, after }: Telling, { stays, goes }: Chosen): { readonly limit: Limit; readonly change: LoadChange } | undefined {
  const helped = problem.limits.flatMap((limit) => {
    const [was, freed] = [before.get(limit.key) ?? 0, (stays.loads.get(limit.key) ?? 0) - (goes.loads.get(limit.key) ?? 0)]
    return was > limit.there + loadTolerance && freed > 0 ? [{ limit, was, freed }] : []
  })
  const most = helped.sort((a, b) => b.freed - a.freed)[0]
  if (most === undefined) return undefined
  const { limit, was } = most
  return { limit, change: { ...limit.who, name: limit.name, period: limit.period, label: labelOf(ground, limit), before: rounded(was), after: rounded(after.get(limit.key) ?? 0), there: rounded(limit.there) } }
}

function labelOf({ columns }: Ground, { period }: Limit): string {
  const column = columns.find(({ start }) => start === period)
  return column === undefined ? period : periodName(column)
}

function whyTold(telling: Telling, chosen: Chosen, limit: Limit | undefined): string {
  const cause = limit === undefined ? chained(telling, chosen) : relieved(telling, chosen, limit)
  return [cause, handsTold(telling, chosen), stillServes(telling.ground, chosen)].filter(Boolean).join('; ') + '.'
}

function relieved({ ground, before }: Telling, { activity: { priority = 2 } }: Chosen, limit: Limit): string {
  const asked = `${limit.name} has ${daysTold(limit.there)} in ${labelOf(ground, limit)} and is asked for ${rounded(before.get(limit.key) ?? 0)}`
  return priority === 3 ? `${asked}, and this gives way first` : asked
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

function costOf({ state }: Ground, { activity, goes }: Chosen): string {
  const opens = goes.shift === 0 ? 0 : reopened(state, activity, moved(activity, { window: goes.window })).filter(({ collection }) => collection === 'cell-agreements').length
  const parts = [activity.priority === 1 ? 'It comes first in priority' : '', opens === 0 ? '' : `${opens === 1 ? 'An agreed cell is' : `${opens} agreed cells are`} open again`]
  return parts.filter(Boolean).join('. ')
}
