import { daysTold, loadTolerance, periodName, rounded } from '../roadmap/overload.ts'
import { activities } from '../roadmap/roadmap.ts'
import type { Dated, Ground } from './ground.ts'
import type { Option } from './options.ts'
import { asItStands, type Choice, type Limit, loadsUnder, type Problem } from './problem.ts'
import type { LoadChange, ProposedMove } from './proposed-move.ts'
import { type Chosen, costOf, labelOf, nameOf, type Telling, whyTold } from './reasons.ts'

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
