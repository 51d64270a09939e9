import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addWorkingDays } from '../time/business-days.ts'
import { addDays, daysBetween } from '../time/days.ts'
import { workCalendarOf } from '../workspace/calendar.ts'
import type { Rhythm } from './channels.ts'

/** A day on which a channel lets something out, and the last day on which it is sent to be reviewed for it. */
export interface ChannelDay {
  readonly out: Day
  readonly sentBy: Day
}

/** The next days of a channel with a rhythm, from a day on (DOMAIN 1.7): every two weeks on Mondays, a review of two working days at most before it. */
export function channelDays(state: State, { from, everyDays, reviewDays }: Rhythm, today: Day, count: number): ChannelDay[] {
  const gone = Math.max(Math.ceil(daysBetween(from, today) / everyDays), 0)
  const calendar = workCalendarOf(state)
  return Array.from({ length: count }, (_, at) => {
    const out = addDays(from, (gone + at) * everyDays)
    return { out, sentBy: addWorkingDays(out, -reviewDays, calendar) }
  })
}
