import type { Box, Shape, Stroke, TableCell } from '../../core/decks/slide.ts'
import { chartMarks } from '../drawing/chart-marks.ts'
import type { Mark } from '../drawing/drawing.ts'
import { escapeAttribute, escapeText } from '../markup.ts'
import { type Logo, logoBox } from '../logo.ts'
import { plainWords } from '../plain-words.ts'
import { inches, points, type StyleSheet } from './style-sheet.ts'
import { paragraphsOf, textClasses } from './text.ts'

type Block = Extract<Shape, { kind: 'block' }>
type Line = Extract<Shape, { kind: 'line' }>
type Table = Extract<Shape, { kind: 'table' }>

/** One shape as HTML. `heading` is the tag of the slide's title, which reads out the whole title. */
export function shapeHtml(shape: Shape, sheet: StyleSheet, heading: 'h1' | 'h2'): string {
  switch (shape.kind) {
    case 'text': {
      const { text } = shape
      if (shape.isWordmark === true && sheet.logo !== undefined) return logoHtml(sheet.logo, shape, sheet)
      const title = shape.placeholder === 'title'
      const tag = title ? heading : 'div'
      return `<${tag} class="${textClasses(text)} ${sheet.of(place(shape.box) + padding(text.inset))}"${role(shape)}>${paragraphsOf(text, sheet, title ? 'span' : 'p')}</${tag}>`
    }
    case 'block': return block(shape, sheet)
    case 'line': return line(shape, sheet)
    case 'table': return table(shape, sheet)
    case 'chart': return chart(shape, sheet)
  }
}

function logoHtml(logo: Logo, { box, text }: Extract<Shape, { kind: 'text' }>, sheet: StyleSheet): string {
  return `<img class="${sheet.of(place(logoBox(logo, box)))}" src="data:image/${logo.format};base64,${logo.data}" alt="${escapeAttribute(plainWords(text))}">`
}

function place({ x, y, w, h }: Box): string {
  return `left:${inches(x)};top:${inches(y)};width:${inches(w)};height:${inches(h)};`
}

function padding(inset: number | undefined): string {
  return inset === undefined || inset === 0 ? '' : `padding:0 ${inches(inset)};`
}

/** What a screen reader gets: the alternative text where there is one, nothing for a decoration, else the text itself. */
function role(shape: Shape): string {
  if (shape.alt !== undefined && shape.alt !== '') return ` role="img" aria-label="${escapeAttribute(shape.alt)}"`
  const speaks = (shape.kind === 'text' || shape.kind === 'block') && shape.text !== undefined && shape.alt === undefined
  return speaks ? '' : ' aria-hidden="true"'
}

function block(shape: Block, sheet: StyleSheet): string {
  if (shape.geometry === 'triangle') return triangle(shape, sheet)
  const { box, fill, stroke, text, radius = 0 } = shape
  const round = shape.geometry === 'ellipse' ? 'border-radius:50%;' : shape.geometry === 'round' && radius > 0 ? `border-radius:${inches(radius)};` : ''
  const look = `${fill === undefined ? '' : `background:${sheet.color(fill)};`}${stroke === undefined ? '' : `border:${border(stroke, sheet)};`}${round}`
  const styles = sheet.of(place(box) + look + padding(text?.inset))
  return text === undefined
    ? `<div class="${styles}"${role(shape)}></div>`
    : `<div class="${textClasses(text)} ${styles}"${role(shape)}>${paragraphsOf(text, sheet)}</div>`
}

function border({ width, dashed, color }: Stroke, sheet: StyleSheet): string {
  return `${points(width)} ${dashed === true ? 'dashed' : 'solid'} ${sheet.color(color)}`
}

/** Drawn in points, in the box's own measures. */
function triangle({ box, fill, stroke, ...shape }: Block, sheet: StyleSheet): string {
  const w = box.w * 72
  const h = box.h * 72
  const half = (stroke?.width ?? 0) / 2
  const corners = `${round(w / 2)},${round(half)} ${round(w - half)},${round(h - half)} ${round(half)},${round(h - half)}`
  const paint = `fill="${fill === undefined ? 'none' : sheet.color(fill)}"${stroke === undefined ? '' : ` ${strokeOf(stroke, sheet)}`}`
  return picture(box, `<polygon points="${corners}" ${paint}/>`, role({ ...shape, box }), sheet)
}

