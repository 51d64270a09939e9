import type { State } from '../kernel/state.ts'
import { type Item, items, planKinds, plans } from '../plans/plans.ts'
import { roadmaps } from '../roadmap/roadmap.ts'
import { addDays, addMonths } from '../time/days.ts'
import { labelWindow } from '../time/label.ts'
import { type PeriodCell, periodsOf } from '../time/period.ts'
import { overlaps } from '../time/window.ts'
import { dateStyleOf } from '../workspace/date-style.ts'
import { people, settings } from '../workspace/workspace.ts'
import type { PlanSheet } from './plan-sheet.ts'
import type { Workshop } from './workshops.ts'

/** The product's roadmap hangs at a high level. */
const highLevel: ReadonlySet<Item['kind']> = new Set(['theme', 'epic', 'release', 'milestone'])

/**
 * Each plan on a sheet of its own, the product's first: an item in the quarter in which it begins, or in the first where it has begun before. What is
 * marked restricted hangs on no wall.
 */
export function planSheets(state: State, { roadmap }: Pick<Workshop, 'roadmap'>): PlanSheet[] {
  const { start } = roadmaps.need(state, roadmap).horizon
  const quarters = periodsOf({ start, end: addDays(addMonths(start, 24), -1) }, 'quarter', settings.get(state, 'settings')?.fiscalYearStart).slice(0, 8)
  const style = dateStyleOf(state)
  const open = items.list(state).filter(({ mark, status, goneOn }) => mark !== 'restricted' && status !== 'dropped' && goneOn === undefined)
  return plans.list(state).filter(({ mark }) => mark !== 'restricted').sort((a, b) => planKinds.indexOf(a.kind) - planKinds.indexOf(b.kind) || compare(a.title, b.title)).map((plan) => {
    const own = open.filter((item) => item.plan === plan.id && (plan.kind !== 'product' || highLevel.has(item.kind))).sort(byTime)
    const owner = people.get(state, plan.owner)?.name
    return {
      id: plan.id, title: plan.title, kind: plan.kind, goals: plan.goals ?? '', expectations: plan.expectations ?? '', ...(owner === undefined ? {} : { owner }),
      quarters: quarters.map((period, at) => ({
        period, items: own.filter(({ window }) => window !== undefined && firstTouched(window, quarters) === at).map(({ title, window, kind }) => ({ title, kind, when: window === undefined || (window.start === period.start && window.end === period.end) ? '' : labelWindow(window, style) })),
      })),
      undated: own.filter(({ window }) => window === undefined).map(({ title }) => title),
    }
  })
}

function firstTouched(window: NonNullable<Item['window']>, quarters: readonly PeriodCell[]): number {
  return quarters.findIndex((period) => overlaps(window, period))
}

const byTime = (a: Item, b: Item): number => compare(a.window?.start ?? '', b.window?.start ?? '') || compare(a.title, b.title)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
