import type * as resvg from '@resvg/resvg-js'
import { createRequire } from 'node:module'
import type { Mark } from './drawing.ts'
import { type Dress, ownDress } from '../dress.ts'
import type { Logo } from '../logo.ts'
import { toSvg } from './svg.ts'

const require = createRequire(import.meta.url)

/** Marks as a PNG so many pixels wide: nothing but the picture is in it. */
export function toPicture(marks: readonly Mark[], page: { readonly width: number; readonly height: number }, pixels: number, dress: Dress = ownDress): Uint8Array<ArrayBuffer> {
  // Loaded when the first picture is made: it takes some megabytes that most decks do without.
  const { Resvg } = require('@resvg/resvg-js') as typeof resvg
  return new Uint8Array(new Resvg(toSvg(marks, page, dress), { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: pixels } }).render().asPng())
}

/** Pixels across that a logo is drawn with at most: sharp on paper at its size. */
const widestLogo = 960

/** A logo's pixels, four bytes each: red, green, blue, and how much it covers. */
export function logoPixels({ data, format, width, height }: Logo): { readonly width: number; readonly height: number; readonly pixels: Uint8Array } {
  const { Resvg } = require('@resvg/resvg-js') as typeof resvg
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" xlink:href="data:image/${format};base64,${data}"/></svg>`
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: Math.min(width, widestLogo) } }).render()
  return { width: drawn.width, height: drawn.height, pixels: new Uint8Array(drawn.pixels) }
}
