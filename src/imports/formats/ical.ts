import ICAL from 'ical.js'
import type { Day } from '../../core/kernel/command.ts'
import { limits, count } from '../limits.ts'
import type { Oddity } from './grid.ts'
import { repeatDays, type RepeatRule } from './repeats.ts'
import { Unreadable } from './unreadable.ts'

/** One date of an event or task: of a repeating one, each date by itself. */
export interface CalendarEntry {
  /** UID, with the date behind it where the event repeats. */
  readonly key: string
  readonly line: number
  readonly title: string
  readonly start: Day | undefined
  /** Last day, inclusive. */
  readonly end: Day | undefined
  /** Start and end as written, where a time of day is said. */
  readonly times?: { readonly start: string; readonly end?: string; readonly zone?: string }
  /** Every other property by its name. */
  readonly properties: ReadonlyMap<string, string>
}

/** A property in jCal (RFC 7265): name, parameters, type, values. */
type Property = readonly [string, Readonly<Record<string, string | string[]>>, string, ...unknown[]]
type Component = readonly [string, readonly Property[], readonly Component[]]

/**
 * Reads the events and tasks of an iCalendar text one by one, so that a damaged one is named with its line and the others go on. A
 * date without time is that day; a time keeps the day it has in its own zone. Repeating events are written out up to the limits.
 */
export function readIcal(text: string, today: Day | undefined): { readonly name: string | undefined; readonly entries: CalendarEntry[]; readonly odd: Oddity[] } {
  const odd: Oddity[] = []
  const entries: CalendarEntry[] = []
  const { blocks, name, open } = blocksOf(text)
  if (open !== undefined) odd.push({ severity: 'error', code: 'truncated', line: open, sentence: 'The event that begins here has no end, so the file was cut off; it was not taken.' })
  const moved = new Set<string>()
  for (const block of blocks) {
    try {
      for (const entry of entriesOf(block.text, block.line, today, odd, moved)) entries.push(entry)
    } catch (error) {
      const why = error instanceof Unreadable ? error.message : `cannot be read: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`
      odd.push({ severity: 'error', code: 'event-unreadable', line: block.line, sentence: `The event that begins here ${why}; it was not taken.` })
    }
  }
  // An event moved by hand stands for the date of the rule that it was moved from.
  const kept = entries.filter((entry) => !(moved.has(entry.key) && !entry.properties.has('RECURRENCE-ID')))
  return { name, entries: kept, odd }
}

function blocksOf(text: string): { blocks: { text: string; line: number }[]; name: string | undefined; open: number | undefined } {
  const lines = text.split(/\r\n|\n|\r/)
  const blocks: { text: string; line: number }[] = []
  let name: string | undefined
  let start: number | undefined
  let kind = ''
  lines.forEach((line, i) => {
    const begin = /^BEGIN:(VEVENT|VTODO)\s*$/i.exec(line)
    if (begin !== null && start === undefined) {
      start = i
      kind = (begin[1] as string).toUpperCase()
    } else if (start !== undefined && line.trim().toUpperCase() === `END:${kind}`) {
      blocks.push({ text: lines.slice(start, i + 1).join('\r\n'), line: start + 1 })
      start = undefined
    } else if (start === undefined && /^X-WR-CALNAME[:;]/i.test(line)) name = line.slice(line.indexOf(':') + 1).trim()
  })
  return { blocks, name, open: start === undefined ? undefined : start + 1 }
}

