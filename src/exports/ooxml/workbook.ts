import { inert } from '../../lib/csv.ts'
import { type Element, element, namespaces } from './element.ts'
import { type Part, Relationships } from './package.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const format = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** One table for a spreadsheet: what it is called, and rows below one heading. Numbers stay numbers. */
export interface SheetTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | undefined)[])[]
}

/** Cell styles: usual, heading, and text that would run as a formula if somebody opened and left the cell. */
const styles = { usual: 0, heading: 1, inert: 2 } as const

/** The most characters that a cell holds (ECMA-376 part 1, section 18.18). */
const cellLength = 32_767

/** The parts of a workbook with one sheet, its heading in sight and with filters (ECMA-376 part 1, section 18). */
export function workbookParts(table: SheetTable): { readonly parts: Part[]; readonly roots: Relationships } {
  const roots = new Relationships()
  roots.to('officeDocument', 'xl/workbook.xml')
  return {
    roots,
    parts: [
      { name: 'xl/styles.xml', contentType: `${format}.styles+xml`, tree: styleTree },
      { name: 'xl/workbook.xml', contentType: `${format}.sheet.main+xml`, tree: (to) => bookTree(table, to) },
      { name: 'xl/worksheets/sheet1.xml', contentType: `${format}.worksheet+xml`, tree: () => sheetTree(table) },
    ],
  }
}

function bookTree({ title }: SheetTable, to: Relationships): Element {
  const sheet = to.to('worksheet', 'worksheets/sheet1.xml')
  to.to('styles', 'styles.xml')
  return element('workbook', { xmlns: main, 'xmlns:r': namespaces.r }, [element('sheets', {}, [element('sheet', { name: sheetName(title), sheetId: 1, 'r:id': sheet })])])
}

/** A sheet's name has at most 31 characters and none of these marks. */
function sheetName(title: string): string {
  return title.replace(/[\p{Cc}:\\/?*[\]]/gu, ' ').trim().replace(/^'+|'+$/g, '').slice(0, 31) || 'Table'
}

function font(bold: boolean): Element {
  return element('font', {}, [bold ? element('b') : undefined, element('sz', { val: 11 }), element('name', { val: 'Arial' })])
}

function cellStyle(more: Record<string, number>): Element {
  return element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, ...more })
}

function styleTree(): Element {
  return element('styleSheet', { xmlns: main }, [
    element('fonts', { count: 2 }, [font(false), font(true)]),
    element('fills', { count: 2 }, [element('fill', {}, [element('patternFill', { patternType: 'none' })]), element('fill', {}, [element('patternFill', { patternType: 'gray125' })])]),
    element('borders', { count: 1 }, [element('border', {}, ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)))]),
    element('cellStyleXfs', { count: 1 }, [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    element('cellXfs', { count: 3 }, [cellStyle({}), cellStyle({ fontId: 1, applyFont: 1 }), cellStyle({ quotePrefix: 1 })]),
  ])
}

function sheetTree({ columns, rows }: SheetTable): Element {
  const last = `${letters(Math.max(columns.length, 1) - 1)}${rows.length + 1}`
  return element('worksheet', { xmlns: main }, [
    element('dimension', { ref: `A1:${last}` }),
    element('sheetViews', {}, [element('sheetView', { workbookViewId: 0 }, [element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' })])]),
    element('cols', {}, [element('col', { min: 1, max: Math.max(columns.length, 1), width: 24, customWidth: 1 })]),
    element('sheetData', {}, [rowTree(columns, 0, styles.heading), ...rows.map((row, at) => rowTree(row, at + 1, styles.usual))]),
    columns.length === 0 ? undefined : element('autoFilter', { ref: `A1:${last}` }),
  ])
}

function rowTree(cells: SheetTable['rows'][number], at: number, style: number): Element {
  return element('row', { r: at + 1 }, cells.map((cell, column) => (cell === undefined || cell === '' ? undefined : cellTree(cell, `${letters(column)}${at + 1}`, style))))
}

/** Text is inline and never a formula; text that looks like one is marked as text too, so that it stays so when the cell is edited. */
function cellTree(cell: string | number, r: string, style: number): Element {
  if (typeof cell === 'number') return Number.isFinite(cell) ? element('c', { r, s: style }, [element('v', {}, [String(cell)])]) : cellTree(String(cell), r, style)
  const s = style === styles.usual && inert(cell) !== cell ? styles.inert : style
  return element('c', { r, s, t: 'inlineStr' }, [element('is', {}, [element('t', { 'xml:space': 'preserve' }, [cell.slice(0, cellLength)])])])
}

function letters(index: number): string {
  let name = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}
