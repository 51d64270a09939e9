import { type Dress, ownDress } from '../dress.ts'
import { type AboutFile, aboutObject, languageOf, metadataStream } from './about-file.ts'
import { logoObject } from './logo-object.ts'
import { Page } from './page.ts'
import { PdfFile, textString } from './pdf-file.ts'
import { PdfFonts } from './pdf-fonts.ts'
import { type Node, Structure } from './structure.ts'

/** A PDF of pages with one bookmark each, which a screen reader can read out. */
export class PdfDocument {
  readonly #file = new PdfFile()
  readonly #fonts = new PdfFonts(this.#file)
  readonly #structure = new Structure(this.#file)
  readonly #tree = this.#file.next()
  readonly #resources = this.#file.next()
  readonly #pages: number[] = []
  readonly #bookmarks: { readonly title: string; readonly page: number }[] = []

  readonly #dress: Dress

  constructor(dress: Dress = ownDress) {
    this.#dress = dress
  }

  /** A page, which `draw` fills. */
  page(size: { readonly width: number; readonly height: number }, draw: (page: Page) => void): number {
    const page = new Page({ file: this.#file, fonts: this.#fonts, structure: this.#structure, tree: this.#tree, resources: this.#resources, dress: this.#dress }, size)
    draw(page)
    this.#pages.push(page.end())
    return page.number
  }

  /** A part of the document that begins on the next page, and is found by its title. */
  section(title: string, draw: (section: Node) => number): void {
    const section = this.#structure.section(title)
    this.#bookmarks.push({ title, page: draw(section) })
    this.#structure.close(section)
  }

  end(about: AboutFile): Uint8Array<ArrayBuffer> {
    const file = this.#file
    file.object(`<</Type/Pages/Count ${this.#pages.length}/Kids[${this.#pages.map((page) => `${page} 0 R`).join(' ')}]>>`, this.#tree)
    const { logo } = this.#dress
    file.object(`<</Font<<${this.#fonts.end()}>>${logo === undefined ? '' : `/XObject<</Logo ${logoObject(file, logo)} 0 R>>`}>>`, this.#resources)
    const outlines = this.#outlines()
    const language = languageOf(about.language)
    const catalogue = file.object(
      `<</Type/Catalog/Pages ${this.#tree} 0 R${language === undefined ? '' : `/Lang(${language})`}/MarkInfo<</Marked true>>/StructTreeRoot ${this.#structure.end()} 0 R` +
        `/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${metadataStream(file, about)} 0 R${outlines === undefined ? '' : `/Outlines ${outlines} 0 R`}>>`)
    return file.end(catalogue, aboutObject(file, about))
  }

  /** The bookmarks (section 12.3.3). */
  #outlines(): number | undefined {
    const file = this.#file
    if (this.#bookmarks.length === 0) return undefined
    const root = file.next()
    const numbers = this.#bookmarks.map(() => file.next())
    for (const [at, { title, page }] of this.#bookmarks.entries()) {
      const [before, after] = [numbers[at - 1], numbers[at + 1]]
      file.object(`<</Title${textString(title)}/Parent ${root} 0 R/Dest[${page} 0 R/Fit]${before === undefined ? '' : `/Prev ${before} 0 R`}${after === undefined ? '' : `/Next ${after} 0 R`}>>`, numbers[at])
    }
    return file.object(`<</Type/Outlines/First ${numbers[0]} 0 R/Last ${numbers.at(-1)} 0 R/Count ${numbers.length}>>`, root)
  }
}
