import type { State } from '../kernel/state.ts'
import type { PeriodCell } from '../time/period.ts'
import { type Band, bandsOf, type PeriodLoad, type Share, type Who, whoId } from './capacity-load.ts'
import { findingKey } from './finding-key.ts'
import type { Roadmap } from './roadmap.ts'

/** Days by which a load may be past what is there and count as held: no plan is as exact as that. */
export const loadTolerance = 0.05

/** More is asked of somebody in a period than is there. */
export interface Overload {
  /** The key that its finding has, and a waiver of it. */
  readonly key: string
  readonly who: Who
  readonly name: string
  readonly period: PeriodCell
  readonly load: number
  readonly there: number
  /** Days that are too many. */
  readonly over: number
  /** What asks for the time, longest first. */
  readonly shares: readonly Share[]
  /** "Effie has 4 days in Q4 FY27 and is asked for 6.5." */
  readonly sentence: string
  /** What a waiver holds by: "6.5 of 4". */
  readonly facts: string
}

/** Something is asked of somebody in a period for which nobody has said how much there is. */
export interface CapacityMissing {
  readonly key: string
  readonly who: Who
  readonly name: string
  readonly period: PeriodCell
  readonly load: number
  readonly sentence: string
}

/** Every overload of a roadmap, per person, team and period: in the order of the bands, then of time (rows H14, I4). */
export function overloadsOf(state: State, roadmap: Roadmap): Overload[] {
  return bandsOf(state, roadmap).flatMap(overloadsIn)
}

export function overloadsIn(band: Band): Overload[] {
  return band.loads.flatMap((load) => overloadAt(band, load) ?? [])
}

/** Where a roadmap asks for time and nobody has said how much there is. It is said, never assumed. */
export function capacityMissing(state: State, roadmap: Roadmap): CapacityMissing[] {
  return bandsOf(state, roadmap).flatMap(missingIn)
}

export function missingIn({ who, name, loads }: Band): CapacityMissing[] {
  return loads.flatMap(({ period, load, there }) => {
    if (there !== undefined || load <= loadTolerance) return []
    return [{ key: overKey('capacity-missing', who, period), who, name, period, load, sentence: `${name} is asked for ${daysTold(load)} in ${periodName(period)}, and nobody has said how many there are.` }]
  })
}

/** Is more asked than is there? Where nobody has said how much there is, nobody can tell. */
export function isOver({ load, there }: Pick<PeriodLoad, 'load' | 'there'>): boolean {
  return there !== undefined && load > there + loadTolerance
}

function overloadAt({ who, name }: Band, load: PeriodLoad): Overload | undefined {
  const { period, there, shares } = load
  if (there === undefined || !isOver(load)) return undefined
  const [asked, has] = [rounded(load.load), rounded(there)]
  return {
    key: overKey('overload', who, period), who, name, period, load: load.load, there, over: load.load - there, shares,
    sentence: `${name} has ${has === 0 ? 'no time' : daysTold(there)} in ${periodName(period)} and is asked for ${asked}.`, facts: `${asked} of ${has}`,
  }
}

function overKey(kind: 'overload' | 'capacity-missing', who: Who, { start }: PeriodCell): string {
  return findingKey(kind, whoId(who), start)
}

/** A period in a sentence: "Q4 FY27", "Q4 2026", "Sep 2026", without the months that it spans. */
export function periodName({ label }: Pick<PeriodCell, 'label'>): string {
  return label.split(' (')[0] ?? label
}

/** To a tenth of a day, as days are shown. */
export function rounded(days: number): number {
  return Math.round(days * 10) / 10
}

/** "1 day", "6.5 days". */
export function daysTold(days: number): string {
  return rounded(days) === 1 ? '1 day' : `${rounded(days)} days`
}
