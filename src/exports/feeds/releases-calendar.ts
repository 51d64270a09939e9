import ICAL from 'ical.js'
import type { View, ViewRecord } from '../../core/audiences/view.ts'
import { Dates } from '../../core/decks/dates.ts'
import type { Day } from '../../core/kernel/command.ts'
import { addDays } from '../../core/time/days.ts'
import type { Window } from '../../core/time/window.ts'
import { plainCharacters } from '../markup.ts'

export interface CalendarFacts {
  readonly title: string
  /** Where a person reads the same. */
  readonly page: string
}

type Release = ViewRecord & { readonly title: string; readonly window: Window; readonly value?: string }

/**
 * The releases of a View as an iCalendar file (RFC 5545): whole days, for as long as the window is, told with the words that the
 * audience is told. What is not known to the day is tentative, and stands as free time. An audience that hears "now, next, later" gets
 * only what is over: a day in a calendar would say more. The one instant in it is the start of the View's day in UTC.
 */
export function releasesCalendar(view: View, { title, page }: CalendarFacts): string {
  const calendar = new ICAL.Component('vcalendar')
  set(calendar, 'version', '2.0')
  set(calendar, 'prodid', '-//Throughline//Releases//EN')
  set(calendar, 'x-wr-calname', plainCharacters(title))
  const dates = new Dates(view)
  for (const release of releasesOf(view, dates)) {
    const { window } = release
    const event = new ICAL.Component('vevent')
    set(event, 'uid', `${release.id}@throughline`)
    set(event, 'dtstamp', ICAL.Time.fromDateTimeString(`${view.today}T00:00:00Z`))
    set(event, 'dtstart', dayOf(window.start))
    // The end of whole days is the day after.
    set(event, 'dtend', dayOf(addDays(window.end, 1)))
    set(event, 'summary', plainCharacters(`${release.title} (${dates.label(window).replaceAll('\u00a0', ' ')})`))
    set(event, 'status', window.precision === 'day' ? 'CONFIRMED' : 'TENTATIVE')
    set(event, 'transp', 'TRANSPARENT')
    set(event, 'url', page)
    if (release.value !== undefined) set(event, 'description', plainCharacters([release.value, view.audience.disclaimer ?? ''].join('\n\n').trim()))
    calendar.addSubcomponent(event)
  }
  return `${calendar.toString()}\r\n`
}

function releasesOf(view: View, dates: Dates): Release[] {
  const isTold = (window: Window) => dates.labels !== 'now-next-later' || window.end < view.today
  return view.list<Release>('items').filter((item) => item['kind'] === 'release' && item.window !== undefined && isTold(item.window))
}

function dayOf(day: Day): ICAL.Time {
  return ICAL.Time.fromDateString(day)
}

function set(component: ICAL.Component, name: string, value: string | ICAL.Time): void {
  component.addPropertyWithValue(name, value)
}
