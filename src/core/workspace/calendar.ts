import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import type { WorkCalendar } from '../time/business-days.ts'
import { isWorkingDay } from '../time/business-days.ts'
import { addDays } from '../time/days.ts'
import { overlaps, type Window } from '../time/window.ts'
import { people, settings } from './workspace.ts'

/** Days that the time axis shades: nobody works, or nothing is announced. */
export interface Shade {
  readonly kind: 'holiday' | 'freeze'
  readonly start: Day
  readonly end: Day
  readonly name: string
  /** What a freeze asks of people, in their own words. */
  readonly note?: string
}

type Span = Pick<Window, 'start' | 'end'>

/** The workspace's holidays and freezes that touch a span, in the order of their first days; all of them without a span. */
export function shadesIn(state: State, span?: Span): Shade[] {
  const { holidays = [], freezes = [] } = settings.get(state, 'settings') ?? {}
  const all: Shade[] = [
    ...holidays.map(({ day, end, name }) => ({ kind: 'holiday' as const, start: day, end: end ?? day, name })),
    ...freezes.map(({ start, end, name, note }) => ({ kind: 'freeze' as const, start, end, name, ...(note === undefined ? {} : { note }) })),
  ]
  return all.filter((shade) => span === undefined || overlaps(shade, span)).sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.end < b.end ? -1 : 1))
}

/** The days on which nobody of the workspace works, or one of them does not, for counting business days. A freeze is no day off. */
export function workCalendarOf(state: State, person?: Id): WorkCalendar {
  const own = people.get(state, person)?.holidays ?? []
  return { holidays: [...shadesIn(state).filter(({ kind }) => kind === 'holiday'), ...own.map(({ day, end = day }) => ({ start: day, end }))].flatMap(daysOf) }
}

/** How many business days a span has. */
export function workingDaysIn(span: Span, calendar: WorkCalendar): number {
  const off = { ...calendar, holidays: new Set(calendar.holidays) }
  return daysOf(span).filter((day) => isWorkingDay(day, off)).length
}

function daysOf({ start, end }: Span): Day[] {
  const days: Day[] = []
  for (let day = start; day <= end; day = addDays(day, 1)) {
    days.push(day)
    if (day === end) break
  }
  return days
}
