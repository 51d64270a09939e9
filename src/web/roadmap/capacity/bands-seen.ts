import type { State } from '../../../core/kernel/state.ts'
import type { ActivityMove } from '../../../core/roadmap/activity-moves.ts'
import { type Band, bandsOf, nameOf, type PeriodLoad, type Who, whoId } from '../../../core/roadmap/capacity-load.ts'
import { isOver, loadTolerance } from '../../../core/roadmap/overload.ts'
import { activities, type Roadmap } from '../../../core/roadmap/roadmap.ts'
import type { PeriodCell } from '../../../core/time/period.ts'

/** One period of somebody as it stands and as it would be. Where nothing is about to move the two are one. */
export interface LoadSeen {
  readonly period: PeriodCell
  readonly before: number
  readonly after: number
  /** Undefined: nobody has said. */
  readonly there: number | undefined
  readonly isChanged: boolean
}

export interface BandSeen {
  readonly who: Who
  readonly id: string
  readonly name: string
  readonly loads: readonly LoadSeen[]
}

/** The bands of everybody, before and after, people first. `extra` are shown although nothing is asked of them yet. */
export function bandsSeen(state: State, columns: readonly PeriodCell[], before: readonly Band[], after: readonly Band[], extra: readonly Who[]): BandSeen[] {
  const [was, is] = [byId(before), byId(after)]
  const everybody = new Map([...[...before, ...after].map(({ who }) => who), ...extra].map((who) => [whoId(who), who]))
  const seen = [...everybody].map(([id, who]): BandSeen => {
    const [one, other] = [was.get(id), is.get(id)]
    return { who, id, name: one?.name ?? other?.name ?? nameOf(state, who), loads: columns.map((period, at) => loadSeen(period, one?.loads[at], other?.loads[at])) }
  })
  return seen.sort((a, b) => Number(a.who.team !== undefined) - Number(b.who.team !== undefined) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function loadSeen(period: PeriodCell, was: PeriodLoad | undefined, is: PeriodLoad | undefined): LoadSeen {
  const [before, after] = [was?.load ?? 0, is?.load ?? 0]
  return { period, before, after, there: was?.there ?? is?.there, isChanged: Math.abs(before - after) > loadTolerance }
}

function byId(bands: readonly Band[]): ReadonlyMap<string, Band> {
  return new Map(bands.map((band) => [whoId(band.who), band]))
}

/** Everybody's load were one activity moved by hand, also to another team. */
export function bandsWith(state: State, roadmap: Roadmap, { activity, window, hands }: ActivityMove): Band[] {
  const fields = { ...(window === undefined ? {} : { window }), ...(hands?.person === undefined ? {} : { owner: hands.person }), ...(hands?.team === undefined ? {} : { team: hands.team }) }
  return bandsOf(state.apply(activities.update(activity, fields as never)), roadmap)
}

/** Which of the two is shown, or how one becomes the other. */
export type Shown = 'before' | 'both' | 'after'

/** A stretch of a bar, in percent of the lane. */
export interface Stretch {
  readonly kind: 'is' | 'over' | 'comes' | 'goes' | 'goes-over'
  readonly from: number
  readonly to: number
}

export interface Lane {
  readonly bars: readonly Stretch[]
  /** Where the time that is there ends. */
  readonly cap: number | undefined
}

/** How much a whole lane stands for, in days: a little more than the most of it, so that a bar ends within. */
export function laneScale(bands: readonly BandSeen[]): number {
  return Math.max(1, ...bands.flatMap(({ loads }) => loads.flatMap(({ before, after, there = 0 }) => [before, after, there]))) * 1.2
}

export function laneOf({ before, after, there }: LoadSeen, scale: number, shown: Shown): Lane {
  const at = (days: number) => (days / scale) * 100
  const [is, was] = shown === 'before' ? [before, before] : shown === 'after' ? [after, after] : [after, before]
  const bars: Stretch[] = [{ kind: isOver({ load: is, there }) ? 'over' : 'is', from: 0, to: at(Math.min(is, was)) }]
  if (is > was) bars.push({ kind: isOver({ load: is, there }) ? 'over' : 'comes', from: at(was), to: at(is) })
  if (was > is) bars.push({ kind: isOver({ load: was, there }) ? 'goes-over' : 'goes', from: at(is), to: at(was) })
  return { bars: bars.filter(({ from, to }) => to - from > 0.01), cap: there === undefined ? undefined : at(there) }
}

/** All people's time in a period together; teams are left out, since what is asked of a team may be asked of its people too. */
export function sumSeen(bands: readonly BandSeen[], at: number): Omit<LoadSeen, 'period'> {
  const loads = bands.flatMap(({ loads: own }) => own[at] ?? [])
  const there = loads.every((one) => one.there !== undefined) ? loads.reduce((sum, one) => sum + (one.there ?? 0), 0) : undefined
  const [before, after] = [loads.reduce((sum, one) => sum + one.before, 0), loads.reduce((sum, one) => sum + one.after, 0)]
  return { before, after, there, isChanged: Math.abs(before - after) > loadTolerance }
}
