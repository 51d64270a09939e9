import type { Id } from '../kernel/change.ts'
import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { fullBusinessDaysAfter } from '../time/business-days.ts'
import { isZone } from '../time/zones.ts'
import { workCalendarOf } from '../workspace/calendar.ts'
import { people, settings } from '../workspace/workspace.ts'

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
  return fullBusinessDaysAfter(askedAt, days, zoneOf(state, person), workCalendarOf(state, person))
}
