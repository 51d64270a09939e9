import type { Id } from '../kernel/change.ts'
import { items } from '../plans/plans.ts'
import { movedTo } from '../plans/moved-window.ts'
import { daysIn, takesTimeOf } from '../roadmap/capacity-load.ts'
import { linkBroken } from '../roadmap/link-times.ts'
import type { Connector } from '../roadmap/roadmap.ts'
import { addMonths } from '../time/days.ts'
import { monthsIn } from '../time/fiscal.ts'
import { overlaps, type Window } from '../time/window.ts'
import { type Dated, type Ground, isPast, thereFor, timeKey } from './ground.ts'
import { handsFor } from './hands.ts'
import { servesLate } from './serves-late.ts'

/** One way in which an activity can be done: when, and by whom. */
export interface Option {
  readonly window: Window
  readonly owner: Id | undefined
  /** Whole periods later, or earlier where negative. */
  readonly shift: number
  /** Days that it takes, by whose they are and when. */
  readonly loads: ReadonlyMap<string, number>
  /** What it costs beside being a move: what gives way first costs least, then what still comes before what it works for, the shorter way, and the same hands. */
  readonly wear: number
}

/**
 * All ways, the one that stands first: then later and earlier by whole periods of the roadmap, then into the hands of others who know the work, then both
 * at once. None breaks a link to an item, and none puts work where nobody has said how much time there is.
 */
export function optionsFor(ground: Ground, activity: Dated): Option[] {
  const stays = optionOf(ground, activity, activity.window, activity.owner, 0)
  const [shifts, hands] = [shiftsOf(ground, activity), handsFor(ground, activity)]
  const later = shifts.map(({ window, shift }) => optionOf(ground, activity, window, activity.owner, shift))
  const elsewhere = hands.map((owner) => optionOf(ground, activity, activity.window, owner, 0))
  const both = shifts.flatMap(({ window, shift }) => hands.map((owner) => optionOf(ground, activity, window, owner, shift)))
  return [stays, ...[...later, ...elsewhere, ...both].filter((option) => isKnown(ground, stays, option))]
}

/** Does it change both when and who? */
export function isBoth({ shift, owner }: Option, stays: Option): boolean {
  return shift !== 0 && owner !== stays.owner
}

/** The way alone in which it stands, for what stays. */
export function onlyOption(ground: Ground, activity: Dated): Option[] {
  return [optionOf(ground, activity, activity.window, activity.owner, 0)]
}

function optionOf(ground: Ground, activity: Dated, window: Window, owner: Id | undefined, shift: number): Option {
  const isElse = owner !== activity.owner
  return { window, owner, shift, loads: loadsOf(ground, activity, window, owner), wear: shift === 0 && !isElse ? 0 : wearOf(activity, shift, isElse) + (shift > 0 && servesLate(ground, activity, window) !== undefined ? 5 : 0) }
}

function wearOf({ priority = 2 }: Dated, shift: number, isElse: boolean): number {
  return (3 - priority) * 10 + Math.min(Math.abs(shift), 6) + (isElse ? 2 : 0)
}

/** The most that one move can cost beside. */
export const mostWear = 33

function loadsOf({ columns }: Ground, activity: Dated, window: Window, owner: Id | undefined): Map<string, number> {
  const loads = new Map<string, number>()
  for (const period of activity.effort === undefined || activity.effort === 0 ? [] : columns) {
    const days = daysIn(window, activity.effort ?? 0, period)
    if (days > 0) for (const who of takesTimeOf({ owner, team: activity.team })) loads.set(timeKey(who, period), days)
  }
  return loads
}

/** Other windows, as long and as sure, within the columns: never into what is past, and earlier only where all of it lies ahead. */
function shiftsOf(ground: Ground, activity: Dated): { readonly window: Window; readonly shift: number }[] {
  const { columns, roadmap, today } = ground
  const [first, last] = [ground.current, columns.at(-1)]
  if (first === undefined || last === undefined) return []
  const ties = ground.near.connectorsOf(activity.id)
  const found = new Map<string, { readonly window: Window; readonly shift: number }>()
  for (const shift of columns.flatMap((_, at) => [at + 1, -at - 1])) {
    const window = movedTo(activity.window, addMonths(activity.window.start, shift * monthsIn[roadmap.period]))
    const isWithin = window.start >= first.start && (window.end <= last.end || window.end <= activity.window.end) && (shift > 0 || window.start >= today)
    if (isWithin && window.start !== activity.window.start && !found.has(window.start) && keepsLinks(ground, activity, window, ties)) found.set(window.start, { window, shift })
  }
  return [...found.values()]
}

/** A link that holds goes on holding, one that is broken does not get worse. */
function keepsLinks({ state }: Ground, activity: Dated, window: Window, ties: readonly Connector[]): boolean {
  return ties.every((tie) => {
    const item = items.get(state, tie.item)
    if (item === undefined || item.status === 'dropped') return true
    const [now, then] = [linkBroken(tie, activity, item), linkBroken(tie, { window }, item)]
    return then === undefined || (now !== undefined && then.how === now.how && then.days <= now.days)
  })
}

/** Nothing is put where nobody has said how much time there is. */
function isKnown(ground: Ground, stays: Option, option: Option): boolean {
  for (const period of ground.columns.filter((one) => !isPast(ground, one) && overlaps(one, option.window))) {
    for (const [key, days] of option.loads) {
      if (key.endsWith(`:${period.start}`) && days > (stays.loads.get(key) ?? 0) && thereFor(ground, key.slice(0, -11), period) === undefined) return false
    }
  }
  return true
}
