import type { Slide } from '../../core/decks/slide.ts'
import { breakText } from '../../core/decks/fit-text.ts'
import { typeTable } from '../../core/decks/type.ts'
import { fontMeasure } from '../fonts/measure.ts'
import type { Dress } from '../dress.ts'
import { type Part, slideDrawing, slidePage } from '../drawing/slide-drawing.ts'
import { paragraphMarks } from '../drawing/text-lines.ts'
import type { PdfDocument } from './pdf-document.ts'
import type { Node } from './structure.ts'

/** A4, upright: the slide above, its notes below. */
const sheet = { width: 595.28, height: 841.89 } as const
const margin = 48
const room = sheet.width - 2 * margin
const slideScale = room / slidePage.width
const slideHeight = slidePage.height * slideScale
const notesTop = margin + slideHeight + 24
const foot = sheet.height - margin
const measure = fontMeasure()

interface Paging {
  readonly title: string
  readonly at: number
  readonly of: number
}

/** A slide on a sheet with its notes below, and more sheets where these go on. Answers the number of the first page. */
export function notesPage(document: PdfDocument, section: Node, slide: Slide, heading: 'H1' | 'H2', dress: Dress, paging: Paging): number {
  const [first = [], ...more] = sheetsOf(slide.notes ?? '')
  const number = document.page(sheet, (page) => {
    page.draw([frame], section, heading)
    page.draw(slideDrawing(slide, dress), section, heading, { left: margin, top: margin, scale: slideScale })
    page.draw([...first, ...footParts(paging)], section, heading, onSheet)
  })
  for (const parts of more) document.page(sheet, (page) => page.draw([...parts, ...footParts(paging)], section, heading))
  return number
}

const onSheet = { left: 0, top: 0, scale: 1 } as const
const frame: Part = { kind: 'decoration', marks: [{ kind: 'rect', x: margin - 0.25, y: margin - 0.25, width: room + 0.5, height: slideHeight + 0.5, outline: { color: 'line-strong', width: 0.5 } }] }

/** The paragraphs of some notes, sheet by sheet. */
function sheetsOf(notes: string): Part[][] {
  const { line } = typeTable.body
  const sheets: Part[][] = [[]]
  let top: number = notesTop
  for (const paragraph of notes.trim() === '' ? [] : notes.split(/\r\n?|\n/)) {
    let lines = breakText(paragraph, room / 72, 'body', measure)
    if (lines.length === 0) top += line / 2
    while (lines.length > 0) {
      const fitting = Math.floor((foot - 2 * line - top) / line)
      if (fitting < 1) {
        sheets.push([])
        top = margin
        continue
      }
      const box = { x: margin / 72, y: top / 72, w: room / 72, h: 1 }
      const [marks = []] = paragraphMarks({ role: 'body', paragraphs: [{ lines: lines.slice(0, fitting) }] }, box)
      sheets.at(-1)?.push({ kind: 'paragraph', marks })
      top += Math.min(fitting, lines.length) * line
      lines = lines.slice(fitting)
    }
    top += line / 4
  }
  return sheets
}

/** The deck's title and which slide this is. */
function footParts({ title, at, of }: Paging): Part[] {
  const box = { x: margin / 72, y: (foot - 12) / 72, w: room / 72, h: 0.2 }
  const [name = { runs: [] }] = breakText(title, (room - 80) / 72, 'label', measure)
  const marks = [{ align: 'left', line: name } as const, { align: 'right', line: { runs: [{ text: `${at + 1} / ${of}` }] } } as const]
    .flatMap(({ align, line }) => paragraphMarks({ role: 'label', color: 'ink-2', paragraphs: [{ align, lines: [line] }] }, box).flat())
  return [{ kind: 'furniture', marks }]
}
