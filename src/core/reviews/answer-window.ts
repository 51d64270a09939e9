import type { Id } from '../kernel/change.ts'
import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { fullBusinessDaysAfter, type WorkCalendar } from '../time/business-days.ts'
import { addDays } from '../time/days.ts'
import { isZone } from '../time/zones.ts'
import { workCalendarOf } from '../workspace/calendar.ts'
import { people, settings } from '../workspace/workspace.ts'

/** The days on which somebody does not work: the company's, and their own. */
export function calendarOf(state: State, person: Id): WorkCalendar {
  const own = people.get(state, person)?.holidays ?? []
  return { holidays: [...workCalendarOf(state).holidays, ...own.flatMap(({ day, end = day }) => daysFrom(day, end))] }
}

/** Where somebody is: their own zone, else the company's. */
export function zoneOf(state: State, person: Id): string {
  const own = people.get(state, person)?.zone
  return own !== undefined && isZone(own) ? own : (settings.get(state, 'settings')?.zone ?? 'UTC')
}

/**
 * Until when somebody who was asked is waited for (row G3, DOMAIN 1.19): the end of so many *full* business days where they are, weekends, the company's holidays
 * and their own left out. Asked on a Friday at 18:00, three end with the next Wednesday.
 */
export function answerUntil(state: State, person: Id, askedAt: Instant, days: number): { readonly lastDay: Day; readonly endsAt: Instant } {
  return fullBusinessDaysAfter(askedAt, days, zoneOf(state, person), calendarOf(state, person))
}

function daysFrom(day: Day, end: Day): Day[] {
  const all: Day[] = []
  for (let at = day; at <= end; at = addDays(at, 1)) all.push(at)
  return all
}
