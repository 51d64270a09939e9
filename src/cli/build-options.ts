import { daySchema } from '../core/time/window.ts'
import type { ColumnMapping, Reading } from '../core/plans/draft.ts'
import { bare } from '../imports/table/fields.ts'
import { UsageError } from './terminal.ts'

/** What `throughline build` was asked for, as it was typed. */
export interface BuildOptions {
  readonly out: string
  readonly since?: readonly string[]
  readonly today?: string
  readonly audience: string
  readonly outside?: string
  readonly fiscalStart?: string
  readonly renames: boolean
  readonly company?: string
  readonly master?: string
  readonly presenter?: boolean
  readonly order?: 'day-first' | 'month-first'
  readonly json?: boolean
}

/** A day as typed: 2026-09-14, one that the calendar has. */
export function dayOf(text: string): string {
  const day = daySchema.safeParse(text)
  if (!day.success) throw new UsageError(`"${text}" is not a day: write it as 2026-09-14.`)
  return day.data
}

/** A month as typed: 1 to 12, or 01 to 12. */
export function monthOf(text: string): number {
  const month = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (month < 1 || month > 12) throw new UsageError(`"${text}" is not a month: write 01 to 12.`)
  return month
}

/** Columns as typed, separated by commas; a column whose own name has a comma stands in double quotes. */
export function columnsOf(text: string): string[] {
  const names = [...text.matchAll(/"((?:[^"]|"")*)"|[^,]+/g)].map(([whole, quoted]) => (quoted === undefined ? whole : quoted.replaceAll('""', '"')).trim()).filter((name) => name !== '')
  if (names.length === 0) throw new UsageError('--outside names no column: write it as --outside "Title,Release date".')
  return names
}

/** Shapes whose columns a person lets out one by one. The others carry the classes of their columns with them. */
const openable: ReadonlySet<string> = new Set(['table', 'trello', 'ical'])

/** Columns of these readings that a person could let out, in the order of the files. */
export function openableColumns(readings: readonly Reading[]): ColumnMapping[] {
  return readings.filter(({ shape }) => openable.has(shape)).flatMap(({ columns }) => Object.values(columns).flat())
}

/** Refuses a column in --outside that no file has: a slip of the pen would keep in what was meant to go out. */
export function checkColumns(asked: readonly string[], readings: readonly Reading[]): void {
  const known = [...new Set(openableColumns(readings).map(({ column }) => column))]
  const missing = asked.find((name) => !known.some((column) => bare(column) === bare(name)))
  if (missing === undefined) return
  const there = known.length === 0 ? 'these files have none of which --outside decides' : `there are ${known.slice(0, 20).join(', ')}${known.length > 20 ? ` and ${known.length - 20} more` : ''}`
  throw new UsageError(`--outside names the column "${missing}", which no table of these files has: ${there}.`)
}
