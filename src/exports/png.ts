import type { Slide } from '../core/decks/slide.ts'
import { dressOf, type WornTheme } from './dress.ts'
import { toPicture } from './drawing/picture.ts'
import { marksOf, slideDrawing, slidePage } from './drawing/slide-drawing.ts'

/** Pixels across, unless asked otherwise: a full HD screen. */
const usualPixels = 1_920

/** One slide as a picture. The same slide gives the same bytes, and there is nothing in them but the picture. */
export function toPng(slide: Slide, { pixels = usualPixels, theme }: { readonly pixels?: number | undefined; readonly theme?: WornTheme | undefined } = {}): Uint8Array<ArrayBuffer> {
  const dress = dressOf(theme)
  return toPicture(marksOf(slideDrawing(slide, dress)), slidePage, pixels, dress)
}
