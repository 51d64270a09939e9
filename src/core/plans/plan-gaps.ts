import type { PeriodCell } from '../time/period.ts'
import type { Window } from '../time/window.ts'
import type { Plan } from './plans.ts'

const asked = ['owner', 'goals', 'expectations', 'budget'] as const
type Lack = (typeof asked)[number]

/** What every plan is to say (rows H1 to H3) and this one does not. */
export function lacksOf(plan: Plan): readonly Lack[] {
  return asked.filter((field) => plan[field] === undefined || plan[field] === '')
}

/** "No owner, goals or budget yet"; nothing when nothing is lacking. */
export function sayLacks(lacks: readonly Lack[]): string | undefined {
  const last = lacks.at(-1)
  if (last === undefined) return undefined
  return `No ${lacks.length === 1 ? last : `${lacks.slice(0, -1).join(', ')} or ${last}`} yet`
}

/** Quarters in a row, each run of them as one window. */
export function stretchesOf(quarters: readonly PeriodCell[], all: readonly PeriodCell[]): readonly Window[] {
  const found: Window[] = []
  let before = -2
  for (const quarter of quarters) {
    const at = all.indexOf(quarter)
    const last = found.at(-1)
    if (last !== undefined && at === before + 1) found[found.length - 1] = { ...last, end: quarter.end }
    else found.push({ start: quarter.start, end: quarter.end, precision: 'quarter' })
    before = at
  }
  return found
}
