import PDFDocument from 'pdfkit'
import { fontMeasure } from '../fonts/measure.ts'
import { subsetPath } from '../fonts/font-files.ts'
import { hex } from '../theme.ts'
import { glyphRuns } from './glyph-runs.ts'
import type { PosterScene, PosterShape } from './poster-scene.ts'

const measure = fontMeasure()

/** A poster as one PDF page, with its fonts. The day that it speaks for is the only date in the file. */
export async function posterPdf({ title, today, width, height, shapes }: PosterScene): Promise<Uint8Array<ArrayBuffer>> {
  const day = new Date(`${today}T00:00:00Z`)
  const document = new PDFDocument({ size: [width, height], margin: 0, lang: 'en', displayTitle: true, info: { Title: title, CreationDate: day, ModDate: day, Producer: 'Throughline', Creator: 'Throughline' } })
  const parts: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (part: Uint8Array) => parts.push(part)).on('end', () => resolve()).on('error', reject)
  })
  for (const shape of shapes) draw(document, shape)
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(parts))
}

function draw(document: PDFKit.PDFDocument, shape: PosterShape): void {
  document.save()
  if (shape.kind === 'rect') {
    const { x, y, width, height, fill, stroke, radius = 0, dash } = shape
    if (dash !== undefined) document.dash(dash[0], { space: dash[1] })
    if (radius > 0) document.roundedRect(x, y, width, height, radius)
    else document.rect(x, y, width, height)
    if (fill !== undefined) document.fill(`#${hex(fill)}`)
    else document.lineWidth(0.75).stroke(`#${hex(stroke ?? 'line')}`)
  } else if (shape.kind === 'line') {
    if (shape.dash !== undefined) document.dash(shape.dash[0], { space: shape.dash[1] })
    document.lineWidth(shape.width).moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2).stroke(`#${hex(shape.color)}`)
  } else if (shape.kind === 'dot') document.circle(shape.x, shape.y, shape.radius).fill(`#${hex(shape.color)}`)
  else {
    let { x } = shape
    for (const { text, subset } of glyphRuns(shape.text, shape.bold === true)) {
      document.font(subsetPath(subset, 'woff')).fontSize(shape.size).fillColor(`#${hex(shape.color)}`).text(text, x, shape.y, { baseline: 'alphabetic', lineBreak: false })
      x += measure(text, { face: 'text', bold: shape.bold === true, size: shape.size })
    }
  }
  document.restore()
}
