import type { Slide } from '../core/decks/slide.ts'
import type { Theme } from '../core/decks/themes.ts'
import { dressOf, ownDress } from './drawing/dress.ts'
import { toPicture } from './drawing/picture.ts'
import { marksOf, slideDrawing, slidePage } from './drawing/slide-drawing.ts'

/** Pixels across, unless asked otherwise: a full HD screen. */
const usualPixels = 1_920

/** One slide as a picture. The same slide gives the same bytes, and there is nothing in them but the picture. */
export function toPng(slide: Slide, { pixels = usualPixels, theme }: { readonly pixels?: number | undefined; readonly theme?: Pick<Theme, 'colors' | 'fonts'> | undefined } = {}): Uint8Array<ArrayBuffer> {
  const dress = theme === undefined ? ownDress : dressOf(theme)
  return toPicture(marksOf(slideDrawing(slide, dress)), slidePage, pixels, dress)
}
