import type { CellObject, DenseWorkSheet, Range, RowInfo } from '@e965/xlsx'
import type { Json } from '../../lib/json.ts'
import { columnNames, type Grid, type Oddity } from '../formats/grid.ts'
import { headingAt } from '../formats/heading.ts'
import { Unreadable } from '../formats/unreadable.ts'
import { count, limits } from '../limits.ts'
import { type NumberKind, valueOf } from './cell-value.ts'

export interface SheetOptions {
  readonly system: 1900 | 1904
  readonly kind: (format: string) => NumberKind
}

/** Letters of a column, from 0: "A", "AB". */
export function columnLetters(index: number): string {
  let letters = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}

const rangeOf = ({ s, e }: Range) => `${columnLetters(s.c)}${s.r + 1}:${columnLetters(e.c)}${e.r + 1}`

/** Merged ranges, comments or hidden places that are named in one sentence. */
const named = 5

/**
 * The table of one sheet: rows with their numbers, the heading found below what stands above it, empty rows and columns left out. What a
 * sheet has and a table has not is told: merged cells, hidden rows and columns, formulas without a stored value, error values, notes.
 * Undefined when there is nothing in it. Throws Unreadable `too-large` past the limits for rows, columns and cells.
 */
export function gridOfSheet(sheet: DenseWorkSheet, options: SheetOptions): { readonly grid: Grid; readonly odd: Oddity[] } | undefined {
  const odd: Oddity[] = []
  const { rows, lines } = rowsOf(sheet, options, odd)
  if (rows.length === 0) return undefined
  const at = headingAt(rows.slice(0, 50).map((row) => row.map((cell) => (cell === undefined ? '' : String(cell)))))
  const heading = rows[at] ?? []
  const below = rows.slice(at + 1)
  const widest = below.reduce((most, row) => Math.max(most, row.length), heading.length)
  const used = Array.from({ length: widest }, (_, c) => c).filter((c) => heading[c] !== undefined || below.some((row) => row[c] !== undefined))
  if (used.length > limits.columns) throw new Unreadable('too-large', `has ${count(used.length)} columns, and ${count(limits.columns)} are the most that are read`, { line: lines[at] })
  if (at > 0) odd.push({ severity: 'note', code: 'above-heading', line: lines[0], sentence: `What stands above the heading in row ${lines[at]} was not read as rows.` })
  const names = columnNames(used.map((c) => (heading[c] === undefined ? '' : String(heading[c]))))
  const isWhole = used.every((c, i) => c === i)
  return { grid: { columns: names, rows: isWhole ? below : below.map((row) => used.map((c) => row[c])), lines: lines.slice(at + 1) }, odd: [...odd, ...hiddenIn(sheet, used)] }
}

function rowsOf(sheet: DenseWorkSheet, options: SheetOptions, odd: Oddity[]): { rows: (Json | undefined)[][]; lines: number[] } {
  const data = sheet['!data']
  const rows: (Json | undefined)[][] = []
  const lines: number[] = []
  const told = new ToldCells()
  let cells = 0
  for (let r = 0; r < data.length; r++) {
    const from = data[r] as (CellObject | undefined)[] | undefined
    if (from === undefined) continue
    const row: (Json | undefined)[] = []
    let filled = false
    for (let c = 0; c < from.length; c++) {
      const cell = from[c]
      const value = cell === undefined ? undefined : valueOf(cell, options.kind, options.system)
      row.push(value)
      if (value !== undefined) filled = true
      if (cell !== undefined) told.look(cell, r, c, value)
    }
    // The library's own cells are let go as they are read: beside the table they would take twice its memory.
    data[r] = []
    while (row.length > 0 && row.at(-1) === undefined) row.pop()
    cells += row.length
    if (rows.length > limits.rows || cells > limits.cells) throw new Unreadable('too-large', `has more than ${rows.length > limits.rows ? `${count(limits.rows)} rows` : `${count(limits.cells)} cells`}; split it into several files`, { line: r + 1 })
    if (!filled) continue
    rows.push(row)
    lines.push(r + 1)
  }
  odd.push(...told.oddities(), ...fillMerged(sheet['!merges'] ?? [], rows, lines))
  return { rows, lines }
}

/** Cells that are odd in themselves, told together by what is odd, with the place of each of the first ones. */
class ToldCells {
  private readonly unsaved: string[] = []
  private readonly errors: string[] = []
  private readonly lines = new Map<string, number>()
  private unsavedCount = 0
  private errorCount = 0
  private notes = 0

