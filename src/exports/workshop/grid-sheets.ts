import type { PeriodCell } from '../../core/time/period.ts'
import type { Color } from '../../core/decks/slide.ts'
import type { PrintedPage } from './paper-file.ts'
import { Drawing, linesOf, officeSheet, oneLine, type Paper, sheets, type Size } from './sheet.ts'

/** The grid as it hangs on the wall before a note is on it. */
export interface EmptyGrid {
  readonly roadmap: string
  readonly workshop: string
  readonly company: string
  /** The company's own word for a row. */
  readonly word: string
  readonly rows: readonly { readonly title: string; readonly hue: number }[]
  readonly columns: readonly PeriodCell[]
}

/** Sizes of the grid at full size, points: a cell is about as large as a note card. */
const full = { head: 64, title: 70, name: 210, column: 264, row: 260, margin: 30 } as const
/** Rows that a room has at least, named or to be named. */
const leastRows = 6
const white = 24

/** The empty grid: on one sheet for a plotter (A1, A0), else on as many office sheets as it takes, to be taped together. */
export function gridSheets(grid: EmptyGrid, paper: Paper): PrintedPage[] {
  const rows = [...grid.rows, ...Array.from({ length: Math.max(2, leastRows - grid.rows.length) }, () => undefined)]
  if (paper === 'a4' || paper === 'letter') return tiled({ ...grid, rows }, officeSheet(paper, 'lying'))
  const sheet = sheets[paper]
  const room = { width: sheet.width - 2 * white, height: sheet.height - 2 * white }
  const usual = usualSize(rows.length, grid.columns.length)
  const scale = Math.min(room.width / usual.width, room.height / usual.height)
  const drawing = emptyGrid({ ...grid, rows }, { width: room.width / scale, height: room.height / scale })
  return [{ title: grid.roadmap, size: sheet, parts: drawing.parts, placing: { left: white, top: white, scale } }]
}

interface Ruled extends Omit<EmptyGrid, 'rows'> {
  readonly rows: readonly (EmptyGrid['rows'][number] | undefined)[]
}

function usualSize(rows: number, columns: number): Size {
  return { width: 2 * full.margin + full.name + columns * full.column, height: 2 * full.margin + full.title + full.head + rows * full.row }
}

/** The grid, as large as it is to be: rows and columns share what there is. */
function emptyGrid({ roadmap, workshop, company, word, rows, columns }: Ruled, size: Size): Drawing {
  const drawing = new Drawing()
  const [left, top, right, bottom] = [full.margin, full.margin, size.width - full.margin, size.height - full.margin]
  const [column, tall] = [(right - left - full.name) / Math.max(1, columns.length), (bottom - top - full.title - full.head) / rows.length]
  drawing.text(left, top + 34, roadmap, { size: 34, face: 'title' }, 'heading')
  drawing.text(left, top + 56, [company, workshop, 'Internal: not for customers or sales'].filter((one) => one !== '').join(' · '), { size: 13, color: 'ink-2' })
  const heads = top + full.title
  for (const [at, { label, short }] of columns.entries()) {
    const x = left + full.name + at * column
    const months = /\((.*)\)$/.exec(label)?.[1]
    drawing.text(x + 14, heads + 30, months === undefined ? label : short, { size: 22, face: 'text-bold' })
    if (months !== undefined) drawing.text(x + 14, heads + 50, months, { size: 13, color: 'ink-2' })
    drawing.line(x, heads, x, bottom, 'line-strong', 1)
  }
  drawing.line(right, heads, right, bottom, 'line-strong', 1)
  for (const [at, row] of rows.entries()) rowHead(drawing, row, word, { x: left, y: heads + full.head + at * tall, right, tall })
  drawing.line(left, bottom, right, bottom, 'ink', 1.5)
  return drawing
}

function rowHead(drawing: Drawing, row: Ruled['rows'][number], word: string, { x, y, right, tall }: { readonly x: number; readonly y: number; readonly right: number; readonly tall: number }): void {
  drawing.line(x, y, right, y, 'ink', 1.5)
  if (row === undefined) {
    drawing.text(x + 4, y + 26, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, { size: 12, color: 'ink-2' })
    for (const line of [90, 140]) drawing.line(x + 4, y + line, x + full.name - 24, y + line, 'line-strong', 0.75)
    return
  }
  drawing.rect(x, y + 16, 6, tall - 32, { fill: `b${row.hue}-mark` as Color, radius: 3 })
  const look = { size: 22, face: 'title', line: 28 } as const
  drawing.text(x + 20, y + 40, linesOf(row.title, full.name - 40, look, 6), look)
}

/** The grid over whole sheets, each told where it belongs; what is drawn over the edge is there to glue on. */
function tiled(grid: Ruled, sheet: Size): PrintedPage[] {
  const [tall, wide] = [sheet.height - 2 * white, sheet.width - 2 * white]
  const usual = usualSize(grid.rows.length, grid.columns.length)
  const [rows, columns] = [Math.max(1, Math.round(usual.height / tall)), Math.max(1, Math.round(usual.width / wide))]
  const drawing = emptyGrid(grid, { width: columns * wide, height: rows * tall })
  const pages: PrintedPage[] = []
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) {
    const [x, y] = [column * wide, row * tall]
    const title = `Row ${row + 1}, sheet ${column + 1}`
    const parts = drawing.parts.flatMap((part) => (part.kind === 'table' ? [] : [{ ...part, marks: part.marks.filter((mark) => touches(mark, x, y, wide, tall)) }])).filter(({ marks }) => marks.length > 0)
    pages.push({ title, size: sheet, parts, placing: { left: white - x, top: white - y, scale: 1 }, over: corners(sheet, `${title} of ${rows} × ${columns}. Cut along the marks and tape edge to edge.`) })
  }
  return pages
}

function touches(mark: Drawing['marks'][number], x: number, y: number, width: number, height: number): boolean {
  const [left, right, top, bottom] = mark.kind === 'path'
    ? [Math.min(...mark.points.map(([at]) => at)), Math.max(...mark.points.map(([at]) => at)), Math.min(...mark.points.map(([, at]) => at)), Math.max(...mark.points.map(([, at]) => at))]
    : mark.kind === 'text' ? [mark.x, mark.x + mark.text.length * mark.size * 0.6, mark.y - mark.size, mark.y + mark.size * 0.3] : [mark.x, mark.x + mark.width, mark.y, mark.y + mark.height]
  return right >= x - white && left <= x + width + white && bottom >= y - white && top <= y + height + white
}

function corners(sheet: Size, title: string) {
  const over = new Drawing()
  for (const x of [white, sheet.width - white]) for (const y of [white, sheet.height - white]) {
    const [dx, dy] = [x === white ? -1 : 1, y === white ? -1 : 1]
    over.line(x + dx * 4, y, x + dx * 18, y, 'ink', 0.5)
    over.line(x, y + dy * 4, x, y + dy * 18, 'ink', 0.5)
  }
  const look = { size: 7.5, color: 'ink-2' } as const
  over.text(white + 24, sheet.height - 9, oneLine(title, sheet.width - 120, look), look)
  return over.parts
}
