import { setImmediate as breath } from 'node:timers/promises'
import { Zip, ZipPassThrough } from 'fflate'
import type { SlideDeck } from '../core/decks/slide.ts'
import type { WornTheme } from './dress.ts'
import { toPng } from './png.ts'

/**
 * Every slide of a deck as a picture, in one ZIP file. One picture at a time is made. Between two the process takes a breath: only then are
 * the 8 MB given back that each was drawn in.
 */
export async function toPictures(deck: SlideDeck, theme?: WornTheme): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    chunks.push(chunk)
  })
  for (const [at, slide] of deck.slides.entries()) {
    const file = new ZipPassThrough(`slide-${String(at + 1).padStart(3, '0')}.png`)
    // The first day that a ZIP file knows: the same slides give the same bytes.
    file.mtime = new Date(1980, 0, 1)
    zip.add(file)
    file.push(toPng(slide, { theme }), true)
    await breath()
  }
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}
