import type { Part } from '../drawing/slide-drawing.ts'
import type { Placing } from '../pdf/page-content.ts'
import { PdfDocument } from '../pdf/pdf-document.ts'
import type { Size } from './sheet.ts'

/** One printed page; `placing` lays a larger drawing so that a part of it is on this page. */
export interface PrintedPage {
  readonly title: string
  readonly size: Size
  readonly parts: readonly Part[]
  readonly placing?: Placing
  /** Drawn over it at the sheet's own scale, such as marks to cut by. */
  readonly over?: readonly Part[]
}

/** What a printed file says of itself. `day`: the day of the workshop, or the one on which it is printed. */
export interface AboutPaper {
  readonly title: string
  readonly company: string
  readonly day: string
}

/** Pages as a PDF, each with a bookmark, told in reading order. The same pages give the same bytes. */
export function paperFile(about: AboutPaper, pages: readonly PrintedPage[]): Uint8Array<ArrayBuffer> {
  const document = new PdfDocument()
  for (const [at, { title, size, parts, placing, over = [] }] of pages.entries()) {
    const heading = at === 0 ? 'H1' : 'H2'
    document.section(title, (section) => document.page(size, (page) => {
      page.draw(parts, section, heading, placing)
      page.draw(over, section, heading, { left: 0, top: 0, scale: 1 })
    }))
  }
  return document.end({ ...about, language: 'en' })
}
