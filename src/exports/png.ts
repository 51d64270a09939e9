import type { Slide } from '../core/decks/slide.ts'
import { toPicture } from './drawing/picture.ts'
import { marksOf, slideDrawing, slidePage } from './drawing/slide-drawing.ts'

/** Pixels across, unless asked otherwise: a full HD screen. */
export const usualPixels = 1_920

/** One slide as a picture. The same slide gives the same bytes, and there is nothing in them but the picture. */
export function toPng(slide: Slide, pixels: number = usualPixels): Uint8Array<ArrayBuffer> {
  return toPicture(marksOf(slideDrawing(slide)), slidePage, pixels)
}
