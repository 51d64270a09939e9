import type { Color } from '../../core/decks/slide.ts'
import type { LogoMark, Mark, Outline, TextMark } from '../drawing/drawing.ts'
import type { Dress } from '../dress.ts'
import { lettersOf } from '../drawing/letters.ts'
import { n } from './pdf-file.ts'
import type { PdfFonts } from './pdf-fonts.ts'

/** Where a drawing stands on its page: points from the top left, and how much smaller it is. */
export interface Placing {
  readonly left: number
  readonly top: number
  readonly scale: number
}

/** Where a circle's curves bend, in parts of its radius. */
const bend = 0.5523

/** The operators of one page (section 8 and 9). What is set already is not set again. */
export class PageContent {
  readonly #height: number
  readonly #fonts: PdfFonts
  readonly #dress: Dress
  readonly #operators: string[] = []
  #fill: Color | undefined
  #stroke = ''
  placing: Placing = { left: 0, top: 0, scale: 1 }

  constructor(height: number, fonts: PdfFonts, dress: Dress) {
    this.#height = height
    this.#dress = dress
    this.#fonts = fonts
  }

  /** Begins what is told as `tag`, with its number on the page. */
  begin(tag: string, number: number): void {
    this.#operators.push(`/${tag}<</MCID ${number}>>BDC`)
  }

  /** Begins what is not told. */
  beginArtifact(isFurniture: boolean): void {
    this.#operators.push(isFurniture ? '/Artifact<</Type/Pagination>>BDC' : '/Artifact BMC')
  }

  end(): void {
    this.#operators.push('EMC')
  }

  toString(): string {
    return this.#operators.join('\n')
  }

  /** The place of a point on the page. */
  at(x: number, y: number): readonly [number, number] {
    const { left, top, scale } = this.placing
    return [left + x * scale, this.#height - top - y * scale]
  }

  draw(mark: Mark): void {
    if (mark.kind === 'text') this.#text(mark)
    else if (mark.kind === 'logo') this.#operators.push(`q ${n(mark.width * this.placing.scale)} 0 0 ${n(mark.height * this.placing.scale)} ${this.#point(mark.x, mark.y + mark.height)} cm /Logo Do Q`)
    else {
      const { fill, outline } = mark
      if (fill === undefined && outline === undefined) return
      if (fill !== undefined) this.#setFill(fill)
      if (outline !== undefined) this.#setStroke(outline)
      const close = mark.kind !== 'path' || mark.closed
      this.#operators.push(`${this.#path(mark)} ${fill === undefined ? (close ? 's' : 'S') : outline === undefined ? 'f' : 'b'}`)
    }
  }

  #path(mark: Exclude<Mark, TextMark | LogoMark>): string {
    if (mark.kind === 'path') return mark.points.map(([x, y], index) => `${this.#point(x, y)} ${index === 0 ? 'm' : 'l'}`).join(' ')
    const { x, y, width, height } = mark
    if (mark.kind === 'ellipse') return this.#rounded(x, y, width, height, width / 2, height / 2)
    const { radius = 0 } = mark
    return radius > 0 ? this.#rounded(x, y, width, height, radius, radius) : `${this.#point(x, y + height)} ${n(width * this.placing.scale)} ${n(height * this.placing.scale)} re`
  }

  #rounded(x: number, y: number, width: number, height: number, rx: number, ry: number): string {
    const [right, bottom, bx, by] = [x + width, y + height, rx * (1 - bend), ry * (1 - bend)]
    const curve = (...places: readonly (readonly [number, number])[]) => `${places.map(([px, py]) => this.#point(px, py)).join(' ')} c`
    return [
      `${this.#point(x + rx, y)} m ${this.#point(right - rx, y)} l`, curve([right - bx, y], [right, y + by], [right, y + ry]),
      `${this.#point(right, bottom - ry)} l`, curve([right, bottom - by], [right - bx, bottom], [right - rx, bottom]),
      `${this.#point(x + rx, bottom)} l`, curve([x + bx, bottom], [x, bottom - by], [x, bottom - ry]),
      `${this.#point(x, y + ry)} l`, curve([x, y + by], [x + bx, y], [x + rx, y]),
    ].join(' ')
  }

  #text({ x, y, text, face, size, color }: TextMark): void {
    const shown = this.#fonts.shown(lettersOf(text, face))
    if (shown.length === 0) return
    this.#setFill(color)
    const points = n(size * this.placing.scale)
    this.#operators.push(`BT ${this.#point(x, y)} Td ${shown.map(({ font, codes }) => `/${font} ${points} Tf <${codes}> Tj`).join(' ')} ET`)
  }

  #point(x: number, y: number): string {
    const [left, up] = this.at(x, y)
    return `${n(left)} ${n(up)}`
  }

  #setFill(color: Color): void {
    if (this.#fill === color) return
    this.#fill = color
    this.#operators.push(`${channels(this.#dress.hex(color))} rg`)
  }

  #setStroke({ color, width, dash }: Outline): void {
    const { scale } = this.placing
    const set = `${channels(this.#dress.hex(color))} RG ${n(width * scale)} w [${dash?.map((one) => n(one * scale)).join(' ') ?? ''}] 0 d`
    if (this.#stroke === set) return
    this.#stroke = set
    this.#operators.push(set)
  }
}

const known = new Map<string, string>()

/** Six hex digits as three channels, from 0 to 1. */
function channels(hex: string): string {
  let three = known.get(hex)
  if (three === undefined) known.set(hex, (three = (hex.match(/../g) ?? []).map((two) => String(Math.round((Number.parseInt(two, 16) / 255) * 1000) / 1000)).join(' ')))
  return three
}
