import { Refusal } from '../core/kernel/refusal.ts'
import type { Place, Reading, Remark } from '../core/plans/draft.ts'
import { DateReader, placeIn } from './drafting.ts'
import { checkSizes } from './check-sizes.ts'
import { count } from './limits.ts'
import type { PlanFile, ReadOptions } from './plan-file.ts'
import { askedOf } from './said-class.ts'
import { isConferenceList, readConferences } from './shapes/conferences.ts'
import { isBesideHandbook, isHandbookFile, readHandbook } from './shapes/handbook.ts'
import { readCalendarFile } from './shapes/ical.ts'
import { isKep, readKeps } from './shapes/keps.ts'
import { isReleaseCalendar, readReleaseCalendars } from './shapes/release-calendar.ts'
import { isReleaseSchedule, readReleaseSchedules } from './shapes/release-schedule.ts'
import { readTable } from './shapes/table.ts'
import { isTrello, readTrello } from './shapes/trello.ts'
import type { RowsHeard } from './table/read-table.ts'
import { openFiles, type SourceFile, unreadable } from './source-file.ts'

/** How far reading is: the rows of tables read so far, of how many in the tables begun, and the share of all that is read (0 to 1). */
export interface RowsTold {
  readonly rows: number
  readonly of: number
  readonly share: number
}

/** Hears of the file at hand, and how far reading is. */
export interface Told {
  readonly file: (path: string) => void
  readonly rows: (told: RowsTold) => void
}

const nobody: Told = { file: () => {}, rows: () => {} }

/**
 * Reads plan files into drafts, one reading a source: all files of a handbook's product data together, all proposals, all release
 * calendars and schedules, all lists of conferences, and every other file by itself. Synchronous and without effects; `readPlanFiles` runs it in a worker with limits.
 * What cannot be read is a remark in a reading, with file, place and reason, and the other files go on. When no file at all gives a
 * draft and something was wrong, or nothing was handed in, that is a Refusal `invalid` (or `too-large`) with the same sentences.
 */
export function readSources(files: readonly PlanFile[], options: ReadOptions = {}, told: Told = nobody): Reading[] {
  checkSizes(files)
  const opened = files.flatMap((file) => {
    told.file(file.path)
    return openFiles(file)
  })
  const dates = new DateReader(options)
  const sorted = sort(opened)
  const readings: Reading[] = []
  const loose: Remark[] = []
  const one = (paths: readonly string[], read: () => Reading) => {
    told.file(paths[0] ?? '')
    try {
      readings.push(read())
    } catch (error) {
      loose.push(unreadable(paths[0] ?? '', error))
    }
  }
  if (sorted.handbook.length > 0) one(pathsOf(sorted.handbook), () => readHandbook(sorted.handbook))
  if (sorted.keps.length > 0) one(pathsOf(sorted.keps), () => readKeps(sorted.keps))
  if (sorted.calendars.length > 0) one(pathsOf(sorted.calendars), () => readReleaseCalendars(sorted.calendars, dates))
  if (sorted.schedules.length > 0) one(pathsOf(sorted.schedules), () => readReleaseSchedules(sorted.schedules))
  if (sorted.conferences.length > 0) one(pathsOf(sorted.conferences), () => readConferences(sorted.conferences, askedOf(options, sorted.conferences[0]?.path ?? ''), dates))
  const counted = { rows: 0, of: 0 }
  const title = titlesOf(sorted.others)
  for (const [at, file] of sorted.others.entries()) {
    const before = { ...counted }
    const heard: RowsHeard = {
      begin: (rows) => void (counted.of += rows),
      read: (more) => {
        counted.rows += more
        told.rows({ ...counted, share: (at + (counted.rows - before.rows) / Math.max(counted.of - before.of, 1)) / sorted.others.length })
      },
    }
    one([file.path], () => readOther(file, title(file), askedOf(options, file.path), dates, heard))
  }
  const remarks = [...opened.flatMap((file) => file.remarks), ...loose, ...sorted.remarks]
  return settle(readings, remarks, opened)
}

interface Sorted {
  readonly handbook: SourceFile[]
  readonly keps: SourceFile[]
  readonly calendars: SourceFile[]
  readonly schedules: SourceFile[]
  readonly conferences: SourceFile[]
  readonly others: SourceFile[]
  readonly remarks: Remark[]
}

