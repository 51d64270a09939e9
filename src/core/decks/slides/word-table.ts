import { fitText, type Words } from '../fit-text.ts'
import { contentWidth, internalBody, internalPartBoxes, margin, px } from '../grid.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import type { Color, Measure, TableCell, TableRow, TextLine } from '../slide.ts'
import { linesHeight } from '../type.ts'

/** A column of words: its head, and its share of the width; shares of a table sum up to 1. */
export interface WordColumn {
  readonly head: string
  readonly share: number
}

/** A table of words, on as many slides for people inside as its rows take. */
export interface WordTable {
  /** Of several wordings the first that fits on one line. */
  readonly titles: readonly string[]
  readonly runningHead: string
  readonly columns: readonly WordColumn[]
  /** A cell for each column. */
  readonly rows: readonly (readonly Words[])[]
  /** What it is, read out in place of it. */
  readonly alt: string
}

/** Lines of a cell that are shown; a longer text is cut, and reported. */
const mostLines = 5
const cellGap = px(20)
const rowPad = px(14)
const headHeight = linesHeight('label') + px(12)

export function wordTableSlides(table: WordTable, measure: Measure): SlideDraft[] {
  const pages = pagesOf(table.rows.map((row) => sized(table, row, measure)), internalBody.bottom - internalBody.top - headHeight)
  return pages.map((rows, index) => {
    const sheet = new Sheet(measure)
    const words = pages.length === 1 ? '' : `, ${index + 1} of ${pages.length}`
    const title = sheet.title(internalPartBoxes.title, table.titles, 'title-internal', 1)
    if (rows.length > 0) drawRows(sheet, table, rows)
    for (const cut of rows.flatMap((row) => row.cut)) sheet.report('summarised', `“${cut}” is longer than its place on the slide, which shows its beginning.`)
    return { layout: 'table', title: `${title}${words}`, runningHead: `${table.runningHead}${words}`, shapes: sheet.shapes, findings: sheet.findings, notes: [], compact: true }
  })
}

interface SizedRow {
  readonly cells: readonly (readonly TextLine[])[]
  readonly height: number
  readonly cut: readonly string[]
}

function sized({ columns }: WordTable, row: readonly Words[], measure: Measure): SizedRow {
  const fitted = row.map((words, at) => fitText(words, contentWidth * (columns[at]?.share ?? 0) - cellGap, mostLines, 'body', measure))
  const lines = Math.max(1, ...fitted.map((cell) => cell.lines.length))
  return { cells: fitted.map((cell) => cell.lines), height: linesHeight('body', lines) + rowPad, cut: fitted.flatMap(({ cut, lines: [first] }) => (cut ? [(first?.runs ?? []).map(({ text }) => text).join('')] : [])) }
}

/** As many rows as fit, on each slide; one slide at least. */
function pagesOf(rows: readonly SizedRow[], room: number): SizedRow[][] {
  const pages: SizedRow[][] = [[]]
  let used = 0
  for (const row of rows) {
    if (used + row.height > room && used > 0) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(row)
    used += row.height
  }
  return pages
}

/** Draws rows under their head. */
function drawRows(sheet: Sheet, { columns, alt }: WordTable, rows: readonly SizedRow[]): void {
  const head: TableRow = { height: headHeight, cells: columns.map((column) => cell([{ runs: [{ text: column.head }] }], 'label', 'ink-2', 'line-strong')) }
  const all = [head, ...rows.map(({ cells, height }): TableRow => ({ height, cells: cells.map((lines) => cell(lines, 'body', 'ink', 'line')) }))]
  const h = all.reduce((sum, row) => sum + row.height, 0)
  sheet.table('Table', { x: margin, y: internalBody.top, w: contentWidth, h }, columns.map(({ share }) => contentWidth * share), all, 1, alt)
}

function cell(lines: readonly TextLine[], role: 'label' | 'body', color: Color, under: Color): TableCell {
  return { text: { role, color, anchor: 'middle', paragraphs: [{ lines, align: 'left' }] }, under }
}
