import { Temporal } from 'temporal-polyfill'
import type { Day, Instant } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import { addDays } from './days.ts'

/** True for UTC, an offset such as "+02:00", and an IANA name such as "Europe/Berlin". */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** An instant as everything here writes it: UTC, to the second, "2026-09-14T19:00:00Z". */
export function instantText(instant: Temporal.Instant): Instant {
  return instant.toString({ smallestUnit: 'second', roundingMode: 'trunc' })
}

/**
 * The instant at which a zone's clocks show that day and time ("19:00"). A time that the clocks skip in spring is taken an hour
 * later; of one that they show twice in autumn the first is taken. Refuses (`invalid`) an unknown zone or time.
 */
export function instantAt(day: Day, time: string, zone: string): Instant {
  return orRefuse(`${day} ${time} in "${zone}" is not a time that can be read.`, () =>
    instantText(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()))
}

/** True when a zone's clocks show that day and time exactly once: not skipped in spring, not shown twice in autumn. */
export function shownOnce(day: Day, time: string, zone: string): boolean {
  try {
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, { disambiguation: 'reject' })
    return true
  } catch {
    return false
  }
}

/** The first instant of a day in a zone; midnight nearly everywhere, but some zones skip it when clocks change. */
export function startOfDay(day: Day, zone: string): Instant {
  return orRefuse(`"${zone}" is not a time zone that is known.`, () => instantText(Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant()))
}

/** The day and time ("21:00") that clocks in a zone show at an instant, with their offset from UTC ("+02:00"). Refuses (`invalid`) an unknown zone. */
export function localTime(at: Instant, zone: string): { day: Day; time: string; offset: string } {
  return orRefuse(`"${at}" in "${zone}" is not a time that can be read.`, () => {
    const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
    return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }), offset: local.offset }
  })
}

/** The day that it is in a zone at an instant. Refuses (`invalid`) an unknown zone. */
export function dayIn(at: Instant, zone: string): Day {
  return localTime(at, zone).day
}

/** A zone's offset from UTC at an instant, in minutes. */
export function offsetMinutes(at: Instant, zone: string): number {
  return orRefuse(`"${zone}" is not a time zone that is known.`, () => Temporal.Instant.from(at).toZonedDateTimeISO(zone).offsetNanoseconds / 6e10)
}

/** The instant of a day and a time of day (seconds from midnight) under a fixed offset in minutes. */
export function instantWithOffset(day: Day, seconds: number, offset: number): Instant {
  const utc = seconds - offset * 60
  const days = Math.floor(utc / 86_400)
  const left = utc - days * 86_400
  const clock = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60].map((n) => String(n).padStart(2, '0')).join(':')
  return `${addDays(day, days)}T${clock}Z`
}

/** Minutes from the first instant to the second. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 60_000
}

function orRefuse<T>(sentence: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('invalid', sentence)
    throw error
  }
}
