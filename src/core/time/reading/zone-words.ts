import { isZone } from '../zones.ts'

/**
 * A zone as someone wrote it. With `offset` (minutes) it is read literally: PST is UTC-8 even in summer. `place` is where the word is
 * used, to see whether it is in use on the day. Without an offset, clocks of `place` decide.
 */
export interface ZoneWord {
  readonly word: string
  readonly offset?: number
  readonly place?: string
}

/** Word -> minutes from UTC, and the place whose clocks show it in its season. */
const table: readonly (readonly [string, number, string])[] = [
  ['pst', -480, 'America/Los_Angeles'], ['pdt', -420, 'America/Los_Angeles'],
  ['mst', -420, 'America/Denver'], ['mdt', -360, 'America/Denver'],
  ['cdt', -300, 'America/Chicago'],
  ['est', -300, 'America/New_York'], ['edt', -240, 'America/New_York'],
  ['akst', -540, 'America/Anchorage'], ['akdt', -480, 'America/Anchorage'], ['hst', -600, 'Pacific/Honolulu'],
  ['wet', 0, 'Europe/Lisbon'], ['west', 60, 'Europe/Lisbon'], ['cet', 60, 'Europe/Berlin'], ['cest', 120, 'Europe/Berlin'],
  ['eet', 120, 'Europe/Helsinki'], ['eest', 180, 'Europe/Helsinki'], ['msk', 180, 'Europe/Moscow'],
  ['jst', 540, 'Asia/Tokyo'], ['kst', 540, 'Asia/Seoul'], ['sgt', 480, 'Asia/Singapore'], ['hkt', 480, 'Asia/Hong_Kong'],
  ['awst', 480, 'Australia/Perth'], ['aest', 600, 'Australia/Sydney'], ['aedt', 660, 'Australia/Sydney'],
  ['nzst', 720, 'Pacific/Auckland'], ['nzdt', 780, 'Pacific/Auckland'],
]

/** Words for a place's clocks, whatever the season. */
const places: ReadonlyMap<string, string> = new Map([
  ['pt', 'America/Los_Angeles'], ['mt', 'America/Denver'], ['ct', 'America/Chicago'], ['et', 'America/New_York'],
])

/** Letters that several places use for different times. They are never guessed. */
const shared: ReadonlySet<string> = new Set(['cst', 'ist', 'bst', 'ast', 'adt', 'sst', 'gst', 'wst', 'pkt', 'sast', 'brt', 'art'])

const words: ReadonlyMap<string, ZoneWord> = new Map([
  ['utc', { word: 'UTC', offset: 0 }], ['gmt', { word: 'GMT', offset: 0 }], ['z', { word: 'UTC', offset: 0 }], ['zulu', { word: 'UTC', offset: 0 }],
  // Anywhere on Earth: a day is over when it is over in the last place that has it.
  ['aoe', { word: 'AoE', offset: -720 }],
  ...table.map(([word, offset, place]): [string, ZoneWord] => [word, { word: word.toUpperCase(), offset, place }]),
  ...[...places].map(([word, place]): [string, ZoneWord] => [word, { word: word.toUpperCase(), place }]),
  ...[...shared].map((word): [string, ZoneWord] => [word, { word: word.toUpperCase() }]),
])

export function zoneWord(word: string): ZoneWord | undefined {
  return words.get(word)
}

/** "+02:00" as sign, hours and minutes; undefined when no clock is that far from UTC. */
export function zoneOffset(sign: string, hours: number, minutes: number): ZoneWord | undefined {
  const offset = (sign === '-' ? -1 : 1) * (hours * 60 + minutes)
  return minutes > 59 || Math.abs(offset) > 14 * 60 ? undefined : { word: offsetName(offset), offset }
}

const areas = /^(africa|america|antarctica|arctic|asia|atlantic|australia|europe|indian|pacific|etc)\//

/** "europe/berlin" as the zone of that name, when there is one. */
export function zoneNamed(name: string): ZoneWord | undefined {
  if (!areas.test(name) || !isZone(name)) return undefined
  const place = name.replace(/(^|[/_-])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
  return { word: place, place }
}

/** The name under which a deadline keeps the zone: "UTC", a place's name, or an offset. */
export function zoneName({ offset, place }: ZoneWord): string {
  return place ?? (offset === undefined || offset === 0 ? 'UTC' : offsetName(offset))
}

/** "UTC-8", "UTC+5:30", for a sentence. */
export function offsetInWords(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  return `UTC${offset < 0 ? '-' : '+'}${hours}${minutes === 0 ? '' : `:${twoDigits(minutes)}`}`
}

function offsetName(offset: number): string {
  if (offset === 0) return 'UTC'
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(Math.abs(offset) / 60))}:${twoDigits(Math.abs(offset) % 60)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
