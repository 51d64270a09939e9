import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { daysBetween } from '../time/days.ts'
import { overlaps, type Window } from '../time/window.ts'
import type { PeriodCell } from '../time/period.ts'
import { columnsOf } from './empty-cells.ts'
import { activities, type Roadmap } from './roadmap.ts'

/** What one period asks of the team, or of one person. */
export interface Load {
  readonly period: PeriodCell
  /** Unset: activities that nobody owns yet. Only set when asked by owner. */
  readonly owner?: Id | undefined
  readonly activities: number
  /** Days of work; an activity's effort is spread evenly over the days of its window. */
  readonly effort: number
  /** How many of the activities have no effort: the sum says too little by them. */
  readonly withoutEffort: number
}

/** The load of each period of a roadmap, dropped and deferred activities left out (row H14: overload is visible). */
export function loadByPeriod(state: State, roadmap: Roadmap): Load[] {
  return columnsOf(state, roadmap).map((period) => loadOf(period, working(state, roadmap)))
}

/** The same for each owner, in the order of their ids, those without an owner last; only where there is any load. */
export function loadByOwner(state: State, roadmap: Roadmap): Load[] {
  const all = working(state, roadmap)
  const owners = [...new Set(all.map(({ owner }) => owner))].sort((a, b) => (a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1))
  return owners.flatMap((owner) => {
    const own = all.filter((one) => one.owner === owner)
    return columnsOf(state, roadmap).map((period) => ({ ...loadOf(period, own), owner })).filter((load) => load.activities > 0)
  })
}

interface Working {
  readonly window: Window
  readonly effort: number | undefined
  readonly owner: Id | undefined
}

function working(state: State, roadmap: Roadmap): Working[] {
  return activities.list(state).flatMap(({ roadmap: of, window, effort, owner, status }) =>
    of !== roadmap.id || window === undefined || status === 'dropped' || status === 'deferred' ? [] : [{ window, effort, owner }],
  )
}

function loadOf(period: PeriodCell, all: readonly Working[]): Load {
  const here = all.filter(({ window }) => overlaps(window, period))
  const effort = here.reduce((sum, one) => sum + (one.effort ?? 0) * shareIn(one.window, period), 0)
  return { period, activities: here.length, effort: Math.round(effort * 10) / 10, withoutEffort: here.filter((one) => one.effort === undefined).length }
}

function shareIn(window: Window, period: PeriodCell): number {
  const start = window.start > period.start ? window.start : period.start
  const end = window.end < period.end ? window.end : period.end
  return (daysBetween(start, end) + 1) / (daysBetween(window.start, window.end) + 1)
}