function sort(files: readonly SourceFile[]): Sorted {
  const sorted: Sorted = { handbook: [], keps: [], calendars: [], schedules: [], conferences: [], others: [], remarks: [] }
  const folders = new Set(files.filter(isHandbookFile).map((file) => file.folder))
  for (const file of files) {
    if (isKep(file)) sorted.keps.push(file)
    else if (isHandbookFile(file)) sorted.handbook.push(file)
    else if (file.remarks.some((remark) => remark.severity === 'error')) continue
    else if (folders.size > 0 && isBesideHandbook(file, folders)) continue
    else if (isReleaseCalendar(file)) sorted.calendars.push(file)
    else if (isReleaseSchedule(file)) sorted.schedules.push(file)
    else if (isConferenceList(file)) sorted.conferences.push(file)
    else {
      const why = noPlanIn(file, folders)
      if (why === undefined) sorted.others.push(file)
      else sorted.remarks.push({ severity: 'note', code: 'not-read', place: placeIn(file.path), sentence: `${file.path} was not read: ${why}.` })
    }
  }
  return sorted
}

/** Files that lie beside plans and are none, each told once. */
function noPlanIn(file: SourceFile, handbookFolders: ReadonlySet<string>): string | undefined {
  if (file.format === 'markdown' && file.markdown?.tables.length === 0) return 'it has no table, so there is no plan in it'
  if (file.format === 'text') return 'it is of no kind that is known (CSV, XLSX, YAML, JSON, iCal, Markdown)'
  if (file.format === 'yaml' && handbookFolders.has(file.folder)) return 'it is not one of the files of product data that are known'
  if (file.format === 'yaml' && file.stem === 'exceptions' && /^\s+(-\s+)?date_requested:/m.test(file.text)) return 'it lists requests for exceptions, not a plan'
  if (file.format === 'markdown' && handbookFolders.size > 0 && /\{\{generator:/.test(file.text)) return 'it is a page made from the product data'
  return undefined
}

/** A source is known by its file's name; where two files have the same one, by their paths. */
function titlesOf(files: readonly SourceFile[]): (file: SourceFile) => string {
  const uses = new Map<string, number>()
  for (const file of files) uses.set(nameOf(file), (uses.get(nameOf(file)) ?? 0) + 1)
  return (file) => ((uses.get(nameOf(file)) ?? 0) > 1 ? file.path : nameOf(file)).slice(-300) || 'Plan'
}

function nameOf({ path }: SourceFile): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function readOther(file: SourceFile, title: string, options: ReadOptions, dates: DateReader, heard: RowsHeard): Reading {
  if (file.format === 'ical') return readCalendarFile(file, title, options)
  if (isTrello(file)) return readTrello(file, title, options, dates)
  return readTable(file, title, options, dates, heard)
}

function pathsOf(files: readonly SourceFile[]): string[] {
  return files.map((file) => file.path)
}

/** Puts each remark into the reading of its file; those of files that gave none go to the first reading, never to nobody. */
function settle(readings: readonly Reading[], remarks: readonly Remark[], files: readonly SourceFile[]): Reading[] {
  const drafts = readings.reduce((sum, reading) => sum + reading.drafts.filter((draft) => draft.collection !== 'plans').length, 0)
  const errors = [...remarks, ...readings.flatMap((reading) => reading.remarks)].filter((remark) => remark.severity === 'error')
  if (drafts === 0) refuse(errors.length > 0 ? errors : [...remarks, ...readings.flatMap((reading) => reading.remarks)], files)
  const placed = new Map<Reading, Remark[]>()
  for (const remark of remarks) {
    const reading = readings.find((one) => one.files.includes(remark.place.file)) ?? (readings[0] as Reading)
    placed.set(reading, [...(placed.get(reading) ?? []), remark])
  }
  return readings.map((reading) => ({ ...reading, remarks: [...(placed.get(reading) ?? []), ...reading.remarks] }))
}

function refuse(remarks: readonly Remark[], files: readonly SourceFile[]): never {
  const first = remarks[0]
  const more = remarks.length > 1 ? ` (and ${count(remarks.length - 1)} more)` : ''
  if (first === undefined) throw new Refusal('invalid', `Nothing in ${files[0]?.path ?? 'the files'} is a plan that can be read.`, { at: files[0]?.path ?? '' })
  const sentence = first.sentence.includes(first.place.file) ? first.sentence : `${whereIs(first.place)}: ${first.sentence}`
  throw new Refusal(remarks.every((remark) => remark.code === 'too-large') ? 'too-large' : 'invalid', `Nothing could be read. ${sentence}${more}`, { at: whereIs(first.place), details: remarks.slice(0, 1_000) })
}

function whereIs({ file, line, column }: Place): string {
  return `${file}${line === undefined ? '' : `, line ${line}`}${column === undefined ? '' : `, ${typeof column === 'number' ? 'column ' : ''}${column}`}`
}
