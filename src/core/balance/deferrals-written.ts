import type { Change, Id } from '../kernel/change.ts'
import type { Context } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { type Band, bandsOf, takesTimeOf, whoId } from '../roadmap/capacity-load.ts'
import { daysTold, isOver, periodName } from '../roadmap/overload.ts'
import { neighboursOf } from '../roadmap/neighbours.ts'
import { activities, type Activity, type Roadmap } from '../roadmap/roadmap.ts'
import { deferrals, stakeholderGroups } from '../stakeholders/stakeholders.ts'
import { overlaps } from '../time/window.ts'
import { bandsAfter } from './after.ts'
import { isSameWindow, type MoveTaken } from './move.ts'

/** The lines of the ledger for what is moved in time (row I2): who is served, what stays in its place, why, what is over even so, and when to look again. */
export function deferralsOf(state: State, roadmap: Roadmap, moves: readonly MoveTaken[], { newId, today }: Pick<Context, 'newId' | 'today'>, reason: string | undefined): Change[] {
  const moved = new Set(moves.map(({ activity }) => activity))
  return moves.flatMap((move) => {
    const activity = activities.need(state, move.activity)
    // What has gone there meanwhile, by another's hand, is not put off once more.
    if (move.window === undefined || (activity.window !== undefined && isSameWindow(activity.window, move.window))) return []
    const [group, displacedBy, stillOver] = [groupOf(state, activity.id), displacing(state, roadmap, activity, moved), leftOver(state, roadmap, activity, moves)]
    return [deferrals.create(newId(`deferral of ${activity.id}`), {
      roadmap: roadmap.id, title: activity.title, activity: activity.id, outcome: 'moved', from: activity.window, to: move.window, reason: why(move.why, reason), on: today, lookAgain: move.window.start,
      ...(group === undefined ? {} : { group }), ...(displacedBy === '' ? {} : { displacedBy: short(displacedBy) }), ...(stillOver === '' ? {} : { stillOver: short(stillOver) }),
    })]
  })
}

/** Its own reason, and the one that was given for all. */
function why(own: string, all: string | undefined): string {
  return (all === undefined ? own : `${own} ${all}`).slice(0, 2_000)
}

/** The stakeholder group whose plan it is built on: the first that has one of its items. */
function groupOf(state: State, activity: Id): Id | undefined {
  const served = new Set(neighboursOf(state).connectorsOf(activity).flatMap(({ item }) => items.get(state, item)?.plan ?? []))
  return stakeholderGroups.list(state).find(({ plans }) => plans?.some((plan) => served.has(plan)))?.id
}

/** What stays where it left. */
function displacing(state: State, roadmap: Roadmap, activity: Activity, moved: ReadonlySet<Id>): string {
  const { id, window } = activity
  const overs = theirs(bandsOf(state, roadmap), activity).flatMap(({ loads }) => loads.filter((load) => isOver(load) && window !== undefined && overlaps(window, load.period)))
  const titles = overs.flatMap(({ shares }) => shares.flatMap((share) => (share.activity.id === id || moved.has(share.activity.id) ? [] : [`“${share.activity.title}”`])))
  return [...new Set(titles)].slice(0, 5).join(', ')
}

/** Where those whose time it took are over even so. */
function leftOver(state: State, roadmap: Roadmap, activity: Activity, moves: readonly MoveTaken[]): string {
  const { window } = activity
  const left = theirs(bandsAfter(state, roadmap, moves), activity)
  return left.flatMap(({ name, loads }) => loads.flatMap((load) => (isOver(load) && window !== undefined && overlaps(window, load.period) ? [`${name} by ${daysTold(load.load - (load.there ?? 0))} in ${periodName(load.period)}`] : []))).join(', ')
}

/** The bands of those whose time an activity takes. */
function theirs(bands: readonly Band[], activity: Activity): Band[] {
  const own = new Set(takesTimeOf(activity).map(whoId))
  return bands.filter(({ who }) => own.has(whoId(who)))
}

function short(text: string): string {
  return text.length > 500 ? `${text.slice(0, 499)}…` : text
}
