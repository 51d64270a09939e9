import { rounded } from '../../../core/roadmap/overload.ts'

/** How work is told: in days, or in weeks of five of them. */
export type Unit = 'days' | 'weeks'

const workdays = 5

/** Days in a unit, to a tenth of it. */
export function workIn(days: number, unit: Unit): number {
  return rounded(unit === 'weeks' ? days / workdays : days)
}

/** "1 day", "6.5 days", "1.3 weeks". */
export function workTold(days: number, unit: Unit): string {
  const number = workIn(days, unit)
  return `${number} ${number === 1 ? unit.slice(0, -1) : unit}`
}

/** What somebody typed, in days; undefined where it is no number of them. A comma counts as a point. */
export function daysFrom(text: string, unit: Unit): number | undefined {
  const said = text.trim().replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(said)) return undefined
  return Number(said) * (unit === 'weeks' ? workdays : 1)
}
