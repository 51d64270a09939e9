import type { View } from '../../core/audiences/view.ts'
import { toPicture } from '../drawing/picture.ts'
import type { Part } from '../drawing/slide-drawing.ts'
import { PdfDocument } from '../pdf/pdf-document.ts'
import { posterFacts } from './poster-facts.ts'
import { type Paper, posterScene, type PosterScene } from './poster-scene.ts'

/** Pixels of a picture's long side: sharp on a screen, and on paper as large as A2. */
const pixels = 4_800

/** An activity roadmap as a poster for the wall, from a View. Refuses as posterFacts does. */
export function toPoster(view: View, asked: { readonly roadmap?: string | undefined; readonly paper: Paper; readonly format: 'pdf' | 'png' }): Uint8Array<ArrayBuffer> {
  const scene = posterScene(posterFacts(view, asked.roadmap), asked.paper)
  return asked.format === 'pdf' ? posterPdf(scene) : toPicture(scene.marks, scene, pixels)
}

/** One page, on which each text is a paragraph. */
function posterPdf(scene: PosterScene): Uint8Array<ArrayBuffer> {
  const document = new PdfDocument()
  const parts = scene.marks.map((mark): Part => ({ kind: mark.kind === 'text' ? 'paragraph' : 'decoration', marks: [mark] }))
  document.section(scene.title, (section) => document.page(scene, (page) => page.draw(parts, section, 'H1')))
  return document.end({ title: scene.title, company: scene.company, language: 'en', day: scene.today })
}