function line(shape: Line, sheet: StyleSheet): string {
  const { box, stroke, up = false } = shape
  const half = stroke.width / 144
  if (box.h < 0.001) return `<div class="${sheet.of(`${place({ ...box, y: box.y - half, h: 0 })}border-top:${border(stroke, sheet)};`)}"${role(shape)}></div>`
  if (box.w < 0.001) return `<div class="${sheet.of(`${place({ ...box, x: box.x - half, w: 0 })}border-left:${border(stroke, sheet)};`)}"${role(shape)}></div>`
  const w = round(box.w * 72)
  const h = round(box.h * 72)
  return picture(box, `<line x1="0" y1="${up ? h : 0}" x2="${w}" y2="${up ? 0 : h}" ${strokeOf(stroke, sheet)}/>`, role(shape), sheet)
}

function strokeOf({ color, width, dashed }: Stroke, sheet: StyleSheet): string {
  return `stroke="${sheet.color(color)}" stroke-width="${round(width)}"${dashed === true ? ` stroke-dasharray="${round(width * 3)} ${round(width * 2)}"` : ''}`
}

/** The chart as it is drawn everywhere but in an office file, its words as text. */
function chart(shape: Extract<Shape, { kind: 'chart' }>, sheet: StyleSheet): string {
  const { x, y } = shape.box
  const marks = chartMarks(shape).map((mark) => chartMark(mark, x * 72, y * 72, sheet)).join('')
  return picture(shape.box, marks, role(shape), sheet)
}

function chartMark(mark: Mark, left: number, top: number, sheet: StyleSheet): string {
  if (mark.kind === 'logo') return ''
  if (mark.kind === 'text') return `<text x="${round(mark.x - left)}" y="${round(mark.y - top)}" font-size="${round(mark.size)}" fill="${sheet.color(mark.color)}">${escapeText(mark.text)}</text>`
  const paint = `fill="${mark.fill === undefined ? 'none' : sheet.color(mark.fill)}"${mark.outline === undefined ? '' : ` stroke="${sheet.color(mark.outline.color)}" stroke-width="${round(mark.outline.width)}"`}`
  if (mark.kind === 'path') return `<polyline points="${mark.points.map(([x, y]) => `${round(x - left)},${round(y - top)}`).join(' ')}" ${paint}/>`
  if (mark.kind === 'rect') return `<rect x="${round(mark.x - left)}" y="${round(mark.y - top)}" width="${round(mark.width)}" height="${round(mark.height)}" ${paint}/>`
  return `<circle cx="${round(mark.x - left + mark.width / 2)}" cy="${round(mark.y - top + mark.height / 2)}" r="${round(mark.width / 2)}" ${paint}/>`
}

function picture(box: Box, content: string, attributes: string, sheet: StyleSheet): string {
  return `<svg class="${sheet.of(place(box))}" viewBox="0 0 ${round(box.w * 72)} ${round(box.h * 72)}"${attributes}>${content}</svg>`
}

function round(value: number): number {
  return Number(value.toFixed(2))
}

function table({ box, columns, rows, headerRows, alt, name }: Table, sheet: StyleSheet): string {
  const grid = columns.map((width) => `<col class="${sheet.of(`width:${inches(width)};`)}">`).join('')
  const htmlRows = rows.map((row, at) => {
    const cells = columns.map((_, column) => cellHtml(row.cells[column], at < headerRows, sheet)).join('')
    return `<tr class="${sheet.of(`height:${inches(row.height)};`)}">${cells}</tr>`
  })
  const head = htmlRows.slice(0, headerRows).join('')
  const label = escapeAttribute(alt === undefined || alt === '' ? name : alt)
  return (
    `<table class="${sheet.of(place({ ...box, h: rows.reduce((sum, row) => sum + row.height, 0) }))}" aria-label="${label}"><colgroup>${grid}</colgroup>` +
    `${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${htmlRows.slice(headerRows).join('')}</tbody></table>`
  )
}

function cellHtml(cell: TableCell | undefined, heads: boolean, sheet: StyleSheet): string {
  const tag = heads ? 'th' : 'td'
  if (cell === undefined) return `<${tag}></${tag}>`
  const { text, fill, under } = cell
  const look =
    `vertical-align:${text.anchor === 'middle' ? 'middle' : 'top'};${padding(text.inset)}${fill === undefined ? '' : `background:${sheet.color(fill)};`}` +
    (under === undefined ? '' : `border-bottom:${points(0.75)} solid ${sheet.color(under)};`)
  return `<${tag}${heads ? ' scope="col"' : ''} class="${text.role} k-${text.color ?? 'ink'} ${sheet.of(look)}">${paragraphsOf(text, sheet)}</${tag}>`
}
