import { count, limits } from '../limits.ts'
import { columnNames, type Grid, type Oddity } from './grid.ts'
import { headingAt } from './heading.ts'
import { Unreadable } from './unreadable.ts'

export interface Dialect {
  readonly separator: string
  readonly quote: '"' | "'"
  /** How a quotation mark stands inside quotes: written twice, or after a backslash. */
  readonly escape: 'twice' | 'backslash'
}

export interface SplitText {
  readonly rows: string[][]
  /** The line on which each row begins, from 1. */
  readonly lines: number[]
  readonly odd: Oddity[]
}

const separators = [',', ';', '\t', '|'] as const

/** Finds separator and quoting from the first rows: the separator that gives rows of one width, as many columns as it can. */
export function findDialect(text: string): Dialect {
  const told = /^sep=(.)\r?\n/i.exec(text)
  const sample = sampleOf(told === null ? text : text.slice(told[0].length))
  const quote = /(^|[,;\t|])'[^'\n]*'(?=[,;\t|\r\n])/m.test(sample) && !sample.includes('"') ? "'" : '"'
  const escape = /\\"[^,;\t|\r\n]/.test(sample) && !/[^,;\t|\r\n]""/.test(sample) ? 'backslash' : 'twice'
  if (told?.[1] !== undefined) return { separator: told[1], quote, escape }
  let best: Dialect = { separator: ',', quote, escape }
  let bestScore = 0
  for (const separator of separators) {
    const dialect: Dialect = { separator, quote, escape }
    const score = evenness(split(sample, dialect))
    if (score > bestScore * 1.05) {
      best = dialect
      bestScore = score
    }
  }
  return best
}

function sampleOf(text: string): string {
  if (text.length <= 65_536) return text
  const end = text.lastIndexOf('\n', 65_536)
  return text.slice(0, end > 0 ? end : 65_536)
}

/** How table-like a split is: the share of rows that have the commonest width, and how wide that is. 0 for a single column. */
function evenness({ rows, odd }: SplitText): number {
  const widths = new Map<number, number>()
  for (const row of rows.slice(0, 200)) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  let width = 0
  let most = 0
  for (const [at, n] of widths) if (n > most || (n === most && at > width)) [width, most] = [at, n]
  if (width < 2) return 0
  const share = most / Math.min(rows.length, 200)
  return (share * share * Math.min(width, 8)) / (1 + odd.length)
}

/**
 * Splits separated text into rows of cells, exactly as written. Blank lines are left out. What breaks the quoting is an oddity with
 * its line, and the text is kept as it stands: a quotation mark that is never closed does not swallow the rest of the file.
 * Throws Unreadable `too-large` past the limits for rows, columns and cells.
 */
export function split(text: string, { separator, quote, escape }: Dialect): SplitText {
  const rows: string[][] = []
  const lines: number[] = []
  const odd: Oddity[] = []
  const end = text.length
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r'
  let pos = 0
  let line = 1
  let rowLine = 1
  let cells = 0
  let row: string[] = []
  let nextSeparator = text.indexOf(separator)
  let nextNewline = text.indexOf(newline)
  if (nextSeparator < 0) nextSeparator = end
  if (nextNewline < 0) nextNewline = end

  const endRow = () => {
    if (row.length > 1 || (row[0] ?? '').trim() !== '') {
      if (row.length > limits.columns) {
        throw new Unreadable('too-large', `has ${count(row.length)} columns, and ${count(limits.columns)} are the most that are read`, { line: rowLine })
      }
      cells += row.length
      rows.push(row)
      lines.push(rowLine)
      if (rows.length > limits.rows || cells > limits.cells) {
        throw new Unreadable('too-large', `has more than ${rows.length > limits.rows ? `${count(limits.rows)} rows` : `${count(limits.cells)} cells`}; split it into several files`, { line: rowLine })
      }
    }
    row = []
  }

  while (pos < end) {
    let start = pos
    if (text.charCodeAt(start) === 32) while (text.charCodeAt(start) === 32) start++
    if (text[start] === quote) {
      const close = closing(text, start, quote, escape)
      if (close < 0) {
        odd.push({ severity: 'warning', code: 'quote-open', line, sentence: 'A quotation mark is opened here and never closed; the text is kept as it stands.' })
      } else {
        const raw = text.slice(start + 1, close)
        let cell = escape === 'twice' ? (raw.includes(quote) ? raw.replaceAll(quote + quote, quote) : raw) : raw.replaceAll(`\\${quote}`, quote)
        const lineOfCell = line
        for (let i = raw.indexOf(newline); i >= 0; i = raw.indexOf(newline, i + 1)) line++
        pos = close + 1
        if (nextSeparator < pos) nextSeparator = found(text.indexOf(separator, pos), end)
        if (nextNewline < pos) nextNewline = found(text.indexOf(newline, pos), end)
        const stop = Math.min(nextSeparator, nextNewline)
        const rest = text.slice(pos, stop).trim()
        if (rest !== '') {
          odd.push({ severity: 'warning', code: 'quote-damaged', line: lineOfCell, sentence: 'Text follows a closing quotation mark in the same cell; it is kept.' })
          cell += rest
        }
        row.push(cell)
        pos = stop
        if (!step()) break
        continue
      }
    }
    const stop = Math.min(nextSeparator, nextNewline)
    const lineEnds = stop === nextNewline
    row.push(text.slice(pos, lineEnds && newline === '\n' && stop > pos && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop))
    pos = stop
    if (!step()) break
  }
  endRow()
  return { rows, lines, odd }

  /** Over the separator or the newline at `pos`. False at the end of the text. */
  function step(): boolean {
    if (pos >= end) return false
    const isNewline = pos === nextNewline
    pos++
    if (isNewline) {
      line++
      endRow()
      rowLine = line
      nextNewline = found(text.indexOf(newline, pos), end)
    } else {
      nextSeparator = found(text.indexOf(separator, pos), end)
      if (pos >= end) row.push('')
    }
    return true
  }
}

