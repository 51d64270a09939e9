import { breakText } from '../fit-text.ts'
import { body, columnsWidth, contentWidth, margin, partBoxes, px } from '../grid.ts'
import { Sheet, type SlideDraft } from '../sheet.ts'
import type { Measure, TextLine } from '../slide.ts'
import { linesHeight, linesIn } from '../type.ts'

const textX = px(456)
const textWidth = px(664)
const rowPad = px(20)
/** The longest first line of a paragraph that heads it. */
const mostHead = 40

interface Row {
  readonly head: string
  readonly lines: readonly TextLine[]
}

/** A slide in your own words: a title, and paragraphs of which a short first line is the heading at the left (rows A3, A9). */
export function contextSlides(measure: Measure, heading: string, text: string): SlideDraft[] {
  const pages = paged(rowsOf(text, measure))
  return pages.map((rows, index) => {
    const sheet = new Sheet(measure)
    const part = pages.length === 1 ? '' : `, ${index + 1} of ${pages.length}`
    const title = sheet.title(partBoxes.title, [heading], 'title', 2)
    let y: number = body.top
    for (const { head, lines } of rows) {
      sheet.hairline('Row line', margin, y, contentWidth)
      sheet.text('Row label', { x: margin, y: y + rowPad, w: columnsWidth(3) + px(24) }, head, 'row-title', { lines: 2, what: `The heading “${head}”` })
      sheet.lines('Text', { x: textX, y: y + rowPad, w: textWidth }, lines, 'lead')
      y += heightOf(lines.length)
    }
    if (index === 0 && pages.length > 1) sheet.report('split', `“${heading}” is longer than one slide and takes ${pages.length}.`)
    return { layout: 'statement-list', title: `${title}${part}`, ...(part === '' ? {} : { runningHead: `Part ${index + 1} of ${pages.length}` }), shapes: sheet.shapes, findings: sheet.findings, notes: [] }
  })
}

/** Paragraphs are set apart by an empty line. */
function rowsOf(text: string, measure: Measure): Row[] {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
  return paragraphs.map((paragraph) => {
    const [first = '', ...rest] = paragraph.split('\n')
    const headed = rest.length > 0 && first.length <= mostHead
    return { head: headed ? first.trim() : '', lines: breakText(headed ? rest.join('\n') : paragraph, textWidth, 'lead', measure) }
  })
}

/** As many paragraphs as a slide holds; one that is too long goes on on the next. */
function paged(rows: readonly Row[]): Row[][] {
  const pages: Row[][] = [[]]
  let left = body.bottom - body.top
  for (const row of rows) {
    for (let rest = row; rest.lines.length > 0; ) {
      const most = linesIn(left - 2 * rowPad, 'lead')
      if (most < Math.min(2, rest.lines.length)) {
        pages.push([])
        left = body.bottom - body.top
        continue
      }
      const lines = rest.lines.slice(0, most)
      pages.at(-1)?.push({ head: rest.head, lines })
      left -= heightOf(lines.length)
      rest = { head: '', lines: rest.lines.slice(lines.length) }
    }
  }
  return pages
}

/** A row is tall enough for a heading of two lines. */
function heightOf(lines: number): number {
  return Math.max(linesHeight('row-title', 2), linesHeight('lead', lines)) + 2 * rowPad
}
