import type { Day } from '../core/kernel/command.ts'
import type { Remark } from '../core/plans/draft.ts'
import { type MetricPeriod, periodWords } from '../core/metrics/metric-periods.ts'
import type { Metric } from '../core/metrics/metrics.ts'
import type { LabelStyle } from '../core/time/label.ts'
import { readDate } from '../core/time/read-date.ts'
import { readCsv } from './formats/csv.ts'
import { decodeText } from './formats/text.ts'
import { Unreadable } from './formats/unreadable.ts'
import { figureIn } from './metric-figure.ts'

/** One value that a file gives, and where it stands there. */
export interface ReadValue {
  readonly metric: string
  /** The first day of its period. */
  readonly day: Day
  readonly part?: string
  readonly value: number
  readonly line: number
}

export interface ValuesRead {
  readonly values: readonly ReadValue[]
  readonly remarks: readonly Remark[]
}

export interface ReadValuesOptions {
  readonly file: string
  readonly metrics: readonly Pick<Metric, 'id' | 'title' | 'unit' | 'every'>[]
  /** The metric that a column called "Value" is of, where the file names none. */
  readonly only?: string | undefined
  readonly today: Day
  readonly style: LabelStyle
  readonly fiscalYearStart?: number | undefined
  /** The period of a metric that a day lies in. */
  readonly periodOf: (metric: Pick<Metric, 'every'>, day: Day) => MetricPeriod
}

const dayColumns: ReadonlySet<string> = new Set(['day', 'date', 'week', 'month', 'quarter', 'period', 'week of', 'week starting'])
const lower = (text: string) => text.trim().toLowerCase()

/** A cell of the file that may be a value. */
interface Cell {
  readonly metric: Pick<Metric, 'id' | 'title' | 'unit' | 'every'>
  readonly day: string
  readonly part: string
  readonly text: string
  readonly line: number
  readonly column: string
}

/**
 * The values in a CSV file (row I7): a column for the day or period, and either a column for each metric under its title, or columns "Metric" and "Value", with
 * "Part" beside. Each cell that is not taken is a remark with its line and why; an empty one is a gap, and told. Nothing is guessed: "12,5" may be either.
 */
export function readMetricValues(bytes: Uint8Array, options: ReadValuesOptions): ValuesRead {
  const remarks: Remark[] = []
  const remark = (severity: Remark['severity'], code: string, sentence: string, line?: number, column?: string) => {
    remarks.push({ severity, code, sentence, place: { file: options.file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) } })
  }
  try {
    const { grid, odd } = readCsv(decodeText(bytes).text)
    for (const one of odd) remark(one.severity, one.code, one.sentence, one.line, one.column === undefined ? undefined : String(one.column))
    const taken: (ReadValue & { readonly text: string; readonly column: string })[] = []
    for (const cell of cellsIn(grid.columns, grid.rows, grid.lines, options, remark)) {
      const read = valueOf(cell, options, remark)
      if (read !== undefined) taken.push({ ...read, text: cell.text, column: cell.column })
    }
    return { values: withoutDoubles(taken, options, remark), remarks }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    remark('error', error.code, `The file ${error.message}.`, error.line)
    return { values: [], remarks }
  }
}

type Tell = (severity: Remark['severity'], code: string, sentence: string, line?: number, column?: string) => void

