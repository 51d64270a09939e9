import type { SlideDeck } from '../core/decks/slide.ts'
import { dressOf, type WornTheme } from './dress.ts'
import { slideDrawing, slidePage } from './drawing/slide-drawing.ts'
import { notesPage } from './pdf/notes-page.ts'
import { PdfDocument } from './pdf/pdf-document.ts'

/**
 * The deck as a PDF: the same slides as vectors and text, each with a bookmark, with its fonts, in the theme's colours where one is given, and told so that a screen reader can read
 * it. The same deck gives the same bytes. With `notes` it is the presenter's copy, each slide on a sheet above its notes; without, no byte
 * of the file comes from a slide's notes.
 */
export function toPdf(deck: SlideDeck, { notes, theme }: { readonly notes: boolean; readonly theme?: WornTheme | undefined }): Uint8Array<ArrayBuffer> {
  const dress = dressOf(theme)
  const document = new PdfDocument(dress)
  for (const [at, slide] of deck.slides.entries()) {
    const heading = at === 0 ? 'H1' : 'H2'
    document.section(slide.title.trim() === '' ? `Slide ${at + 1}` : slide.title, (section) => {
      if (notes) return notesPage(document, section, slide, heading, dress, { title: deck.title, at, of: deck.slides.length })
      return document.page(slidePage, (page) => page.draw(slideDrawing(slide, dress), section, heading))
    })
  }
  return document.end(deck)
}
