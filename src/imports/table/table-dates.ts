import type { Json } from '../../lib/json.ts'
import { labelWindow } from '../../core/time/label.ts'
import { precisions, type Window } from '../../core/time/window.ts'
import { DateReader, dateSeverity, type DateSaid, type Drafting, placeIn } from '../drafting.ts'
import type { Grid } from '../formats/grid.ts'
import { safeName } from '../formats/tree.ts'
import { count, limits } from '../limits.ts'
import { cellText } from './cell-text.ts'
import type { MappedColumn } from './mapping.ts'

type Row = Grid['rows'][number]
type Fields = Record<string, Json>

interface Seen {
  readonly column: MappedColumn
  readonly line: number | undefined
  /** The first cell that was seen so, or the column that goes before. */
  readonly first: string
  times: number
}

/** The dates in the rows of one table: a window of one column or of a start and an end, with what is odd told. Nothing is guessed. */
export class TableDates {
  private readonly drafting: Drafting
  private readonly columns: ReadonlyMap<MappedColumn['field'], readonly MappedColumn[]>
  private readonly file: string
  private readonly dates: DateReader
  private readonly dayFirst = new DateReader({ order: 'day-first' })
  private readonly monthFirst = new DateReader({ order: 'month-first' })
  private readonly ambiguous = new Map<string, Seen>()
  private readonly secondChoices = new Map<string, Seen>()

  constructor(drafting: Drafting, columns: ReadonlyMap<MappedColumn['field'], readonly MappedColumn[]>, { file, dates }: { readonly file: string; readonly dates: DateReader }) {
    this.drafting = drafting
    this.columns = columns
    this.file = file
    this.dates = dates
  }

  /** Puts the window and deadline of a row into its fields; what is no date is kept by its column's name. */
  take(row: Row, line: number | undefined, fields: Fields, own: Fields): void {
    const whole = this.firstDate(row, 'window', line, own)
    const start = this.firstDate(row, 'start', line, own)
    const end = this.firstDate(row, 'end', line, own)
    const window = joined(start?.read.window, end?.read.window) ?? whole?.read.window
    if (start?.read.window !== undefined && end?.read.window !== undefined && window === undefined) {
      for (const { column } of [start, end]) own[safeName(column.name)] = cellText(row, column)
      this.remark('warning', 'date-backwards', line, end.column, `"${cellText(row, end.column)}" ends before "${cellText(row, start.column)}" starts; no date was taken, and both are kept as own fields.`)
    }
    if (window !== undefined) fields['window'] = { start: window.start, end: window.end, precision: window.precision }
    const deadline = end?.read.deadline ?? whole?.read.deadline
    if (deadline !== undefined) fields['deadline'] = { at: deadline.at, zone: deadline.zone }
  }

  /** Tells what is odd about whole columns, once all rows were taken. */
  finish(rows: readonly Row[]): void {
    for (const seen of this.ambiguous.values()) this.tellOrder(seen, rows)
    for (const { column, line, times, first } of this.secondChoices.values()) {
      this.remark('note', 'second-choice', line, column, `Where "${first}" gives no date (${times === 1 ? 'in one row' : `in ${count(times)} rows, first here`}), "${column.name}" was taken.`)
    }
  }

  /** The first of a field's columns that gives a date; what the others say is kept, and that another than the first was taken is told. */
  private firstDate(row: Row, field: 'window' | 'start' | 'end', line: number | undefined, own: Fields): { readonly column: MappedColumn; readonly read: DateSaid } | undefined {
    const columns = this.columns.get(field)
    if (columns === undefined) return undefined
    let taken: { readonly column: MappedColumn; readonly read: DateSaid } | undefined
    for (const column of columns) {
      const text = cellText(row, column)
      if (text === '' || text.length > limits.textLength) continue
      if (taken !== undefined) {
        own[safeName(column.name)] = text
        continue
      }
      const read = this.date(text, column, line, own)
      if (read.window === undefined) continue
      taken = { column, read }
      const [first] = columns
      if (first !== undefined && column !== first) seeAgain(this.secondChoices, column, line, first.name)
    }
    return taken
  }

  private date(text: string, column: MappedColumn, line: number | undefined, own: Fields): DateSaid {
    const read = this.dates.read(text)
    if (read.window === undefined) own[safeName(column.name)] = text
    for (const { code, sentence } of read.remarks) {
      this.remark(dateSeverity(code), `date-${code}`, line, column, sentence)
      if (code === 'ambiguous' && this.readings(text) !== undefined) seeAgain(this.ambiguous, column, line, text)
    }
    return read
  }

  /** Days that read two ways are not guessed: both readings are told, and where other cells of the column can only be one way, that too. */
  private tellOrder({ column, line, times, first }: Seen, rows: readonly Row[]): void {
    const readings = this.readings(first)
    if (readings === undefined) return
    const sure = { 'month-first': '', 'day-first': '' }
    for (const row of rows) {
      const text = cellText(row, column)
      const [, a, b] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(text) ?? []
      if (Number(b) > 12 && Number(a) <= 12) sure['month-first'] ||= text
      if (Number(a) > 12 && Number(b) <= 12) sure['day-first'] ||= text
    }
    const order = sure['month-first'] !== '' && sure['day-first'] === '' ? 'month-first' : sure['day-first'] !== '' && sure['month-first'] === '' ? 'day-first' : undefined
    const hint = order === undefined ? '' : ` Others there, such as ${sure[order]}, can only be ${order === 'month-first' ? 'month first' : 'day first'}.`
    const dates = times === 1 ? 'One date' : `${count(times)} dates`
    this.remark('note', 'date-order', line, column, `${dates} in "${column.name}" ${times === 1 ? 'reads' : 'read'} two ways: "${first}" is ${readings.dayFirst} day first, and ${readings.monthFirst} month first.${hint}`)
  }

  /** What a date says either way round; nothing where the order of days and months does not decide it. */
  private readings(text: string): { readonly dayFirst: string; readonly monthFirst: string } | undefined {
    const [day, month] = [this.dayFirst.read(text).window, this.monthFirst.read(text).window]
    return day === undefined || month === undefined ? undefined : { dayFirst: labelWindow(day), monthFirst: labelWindow(month) }
  }

  private remark(severity: 'warning' | 'note', code: string, line: number | undefined, { name }: MappedColumn, sentence: string): void {
    this.drafting.remark(severity, code, placeIn(this.file, line, name), sentence)
  }
}

function seeAgain(seen: Map<string, Seen>, column: MappedColumn, line: number | undefined, first: string): void {
  const before = seen.get(column.name)
  if (before === undefined) seen.set(column.name, { column, line, first, times: 1 })
  else before.times++
}

function joined(start: Window | undefined, end: Window | undefined): Window | undefined {
  if (start === undefined || end === undefined) return start ?? end
  if (end.end < start.start) return undefined
  const precision = precisions[Math.max(precisions.indexOf(start.precision), precisions.indexOf(end.precision))] as Window['precision']
  return { start: start.start, end: end.end, precision }
}
