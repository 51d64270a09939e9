import ICAL from 'ical.js'
import type { Instant } from '../../core/kernel/command.ts'
import { plainCharacters } from '../markup.ts'
import { agendaLines, type InvitationFacts } from './invitation-facts.ts'

export interface CalendarPart {
  /** To one person by mail, or for anybody as a file. */
  readonly method: 'REQUEST' | 'PUBLISH'
  /** When it was made. */
  readonly at: Instant
  /** Where people come into the room by its code. */
  readonly join: string
  /** Mail addresses: of whoever sends it, and of whoever is asked to come. */
  readonly organizer?: string | undefined
  readonly attendee?: string | undefined
}

/**
 * The day of a workshop as an iCalendar file (RFC 5545, RFC 5546). Its times are instants in UTC, so that no calendar needs to know the zone. It has
 * the same UID for good, and a later sequence takes the place of an earlier one.
 */
export function invitationCalendar(facts: InvitationFacts, { method, at, join, organizer, attendee }: CalendarPart): string {
  const calendar = new ICAL.Component('vcalendar')
  const event = new ICAL.Component('vevent')
  set(calendar, 'version', '2.0')
  set(calendar, 'prodid', '-//Throughline//Workshops//EN')
  set(calendar, 'method', method)
  set(event, 'uid', `${facts.workshop}@throughline`)
  event.addPropertyWithValue('sequence', facts.sequence)
  set(event, 'dtstamp', instantOf(at))
  set(event, 'dtstart', instantOf(facts.from))
  set(event, 'dtend', instantOf(facts.to))
  set(event, 'summary', plainCharacters(facts.title))
  if (facts.place !== undefined) set(event, 'location', plainCharacters(facts.place))
  set(event, 'description', plainCharacters([...(facts.question === undefined ? [] : [facts.question, '']), ...agendaLines(facts).map(({ from, name, minutes }) => `${from}  ${name}, ${minutes} min`), '', `Join with the code on the screen in the room: ${join}`].join('\n')))
  set(event, 'status', 'CONFIRMED')
  if (organizer !== undefined) event.addProperty(personOf('organizer', organizer, { cn: plainCharacters(facts.company) }))
  // Nobody reads answers at the address that sends it, so none is asked for.
  if (attendee !== undefined) event.addProperty(personOf('attendee', attendee, { role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: 'FALSE' }))
  calendar.addSubcomponent(event)
  return `${calendar.toString()}\r\n`
}

function personOf(name: string, address: string, more: Readonly<Record<string, string>>): ICAL.Property {
  const property = new ICAL.Property(name)
  property.setValue(`mailto:${address}`)
  for (const [parameter, value] of Object.entries(more)) property.setParameter(parameter, value)
  return property
}

function instantOf(at: Instant): ICAL.Time {
  return ICAL.Time.fromDateTimeString(`${at.slice(0, 19)}Z`)
}

function set(component: ICAL.Component, name: string, value: string | ICAL.Time): void {
  component.addPropertyWithValue(name, value)
}