function* cellsIn(columns: readonly string[], rows: readonly (readonly unknown[])[], lines: readonly (number | undefined)[], { metrics, only }: ReadValuesOptions, tell: Tell): Iterable<Cell> {
  const names = columns.map(lower)
  const dayAt = names.findIndex((name) => dayColumns.has(name))
  if (dayAt < 0) throw new Unreadable('no-day', 'has no column for the day: call it Day, Week, Month, Quarter or Period')
  const [metricAt, valueAt, partAt] = ['metric', 'value', 'part'].map((name) => names.indexOf(name)) as [number, number, number]
  const byTitle = new Map(metrics.map((metric) => [lower(metric.title), metric]))
  const one = metrics.find(({ id }) => id === only)
  const wide = columns.map((column, at) => (at === dayAt || at === metricAt || at === partAt ? undefined : at === valueAt ? undefined : { column, metric: byTitle.get(names[at] ?? '') }))
  const used = new Set([dayAt, metricAt, valueAt, partAt])
  for (const [at, column] of columns.entries()) if (!used.has(at) && wide[at]?.metric === undefined) tell('warning', 'unknown-column', `No metric is called “${column}”: that column was not read.`, undefined, column)
  if (valueAt >= 0 && metricAt < 0 && one === undefined) tell('error', 'which-metric', 'The column “Value” does not say of which metric: name the metric, or put a column “Metric” beside it.', undefined, columns[valueAt])
  for (const [at, row] of rows.entries()) {
    const text = (place: number) => (place < 0 ? '' : String(row[place] ?? '').trim())
    const [line, day, part] = [lines[at] ?? 0, text(dayAt), text(partAt)]
    if (valueAt >= 0) {
      const named = metricAt < 0 ? one : byTitle.get(lower(text(metricAt)))
      if (named === undefined && metricAt >= 0) tell('error', 'unknown-metric', text(metricAt) === '' ? 'The row names no metric.' : `No metric is called “${text(metricAt)}”.`, line, columns[metricAt])
      if (named !== undefined) yield { metric: named, day, part, text: text(valueAt), line, column: columns[valueAt] ?? '' }
    }
    for (const [place, found] of wide.entries()) if (found?.metric !== undefined) yield { metric: found.metric, day, part, text: text(place), line, column: found.column }
  }
}

function valueOf({ metric, day, part, text, line, column }: Cell, { today, style, fiscalYearStart, periodOf }: ReadValuesOptions, tell: Tell): ReadValue | undefined {
  const read = readDate(day, { fiscalYearStart })
  if (read.window === undefined) return void tell('error', 'no-day', read.remarks[0]?.sentence ?? `“${day}” is no day.`, line)
  const period = periodOf(metric, read.window.start)
  if (period.end < read.window.end) return void tell('error', 'too-long', `“${day}” is longer than a ${metric.every}, and “${metric.title}” has a value for each ${metric.every}.`, line)
  if (period.start > today) return void tell('error', 'to-come', `“${day}” is still to come.`, line)
  const told = periodWords(metric.every, period, style)
  const found = figureIn(text)
  if (found.kind === 'gap') return void tell('note', 'gap', `No value of “${metric.title}” for ${told}: it stays a gap.`, line, column)
  if (found.kind === 'odd') return void tell('error', 'odd-value', found.sentence, line, column)
  if (found.isPercent && metric.unit !== '%') return void tell('error', 'odd-value', `“${text}” is a percentage, and “${metric.title}” is not counted in percent.`, line, column)
  if (part.length > 100) return void tell('error', 'odd-part', 'The name of its part is longer than 100 letters.', line)
  return { metric: metric.id, day: period.start, ...(part === '' ? {} : { part }), value: found.value, line }
}

/** Where two rows say the same of one period, one is enough; where they differ, neither is taken. */
function withoutDoubles(all: readonly (ReadValue & { readonly text: string; readonly column: string })[], { metrics }: ReadValuesOptions, tell: Tell): ReadValue[] {
  const first = new Map<string, (typeof all)[number]>()
  const differing = new Set<string>()
  const keyOf = ({ metric, day, part }: ReadValue) => JSON.stringify([metric, day, part ?? null])
  for (const one of all) {
    const before = first.get(keyOf(one))
    if (before === undefined) first.set(keyOf(one), one)
    else if (before.value === one.value) tell('note', 'twice', `Line ${before.line} says the same of that period already.`, one.line, one.column)
    else {
      differing.add(keyOf(one))
      const title = metrics.find(({ id }) => id === one.metric)?.title ?? ''
      tell('error', 'two-values', `Line ${before.line} says ${before.text} of “${title}” for the same period, this one ${one.text}: neither was taken.`, one.line, one.column)
    }
  }
  return [...first].filter(([key]) => !differing.has(key)).map(([, { text: _text, column: _column, ...value }]) => value)
}
