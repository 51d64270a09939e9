import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Band, bandsOf, whoId } from '../roadmap/capacity-load.ts'
import { daysTold, isOver, loadTolerance, periodName, rounded } from '../roadmap/overload.ts'
import { activities, type Roadmap } from '../roadmap/roadmap.ts'
import { withMoves } from './after.ts'
import { type Ground, groundOf, isPast } from './ground.ts'
import { isSameWindow, type Moving } from './move.ts'
import { optionsFor } from './options.ts'
import { brokenBy as daysBroken, keeps, type Order, ordersOf } from './orders.ts'
import { type Staying, stayingOf } from './staying.ts'

/** What a move would break, and whose moves it is about. */
export interface Broken {
  readonly activities: readonly Id[]
  readonly sentence: string
}

const stays: Readonly<Record<Staying, string>> = {
  fixed: 'its date is fixed', 'under-way': 'it is under way', past: 'its time is past', kept: 'it is kept where it is',
}

/**
 * What would be broken by taking some moves, of a proposal or a part of it: what stays, where an activity can go, what comes first, and nobody newly
 * over, or more than before. Empty when all holds.
 */
export function brokenBy(state: State, roadmap: Roadmap, today: Day, moves: readonly Moving[]): Broken[] {
  const ground = groundOf(state, roadmap, today)
  const places = moves.flatMap((move) => misplaced(ground, move))
  if (places.length > 0) return places
  return [...orderBroken(ground, moves), ...newlyOver(ground, moves)]
}

function misplaced(ground: Ground, move: Moving): Broken[] {
  const activity = ground.work.find(({ id }) => id === move.activity)
  const no = (sentence: string): Broken[] => [{ activities: [move.activity], sentence }]
  if (activity === undefined) return no(`“${activities.get(ground.state, move.activity)?.title ?? 'That activity'}” asks for nobody’s time on this roadmap, so there is nothing to move.`)
  const staying = stayingOf(ground, activity, new Set())
  if (staying !== undefined) return no(`“${activity.title}” stays: ${stays[staying]}.`)
  const [window, owner] = [move.window ?? activity.window, move.owner ?? activity.owner]
  if (optionsFor(ground, activity).some((one) => isSameWindow(one.window, window) && one.owner === owner)) return []
  return no(`“${activity.title}” cannot go there: it moves by whole periods that the roadmap has, keeps what it is tied to, and goes to hands that know the work and have time kept.`)
}

function orderBroken(ground: Ground, moves: readonly Moving[]): Broken[] {
  const goes = new Map(moves.map((move) => [move.activity, move]))
  // Both sides as they will be; every order counts, as if each could move.
  const placed = ground.work.map(({ id, window }) => ({ activity: id, options: [{ window }, { window: goes.get(id)?.window ?? window }] }))
  const after = (side: Order['first']) => (typeof side === 'number' ? placed[side]?.options[1]?.window : side)
  return ordersOf(ground, placed).flatMap((order) => {
    const [first, next] = [after(order.first), after(order.next)]
    if (first === undefined || next === undefined || keeps(order, first, next)) return []
    const [one, other] = [nameAt(ground, order.first), nameAt(ground, order.next)]
    const both = [order.first, order.next].flatMap((side) => (typeof side === 'number' ? (ground.work[side]?.id ?? []) : []))
    return [{ activities: both, sentence: `${other} would begin ${daysTold(daysBroken(first, next))} before ${one} is over, which comes first. Take the move of the other too, or of neither.` }]
  })
}

function nameAt({ work }: Ground, side: Order['first']): string {
  return typeof side === 'number' ? `“${work[side]?.title ?? ''}”` : 'what it waits for'
}

/** What is over before and not more so after is nobody's doing: it stays, and is told as left over. */
function newlyOver(ground: Ground, moves: readonly Moving[]): Broken[] {
  return bandsOf(withMoves(ground.state, moves), ground.roadmap).flatMap((band) => {
    const before: Band | undefined = ground.bands.get(whoId(band.who))
    return band.loads.flatMap((load, at) => {
      const was = before?.loads[at]
      if (isPast(ground, load.period) || !isOver(load) || (was !== undefined && isOver(was) && load.load <= was.load + loadTolerance)) return []
      const here = new Set(load.shares.map(({ activity }) => activity.id))
      const theirs = moves.filter((move) => here.has(move.activity)).map((move) => move.activity)
      return [{ activities: theirs, sentence: `${band.name} would have ${daysTold(load.there ?? 0)} in ${periodName(load.period)} and be asked for ${rounded(load.load)}. Take the move that makes room there too, or leave this one.` }]
    })
  })
}
