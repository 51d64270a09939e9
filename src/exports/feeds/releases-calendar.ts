import ICAL from 'ical.js'
import type { Day } from '../../core/kernel/command.ts'
import type { PageEvent } from '../../core/editions/page/page-story.ts'
import { addDays } from '../../core/time/days.ts'
import { plainCharacters } from '../markup.ts'

export interface CalendarFacts {
  readonly title: string
  /** Where a person reads the same. */
  readonly page: string
  /** The day that it speaks for. */
  readonly day: Day
  readonly disclaimer: string
  readonly events: readonly PageEvent[]
}

/**
 * Releases as an iCalendar file (RFC 5545): whole days, for as long as the window is, told with the words that the audience is told.
 * What is not known to the day is tentative, and all stands as free time. The one instant in it is the start of its day in UTC.
 */
export function releasesCalendar({ title, page, day, disclaimer, events }: CalendarFacts): string {
  const calendar = new ICAL.Component('vcalendar')
  set(calendar, 'version', '2.0')
  set(calendar, 'prodid', '-//Throughline//Releases//EN')
  set(calendar, 'x-wr-calname', plainCharacters(title))
  for (const { id, title: name, when, window, value } of events) {
    const event = new ICAL.Component('vevent')
    set(event, 'uid', `${id}@throughline`)
    set(event, 'dtstamp', ICAL.Time.fromDateTimeString(`${day}T00:00:00Z`))
    set(event, 'dtstart', dayOf(window.start))
    // The end of whole days is the day after.
    set(event, 'dtend', dayOf(addDays(window.end, 1)))
    set(event, 'summary', plainCharacters(`${name} (${when.replaceAll('\u00a0', ' ')})`))
    set(event, 'status', window.precision === 'day' ? 'CONFIRMED' : 'TENTATIVE')
    set(event, 'transp', 'TRANSPARENT')
    set(event, 'url', page)
    const description = [value, disclaimer].filter((text) => text !== '').join('\n\n')
    if (description !== '') set(event, 'description', plainCharacters(description))
    calendar.addSubcomponent(event)
  }
  return `${calendar.toString()}\r\n`
}

function dayOf(day: Day): ICAL.Time {
  return ICAL.Time.fromDateString(day)
}

function set(component: ICAL.Component, name: string, value: string | ICAL.Time): void {
  component.addPropertyWithValue(name, value)
}
