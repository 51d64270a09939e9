import type { CellObject } from '@e965/xlsx'

/** How a number format tells its number: as a day, a month, a year, a time, or as the number. Found once a format. */
export type NumberKind = 'number' | 'day' | 'day-time' | 'month' | 'year' | 'time'

/** What is in a format's letters, without quoted words, escaped letters, colours and conditions; elapsed hours stay. */
export function kindOfFormat(format: string): NumberKind {
  const letters = (format.split(';', 1)[0] ?? '').replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '').toLowerCase()
  if (letters === 'general' || letters.includes('@') || /[0#?]/.test(letters.replace(/s+\.0+/g, 's'))) return 'number'
  const [hasYear, hasDay, hasClock] = [/[ye]/.test(letters), /d/.test(letters), /[hs]/.test(letters)]
  if (hasClock && !hasYear && !hasDay) return 'time'
  if (hasDay) return hasClock ? 'day-time' : 'day'
  if (hasYear) return letters.includes('m') ? 'month' : 'year'
  return letters.includes('m') ? 'day' : 'number'
}

/** Days from 1970-01-01 to the day that serial 0 counts from, in the two systems that workbooks have. */
const epochs = { 1900: -25_569, 1904: -24_107 } as const

/**
 * The value of a cell as text or as the plain number or truth that it is. A serial number under a date's format is the day that it
 * shows, no more sure than its format says: "Mar 2026" is a month. Nothing for an empty cell.
 */
export function valueOf(cell: CellObject, kind: (format: string) => NumberKind, system: keyof typeof epochs): string | number | boolean | undefined {
  const { v } = cell
  if (v === undefined || cell.t === 'z' || cell.t === 'e') return undefined
  if (typeof v === 'string') return v === '' ? undefined : v
  if (typeof v === 'boolean') return v
  if (typeof v !== 'number') return undefined
  const told = cell.t === 'n' && typeof cell.z === 'string' ? kind(cell.z) : 'number'
  return told === 'number' ? v : (dateText(v, told, system) ?? v)
}

/** Whole seconds; the rest is what a double does to a clock. */
const daySeconds = 86_400

function dateText(serial: number, kind: Exclude<NumberKind, 'number'>, system: keyof typeof epochs): string | undefined {
  const seconds = Math.round(serial * daySeconds)
  if (serial < 0 || serial > 2_958_466) return undefined
  const clock = clockText(seconds % daySeconds)
  if (kind === 'time') return `${Math.floor(seconds / 3_600)}:${clock.slice(3)}`
  // Serial 60 of the 1900 system is the 29th of February 1900, which never was; before it the count is one day off.
  const days = Math.floor(seconds / daySeconds) + (system === 1900 && serial < 60 ? 1 : 0)
  if (days === 0 || (system === 1900 && Math.floor(serial) === 60)) return undefined
  const day = new Date((days + epochs[system]) * daySeconds * 1_000).toISOString().slice(0, 10)
  if (kind === 'year') return day.slice(0, 4)
  if (kind === 'month') return day.slice(0, 7)
  return seconds % daySeconds === 0 ? day : `${day} ${clock.replace(/:00$/, '')}`
}

function clockText(seconds: number): string {
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
