import { type Box, type Shape, type Slide, slideSize, type Stroke } from '../../core/decks/slide.ts'
import { lineMark, type Mark, type Outline } from './drawing.ts'
import { chartMarks } from './chart-marks.ts'
import { type Dress, ownDress } from '../dress.ts'
import { logoBox } from '../logo.ts'
import { plainWords } from '../plain-words.ts'
import { paragraphMarks } from './text-lines.ts'

/** A slide's marks in reading order, by what they are to somebody who does not see them. */
export type Part =
  /** Nothing to be told. */
  | { readonly kind: 'decoration'; readonly marks: readonly Mark[] }
  /** What stands on every slide: its number, the deck's name and day. */
  | { readonly kind: 'furniture'; readonly marks: readonly Mark[] }
  | { readonly kind: 'heading' | 'paragraph'; readonly marks: readonly Mark[] }
  | { readonly kind: 'figure'; readonly alt: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'table'; readonly about: string; readonly headerRows: number; readonly rows: readonly (readonly (readonly Mark[])[])[] }

/** Points. */
export const slidePage = { width: Math.round(slideSize.width * 72), height: slideSize.height * 72 } as const

/** A slide as it is drawn, on its paper. */
export function slideDrawing(slide: Slide, dress: Dress = ownDress): Part[] {
  const paper: Part = { kind: 'decoration', marks: [{ kind: 'rect', x: 0, y: 0, ...slidePage, fill: 'paper' }] }
  return [paper, ...slide.shapes.flatMap((shape) => shapeParts(shape, dress))]
}

/** Every mark of some parts, in the order in which they are painted. */
export function marksOf(parts: readonly Part[]): Mark[] {
  return parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat(2) : part.marks))
}

function shapeParts(shape: Shape, dress: Dress): Part[] {
  switch (shape.kind) {
    case 'text': {
      if (shape.isWordmark === true && dress.logo !== undefined) return [{ kind: 'figure', alt: plainWords(shape.text), marks: [logoMark(logoBox(dress.logo, shape.box))] }]
      const paragraphs = paragraphMarks(shape.text, shape.box, dress)
      if (shape.alt === undefined && isFurniture(shape.placeholder)) return [{ kind: 'furniture', marks: paragraphs.flat() }]
      return shape.placeholder === 'title' ? [{ kind: 'heading', marks: paragraphs.flat() }] : told(shape, [], paragraphs)
    }
    case 'block': {
      const half = (shape.stroke?.width ?? 0) / 144
      return told(shape, [blockMark(shape)], shape.text === undefined ? [] : paragraphMarks(shape.text, inside(shape.box, half), dress))
    }
    case 'line': {
      const { box: { x, y, w, h }, up = false, stroke } = shape
      return told(shape, [lineMark(x * 72, (up ? y + h : y) * 72, (x + w) * 72, (up ? y : y + h) * 72, outlineOf(stroke))], [])
    }
    case 'table': return tableParts(shape, dress)
    case 'chart': return told(shape, chartMarks(shape, dress), [])
  }
}

function logoMark({ x, y, w, h }: Box): Mark {
  return { kind: 'logo', x: x * 72, y: y * 72, width: w * 72, height: h * 72 }
}

function isFurniture(placeholder: string | undefined): boolean {
  return placeholder === 'footer' || placeholder === 'date' || placeholder === 'slide-number'
}

/** What a screen reader gets: the alternative text where there is one, nothing of a decoration, else the text itself. */
function told({ alt }: Shape, marks: readonly Mark[], paragraphs: readonly (readonly Mark[])[]): Part[] {
  if (alt === '') return [{ kind: 'decoration', marks: [...marks, ...paragraphs.flat()] }]
  if (alt !== undefined) return [{ kind: 'figure', alt, marks: [...marks, ...paragraphs.flat()] }]
  const read = paragraphs.filter((paragraph) => paragraph.length > 0).map((paragraph): Part => ({ kind: 'paragraph', marks: paragraph }))
  return marks.length === 0 ? read : [{ kind: 'decoration', marks }, ...read]
}

function blockMark({ box, geometry, radius = 0, fill, stroke }: Extract<Shape, { kind: 'block' }>): Mark {
  const half = (stroke?.width ?? 0) / 144
  const seen = inside(box, half)
  const place = { x: seen.x * 72, y: seen.y * 72, width: seen.w * 72, height: seen.h * 72 }
  const paint = { fill, outline: stroke === undefined ? undefined : outlineOf(stroke) }
  if (geometry === 'ellipse') return { kind: 'ellipse', ...place, ...paint }
  if (geometry === 'triangle') {
    const { x, y, width, height } = place
    return { kind: 'path', points: [[x + width / 2, y], [x + width, y + height], [x, y + height]], closed: true, ...paint }
  }
  const round = geometry === 'round' ? Math.min(Math.max(0, radius - half) * 72, place.width / 2, place.height / 2) : 0
  return { kind: 'rect', ...place, radius: round, ...paint }
}

/** The box of a block is what is seen of it, outline and all; an outline is drawn half outside its shape. */
function inside({ x, y, w, h }: Box, margin: number): Box {
  const by = Math.min(margin, w / 2, h / 2)
  return { x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by }
}

function outlineOf({ color, width, dashed }: Stroke): Outline {
  return { color, width, dash: dashed === true ? [width * 3, width * 2] : undefined }
}

/** Fills and hairlines first, as decorations; then the texts, row by row. */
function tableParts({ box, columns, rows, headerRows, alt, name }: Extract<Shape, { kind: 'table' }>, dress: Dress): Part[] {
  const fills: Mark[] = []
  const hairlines: Mark[] = []
  let y = box.y
  const texts = rows.map(({ height, cells }) => {
    let x = box.x
    const row = columns.map((width, at) => {
      const place = { x, y, w: width, h: height }
      x += width
      const cell = cells[at]
      if (cell === undefined) return []
      if (cell.fill !== undefined) fills.push({ kind: 'rect', x: place.x * 72, y: y * 72, width: width * 72, height: height * 72, fill: cell.fill })
      if (cell.under !== undefined) hairlines.push(lineMark(place.x * 72, (y + height) * 72, x * 72, (y + height) * 72, { color: cell.under, width: 0.75 }))
      return paragraphMarks(cell.text, place, dress).flat()
    })
    y += height
    return row
  })
  return [{ kind: 'decoration', marks: [...fills, ...joined(hairlines)] }, { kind: 'table', about: alt === undefined || alt === '' ? name : alt, headerRows, rows: texts }]
}

/** Lines that go on in the same way are one. */
function joined(lines: readonly Mark[]): Mark[] {
  const all: Mark[] = []
  for (const line of lines) {
    const last = all.at(-1)
    if (last?.kind !== 'path' || line.kind !== 'path' || !goesOn(last, line)) all.push(line)
    else all[all.length - 1] = { ...last, points: [last.points[0] ?? [0, 0], line.points[1] ?? [0, 0]] }
  }
  return all
}

function goesOn(a: Extract<Mark, { kind: 'path' }>, b: Extract<Mark, { kind: 'path' }>): boolean {
  const [end, start] = [a.points[1], b.points[0]]
  return end !== undefined && start !== undefined && a.outline?.color === b.outline?.color && Math.abs(end[0] - start[0]) < 0.01 && Math.abs(end[1] - start[1]) < 0.01
}