function entriesOf(text: string, line: number, today: Day | undefined, odd: Oddity[], moved: Set<string>): CalendarEntry[] {
  const calendar = ICAL.parse(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`) as unknown as Component
  const [, properties] = calendar[2][0] ?? (['', [], []] as const)
  const one = (name: string) => properties.find((property) => property[0] === name)
  const said = (name: string) => {
    const property = one(name)
    return property === undefined ? undefined : property.slice(3).map(textOf).join(', ')
  }
  const start = one('dtstart')
  const first = dayOf(start) ?? dayOf(one('due'))
  const last = lastDay(start, one('dtend') ?? one('due'), said('duration'), first)
  const uid = said('uid') ?? `${said('summary') ?? 'event'} ${first ?? ''}`.trim()
  const others = new Map<string, string>()
  for (const property of properties) {
    const name = property[0].toUpperCase()
    const value = property.slice(3).map(textOf).join(', ')
    if (!known.has(name) && value !== '') others.set(name, others.has(name) ? `${others.get(name)}, ${value}` : value)
  }
  const title = said('summary') ?? ''
  const base = { line, title, properties: others, ...timesOf(start, one('dtend')) }
  const instead = dayOf(one('recurrence-id'))
  if (instead !== undefined) {
    moved.add(`${uid}/${instead}`)
    return [{ ...base, key: `${uid}/${instead}`, start: first, end: last }]
  }
  const rule = one('rrule')
  if (rule === undefined || first === undefined) {
    return [first, ...extraDays(properties)].map((day, i) => ({ ...base, key: i === 0 ? uid : `${uid}/${day}`, start: day, end: i === 0 ? last : day }))
  }
  const days = writtenOut(rule[3], first, today, line, odd)
  const without = new Set(properties.filter(([name]) => name === 'exdate').flatMap((property) => property.slice(3).map((value) => String(value).slice(0, 10))))
  const length = last === undefined ? 0 : (Date.parse(last) - Date.parse(first)) / 86_400_000
  return [...new Set([...days, ...extraDays(properties)])].filter((day) => !without.has(day)).sort().map((day) => ({ ...base, key: `${uid}/${day}`, start: day, end: addTo(day, length) }))
}

const known = new Set(['SUMMARY', 'DTSTART', 'DTEND', 'DUE', 'DURATION', 'UID', 'RRULE', 'EXDATE', 'RDATE', 'DTSTAMP', 'SEQUENCE'])

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? value.map(textOf).join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function dayOf(property: Property | undefined): Day | undefined {
  const day = property === undefined ? '' : String(property[3]).slice(0, 10)
  return /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).getTime() === Date.parse(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : undefined
}

function extraDays(properties: readonly Property[]): Day[] {
  return properties.filter(([name]) => name === 'rdate').flatMap((property) => property.slice(3).map((value) => String(value).slice(0, 10))).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
}

function addTo(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The end of a DATE event is the day after its last; one that ends at midnight has not touched that day either. */
function lastDay(start: Property | undefined, end: Property | undefined, duration: string | undefined, first: Day | undefined): Day | undefined {
  if (first === undefined) return undefined
  const day = dayOf(end)
  if (day === undefined) {
    const days = Number(/^P(\d+)D/.exec(duration ?? '')?.[1] ?? 0) + 7 * Number(/^P(\d+)W/.exec(duration ?? '')?.[1] ?? 0)
    return days > 1 && days < 4_000 ? addTo(first, days - 1) : first
  }
  const exclusive = end?.[0] === 'dtend' && (end[2] === 'date' || /T00:00:00/.test(String(end[3]))) && start !== undefined
  const last = exclusive ? addTo(day, -1) : day
  return last < first ? first : last
}

function timesOf(start: Property | undefined, end: Property | undefined): Pick<CalendarEntry, 'times'> {
  if (start?.[2] !== 'date-time') return {}
  const zone = start[1]['tzid']
  return { times: { start: String(start[3]), ...(end === undefined ? {} : { end: String(end[3]) }), ...(typeof zone === 'string' ? { zone } : {}) } }
}

function writtenOut(raw: unknown, first: Day, today: Day | undefined, line: number, odd: Oddity[]): Day[] {
  const rule = ruleOf(raw)
  if (typeof rule === 'string') {
    odd.push({ severity: 'warning', code: 'repeat-unread', line, sentence: `The event repeats by a rule that is not written out (${rule}); only its first date was taken.` })
    return [first]
  }
  const endless = rule.count === undefined && rule.until === undefined
  const from = today !== undefined && today > first ? today : first
  const last = monthsAfter(from, limits.occurrenceMonths)
  const { days, stopped } = repeatDays(rule, first, endless ? last : '9999-12-31', limits.occurrenceSteps, endless ? limits.occurrenceSteps : limits.occurrences + 1)
  const since = endless && today !== undefined ? monthsAfter(today, -12) : first
  const kept = days.filter((day) => day >= since)
  if (kept.length > limits.occurrences) {
    odd.push({ severity: 'warning', code: 'repeat-limit', line, sentence: `The event repeats more than ${count(limits.occurrences)} times; only its first ${limits.occurrences} dates from ${kept[0]} on were taken.` })
    return kept.slice(0, limits.occurrences)
  }
  if (endless) odd.push({ severity: 'note', code: 'repeat-endless', line, sentence: `The event repeats without end; it was written out from ${since} to ${last} (${kept.length} dates).` })
  else if (stopped === 'steps') odd.push({ severity: 'warning', code: 'repeat-limit', line, sentence: `The rule of the event gives no more dates within ${count(limits.occurrenceSteps)} steps; the ${kept.length} found were taken.` })
  return kept
}

function monthsAfter(day: Day, months: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** The rule as we know it, or what in it we do not. */
function ruleOf(raw: unknown): RepeatRule | string {
  const said = new Map(Object.entries((typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>))
  const freq = String(said.get('freq'))
  if (freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY' && freq !== 'YEARLY') return `${freq.toLowerCase()}, more often than daily`
  for (const part of said.keys()) if (!parts.has(part)) return part.toUpperCase()
  const numbers = (name: string) => [said.get(name) ?? []].flat().map(Number).filter((n) => Number.isInteger(n) && n !== 0)
  const byDay = [said.get('byday') ?? []].flat().map((text) => {
    const found = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(String(text))
    return found === null ? undefined : { weekday: weekdays.indexOf(found[2] as string), ...(found[1] === undefined ? {} : { nth: Number(found[1]) }) }
  })
  if (byDay.some((day) => day === undefined)) return 'BYDAY'
  const interval = Number(said.get('interval') ?? 1)
  if (!Number.isInteger(interval) || interval < 1 || interval > 10_000) return 'INTERVAL'
  const until = said.get('until') === undefined ? undefined : String(said.get('until')).slice(0, 10)
  if (until !== undefined && !/^\d{4}-\d\d-\d\d$/.test(until)) return 'UNTIL'
  const times = said.get('count') === undefined ? undefined : Number(said.get('count'))
  const start = said.get('wkst')
  return {
    freq, interval, count: times, until, byDay: byDay.filter((day) => day !== undefined),
    byMonth: numbers('bymonth'), byMonthDay: numbers('bymonthday'), byYearDay: numbers('byyearday'), bySetPos: numbers('bysetpos'),
    weekStart: typeof start === 'number' ? start - 1 : typeof start === 'string' ? Math.max(weekdays.indexOf(start), 0) : 1,
  }
}

const parts = new Set(['freq', 'interval', 'count', 'until', 'byday', 'bymonth', 'bymonthday', 'byyearday', 'bysetpos', 'wkst'])
