import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { capacities } from '../roadmap/capacities.ts'
import { daysIn, usualSlack } from '../roadmap/capacity-load.ts'
import { overlaps } from '../time/window.ts'
import { workCalendarOf, workingDaysIn } from '../workspace/calendar.ts'
import { people } from '../workspace/workspace.ts'
import { itemsIn, type TrackedLine } from './collected.ts'
import { isCountable, type TrackingPage } from './tracking-pages.ts'

/** What one person has to do for a tracking page, against the days that they have (DOMAIN 1.5). */
export interface PersonDays {
  /** Nobody’s where it is not there. */
  readonly person?: Id
  /** The estimates of their items, summed. What was dropped, put off or moved asks for nobody’s time. */
  readonly days: number
  readonly items: number
  /** Of those, without an estimate: the sum says too little by them. */
  readonly unestimated: number
  /** The days that they have while the page is worked on; not there where nobody says from when to when. */
  readonly available?: number
  /** Who says so: a capacity that was kept, or the calendar alone. */
  readonly by?: 'capacity' | 'calendar'
  /** `over`: more than they have. `tight`: less, and without the slack of a fifth. */
  readonly is: 'fits' | 'tight' | 'over' | 'unknown'
}

/** The estimates of a page’s items summed per person, most days first, nobody’s last. */
export function personDays(state: State, page: TrackingPage, lines: readonly TrackedLine[]): PersonDays[] {
  const asked = itemsIn(lines).filter(({ stands }) => stands === 'done' || stands === 'ongoing' || stands === 'open')
  const by = new Map<Id | undefined, { days: number; items: number; unestimated: number }>()
  for (const { item: { owner }, estimate } of asked) {
    const now = by.get(owner) ?? { days: 0, items: 0, unestimated: 0 }
    by.set(owner, { days: now.days + (estimate ?? 0), items: now.items + 1, unestimated: now.unestimated + (estimate === undefined ? 1 : 0) })
  }
  const worked = page.worked ?? items.get(state, page.milestone)?.window
  const all = [...by].map(([person, sum]): PersonDays => {
    const sure = page.worked !== undefined || (worked !== undefined && worked.start !== worked.end)
    const has = person === undefined || worked === undefined || !sure || !isCountable(worked) ? undefined : availableTo(state, person, worked)
    const is = has === undefined ? 'unknown' : sum.days > has.available ? 'over' : sum.days > (has.available * (100 - usualSlack)) / 100 ? 'tight' : 'fits'
    return { ...(person === undefined ? {} : { person }), ...sum, ...has, is }
  })
  const name = ({ person }: PersonDays): string => (person === undefined ? '\uffff' : (people.get(state, person)?.name ?? person))
  return all.toSorted((a, b) => Number(a.person === undefined) - Number(b.person === undefined) || b.days - a.days || (name(a) < name(b) ? -1 : 1))
}

/** A kept capacity goes before the calendar: it knows of part time and other work. */
function availableTo(state: State, person: Id, worked: { readonly start: string; readonly end: string }): { readonly available: number; readonly by: 'capacity' | 'calendar' } {
  const kept = capacities.list(state).filter((one) => one.person === person && overlaps(one.window, worked))
  if (kept.length === 0) return { available: workingDaysIn(worked, workCalendarOf(state, person)), by: 'calendar' }
  const available = kept.reduce((sum, { window, days }) => sum + daysIn(window, days, worked), 0)
  return { available: Math.round(available * 10) / 10, by: 'capacity' }
}
