import type * as resvg from '@resvg/resvg-js'
import { createRequire } from 'node:module'
import type { Mark } from './drawing.ts'
import { type Dress, ownDress } from '../dress.ts'
import { toSvg } from './svg.ts'

const require = createRequire(import.meta.url)

/** Marks as a PNG so many pixels wide: nothing but the picture is in it. */
export function toPicture(marks: readonly Mark[], page: { readonly width: number; readonly height: number }, pixels: number, dress: Dress = ownDress): Uint8Array<ArrayBuffer> {
  // Loaded when the first picture is made: it takes some megabytes that most decks do without.
  const { Resvg } = require('@resvg/resvg-js') as typeof resvg
  return new Uint8Array(new Resvg(toSvg(marks, page, dress), { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: pixels } }).render().asPng())
}