  look(cell: CellObject, r: number, c: number, value: Json | undefined): void {
    if (cell.c !== undefined) this.notes++
    if (cell.t === 'e') {
      this.note('errors', r)
      if (this.errorCount++ < named) this.errors.push(`${columnLetters(c)}${r + 1}`)
    } else if (cell.f !== undefined && value === undefined) {
      this.note('unsaved', r)
      if (this.unsavedCount++ < named) this.unsaved.push(`${columnLetters(c)}${r + 1}`)
    }
  }

  private note(what: string, r: number): void {
    if (!this.lines.has(what)) this.lines.set(what, r + 1)
  }

  oddities(): Oddity[] {
    const odd: Oddity[] = []
    if (this.unsavedCount > 0) {
      odd.push({ severity: 'warning', code: 'formula-unsaved', line: this.lines.get('unsaved'), sentence: `${listed(this.unsaved, this.unsavedCount)} ${this.unsavedCount === 1 ? 'holds a formula' : 'hold formulas'} without a stored value, so nothing was taken; formulas are never computed here. Open the workbook, let it compute, and save it.` })
    }
    if (this.errorCount > 0) odd.push({ severity: 'warning', code: 'cell-error', line: this.lines.get('errors'), sentence: `${listed(this.errors, this.errorCount)} ${this.errorCount === 1 ? 'shows an error' : 'show errors'} in place of a value, so nothing was taken.` })
    if (this.notes > 0) odd.push({ severity: 'note', code: 'comments', sentence: `${count(this.notes)} ${this.notes === 1 ? 'comment on a cell was' : 'comments on cells were'} not taken.` })
    return odd
  }
}

function listed(first: readonly string[], all: number): string {
  return all > first.length ? `${first.join(', ')} and ${count(all - first.length)} more` : first.join(', ')
}

/** What stands in a merged range stands for each of its rows; across columns it stays in its first. */
function fillMerged(merges: readonly Range[], rows: (Json | undefined)[][], lines: readonly number[]): Oddity[] {
  const tall = merges.filter(({ s, e }) => e.r > s.r)
  if (tall.length === 0) return []
  const at = new Map(lines.map((line, i) => [line, i]))
  const filled: Range[] = []
  let looked = 0
  for (const range of tall) {
    if (looked > limits.cells) throw new Unreadable('too-large', `has merged cells over more than ${count(limits.cells)} rows together; take the merging out`)
    const value = rows[at.get(range.s.r + 1) ?? -1]?.[range.s.c]
    if (value === undefined) continue
    let taken = false
    const first = (at.get(range.s.r + 1) ?? 0) + 1
    for (let i = first; i < rows.length && (lines[i] as number) <= range.e.r + 1; i++, looked++) {
      const row = rows[i] as (Json | undefined)[]
      if (row[range.s.c] !== undefined) continue
      row[range.s.c] = value
      taken = true
    }
    if (taken) filled.push(range)
  }
  if (filled.length === 0) return []
  return [{ severity: 'note', code: 'merged', line: (filled[0] as Range).s.r + 1, sentence: `${listed(filled.slice(0, named).map(rangeOf), filled.length)} ${filled.length === 1 ? 'is' : 'are'} merged over several rows; each of the rows was given the value.` }]
}

function hiddenIn(sheet: DenseWorkSheet, used: readonly number[]): Oddity[] {
  const odd: Oddity[] = []
  const rows = ((sheet['!rows'] ?? []) as (RowInfo | undefined)[]).flatMap((row, r) => (row?.hidden === true ? [r + 1] : []))
  const columns = used.filter((c) => sheet['!cols']?.[c]?.hidden === true)
  if (rows.length > 0) odd.push({ severity: 'note', code: 'hidden', line: rows[0], sentence: `Row${rows.length === 1 ? '' : 's'} ${listed(rows.slice(0, named).map(String), rows.length)} ${rows.length === 1 ? 'is' : 'are'} hidden in the sheet and ${rows.length === 1 ? 'was' : 'were'} read like the others.` })
  if (columns.length > 0) odd.push({ severity: 'note', code: 'hidden', sentence: `Column${columns.length === 1 ? '' : 's'} ${listed(columns.slice(0, named).map(columnLetters), columns.length)} ${columns.length === 1 ? 'is' : 'are'} hidden in the sheet and ${columns.length === 1 ? 'was' : 'were'} read like the others.` })
  return odd
}
