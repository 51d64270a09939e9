import type { State } from '../kernel/state.ts'
import type { PeriodCell } from '../time/period.ts'
import { overlaps } from '../time/window.ts'
import { asksForTime, daysIn } from './capacity-load.ts'
import { columnsOf } from './empty-cells.ts'
import { rounded } from './overload.ts'
import { activities, type Roadmap } from './roadmap.ts'

/** What one period asks of everybody together. */
export interface Load {
  readonly period: PeriodCell
  readonly activities: number
  /** Days of work; an activity's effort is spread evenly over the days of its window. */
  readonly effort: number
  /** How many of the activities have no effort: the sum says too little by them. */
  readonly withoutEffort: number
}

/** The load of each period of a roadmap, whoever has it; what is done, dropped or deferred asks for nobody's time. */
export function loadByPeriod(state: State, roadmap: Roadmap): Load[] {
  const working = activities.list(state).flatMap(({ roadmap: of, window, effort, status }) => (of === roadmap.id && window !== undefined && asksForTime({ status }) ? [{ window, effort }] : []))
  return columnsOf(state, roadmap).map((period) => {
    const here = working.filter(({ window }) => overlaps(window, period))
    const effort = here.reduce((sum, one) => sum + daysIn(one.window, one.effort ?? 0, period), 0)
    return { period, activities: here.length, effort: rounded(effort), withoutEffort: here.filter((one) => one.effort === undefined).length }
  })
}
