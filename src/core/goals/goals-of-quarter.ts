import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { overlaps } from '../time/window.ts'
import { type KeyResult, keyResults, type Level, levels, type Objective, objectives } from './goals.ts'
import { goalQuarter } from './quarter-of-goals.ts'

export interface ObjectiveShown {
  readonly objective: Objective
  readonly results: readonly KeyResult[]
}

/** The objectives of a day's quarter with their key results, of one level or all: widest first, then by title (row B1). Those with no key result are among them. */
export function goalsOfQuarter(state: State, day: Day, level?: Level): ObjectiveShown[] {
  const quarter = goalQuarter(state, day)
  const results = keyResults.list(state).sort((a, b) => (a.title < b.title ? -1 : 1))
  return objectives.list(state).filter((one) => overlaps(one.period, quarter) && (level === undefined || one.level === level)).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map((objective) => ({ objective, results: results.filter((one) => one.objective === objective.id) }))
}

function placeOf({ level, title }: Objective): string {
  return `${levels.indexOf(level)} ${title}`
}