function found(at: number, end: number): number {
  return at < 0 ? end : at
}

/** Where the quote opened at `start` is closed, or -1. */
function closing(text: string, start: number, quote: string, escape: Dialect['escape']): number {
  let at = text.indexOf(quote, start + 1)
  while (at >= 0) {
    if (escape === 'backslash' && text[at - 1] === '\\') at = text.indexOf(quote, at + 1)
    else if (escape === 'twice' && text[at + 1] === quote) at = text.indexOf(quote, at + 2)
    else return at
  }
  return -1
}

/**
 * A CSV file as a table: dialect found, the heading found below any lines that stand above it, repeated column names kept apart,
 * rows that are too short or too long named. Throws Unreadable when there is no table in it or a limit is passed.
 */
export function readCsv(text: string): { readonly grid: Grid; readonly odd: Oddity[]; readonly dialect: Dialect } {
  const dialect = findDialect(text)
  const told = /^sep=.\r?\n/i.exec(text)
  const { rows, lines, odd } = split(told === null ? text : text.slice(told[0].length), dialect)
  if (told !== null) lines.forEach((line, i) => (lines[i] = line + 1))
  const at = headingAt(rows)
  const heading = rows[at]
  if (heading === undefined) throw new Unreadable('empty', 'has no rows')
  if (at > 0) odd.push({ severity: 'note', code: 'above-heading', line: lines[0], sentence: `What stands above the heading on line ${lines[at]} was not read as rows.` })
  let width = heading.length
  while (width > 1 && (heading[width - 1] ?? '').trim() === '' && rows.every((row) => (row[width - 1] ?? '').trim() === '')) width--
  const names = columnNames(heading.slice(0, width))
  const kept: string[][] = []
  const keptLines: number[] = []
  for (let i = at + 1; i < rows.length; i++) {
    const row = rows[i] as string[]
    if (row.every((cell) => cell === '' || cell.trim() === '')) continue
    if (row.length !== width) evenRow(row, width, lines[i], odd)
    kept.push(row)
    keptLines.push(lines[i] as number)
  }
  const widest = kept.reduce((most, row) => Math.max(most, row.length), width)
  for (let i = width; i < widest; i++) names.push(`Beyond the heading (${i + 1 - width})`)
  return { grid: { columns: names, rows: kept, lines: keptLines }, odd, dialect }
}

function evenRow(row: string[], width: number, line: number | undefined, odd: Oddity[]): void {
  const had = row.length
  while (row.length > width && (row.at(-1) ?? '').trim() === '') row.pop()
  if (row.length === width) return
  const rest = row.length > width ? 'what is beyond is kept as own fields' : 'the missing ones are taken as empty'
  odd.push({ severity: 'warning', code: 'ragged-row', line, sentence: `The row has ${had} cells where the heading has ${width}; ${rest}.` })
}
