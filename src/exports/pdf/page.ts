import type { Mark } from '../drawing/drawing.ts'
import type { Dress } from '../dress.ts'
import { drawnWidth } from '../drawing/letters.ts'
import type { Part } from '../drawing/slide-drawing.ts'
import { type Placing, PageContent } from './page-content.ts'
import { n, type PdfFile, textString } from './pdf-file.ts'
import type { PdfFonts } from './pdf-fonts.ts'
import type { Node, Structure } from './structure.ts'

/** What the pages of a file share. */
export interface Pages {
  readonly file: PdfFile
  readonly fonts: PdfFonts
  readonly structure: Structure
  /** Number of the tree of pages, and of the resources. */
  readonly tree: number
  readonly resources: number
  readonly dress: Dress
}

/** One page: what is drawn on it, what of that is told, and where its links are. */
export class Page {
  readonly #pages: Pages
  readonly #size: { readonly width: number; readonly height: number }
  readonly #content: PageContent
  readonly number: number
  /** By number on the page: what each marked thing belongs to. */
  readonly #marked: Node[] = []
  readonly #links: number[] = []

  constructor(pages: Pages, size: { readonly width: number; readonly height: number }) {
    this.#pages = pages
    this.#size = size
    this.#content = new PageContent(size.height, pages.fonts, pages.dress)
    this.number = pages.file.next()
  }

  /** Draws parts as kids of a node; `heading` is what the title is told as. */
  draw(parts: readonly Part[], under: Node, heading: 'H1' | 'H2', placing?: Placing): void {
    if (placing !== undefined) this.#content.placing = placing
    for (const part of parts) this.#part(part, under, heading)
  }

  /** Writes the page. Answers its number. */
  end(): number {
    const { file, structure, tree, resources } = this.#pages
    const { width, height } = this.#size
    const content = file.stream('', this.#content.toString())
    const links = this.#links.length === 0 ? '' : `/Annots[${this.#links.map((link) => `${link} 0 R`).join(' ')}]`
    return file.object(`<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${n(width)} ${n(height)}]/Resources ${resources} 0 R/Contents ${content} 0 R/Tabs/S/StructParents ${structure.keyOfPage(this.#marked)}${links}>>`, this.number)
  }

  #part(part: Part, under: Node, heading: 'H1' | 'H2'): void {
    switch (part.kind) {
      case 'decoration':
      case 'furniture':
        if (part.marks.length === 0) return
        this.#content.beginArtifact(part.kind === 'furniture')
        for (const mark of part.marks) this.#content.draw(mark)
        return this.#content.end()
      case 'heading': return this.#told(under, heading, '', part.marks)
      case 'paragraph': return this.#told(under, 'P', '', part.marks)
      case 'figure': return this.#told(under, 'Figure', `/Alt${textString(part.alt)}${this.#layout(part.marks)}`, part.marks)
      case 'table': return this.#table(part, under)
    }
  }

  #told(under: Node, tag: string, entries: string, marks: readonly Mark[]): void {
    const { structure } = this.#pages
    const node = structure.child(under, tag, `/Pg ${this.number} 0 R${entries}`)
    for (let at = 0; at < marks.length; ) {
      const link = linkOf(marks[at])
      let end = at + 1
      while (end < marks.length && (linkOf(marks[end]) ?? (marks[end]?.kind === 'text' ? undefined : link)) === link) end++
      const some = marks.slice(at, end)
      if (link === undefined) this.#marks(node, tag, some)
      else this.#link(node, link, some)
      at = end
    }
    structure.close(node)
  }

  #marks(node: Node, tag: string, marks: readonly Mark[]): void {
    node.kids.push(this.#marked.length)
    this.#content.begin(tag, this.#marked.length)
    this.#marked.push(node)
    for (const mark of marks) this.#content.draw(mark)
    this.#content.end()
  }

  /** Text that a click leads away from (section 12.5.6.5): a rectangle for each line of it. */
  #link(under: Node, address: string, marks: readonly Mark[]): void {
    const { file, structure } = this.#pages
    const node = structure.child(under, 'Link', `/Pg ${this.number} 0 R`)
    this.#marks(node, 'Link', marks)
    for (const mark of marks) {
      if (mark.kind !== 'text') continue
      const [left, bottom] = this.#content.at(mark.x, mark.y + 0.25 * mark.size)
      const [right, top] = this.#content.at(mark.x + drawnWidth(mark), mark.y - 0.95 * mark.size)
      const link = file.object(`<</Type/Annot/Subtype/Link/Rect[${[left, bottom, right, top].map(n).join(' ')}]/Border[0 0 0]/F 4/Contents${textString(address)}/StructParent ${structure.keyOfLink(node)}/A<</S/URI/URI${textString(address)}>>>>`)
      this.#links.push(link)
      node.kids.push(`<</Type/OBJR/Obj ${link} 0 R>>`)
    }
    structure.close(node)
  }

  #table({ about, rows, headerRows }: Extract<Part, { kind: 'table' }>, under: Node): void {
    const { structure } = this.#pages
    const table = structure.child(under, 'Table', `/A<</O/Table/Summary${textString(about)}>>`)
    for (const [at, cells] of rows.entries()) {
      const row = structure.child(table, 'TR')
      for (const marks of cells) {
        if (at < headerRows) this.#told(row, 'TH', `/A ${structure.columnHead} 0 R`, marks)
        else this.#told(row, 'TD', '', marks)
      }
      structure.close(row)
    }
    structure.close(table)
  }

  /** Where a figure stands on its page, which a reader that shows figures alone must know (section 14.8.5.4.3). */
  #layout(marks: readonly Mark[]): string {
    const places = marks.flatMap(extentOf)
    if (places.length === 0) return ''
    const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)]
    const [left, bottom] = this.#content.at(Math.min(...xs), Math.max(...ys))
    const [right, top] = this.#content.at(Math.max(...xs), Math.min(...ys))
    return `/A<</O/Layout/Placement/Block/BBox[${[left, bottom, right, top].map(n).join(' ')}]>>`
  }
}

function linkOf(mark: Mark | undefined): string | undefined {
  return mark?.kind === 'text' ? mark.link : undefined
}

/** Two corners of what a mark takes. */
function extentOf(mark: Mark): (readonly [number, number])[] {
  if (mark.kind === 'path') return [...mark.points]
  if (mark.kind === 'text') return [[mark.x, mark.y - mark.size], [mark.x + drawnWidth(mark), mark.y + 0.25 * mark.size]]
  return [[mark.x, mark.y], [mark.x + mark.width, mark.y + mark.height]]
}
