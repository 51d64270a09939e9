import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { must } from '../lib/must.ts'
import { handMadeDeck } from '../testing/hand-made-deck.ts'
import { toPictures } from './pictures.ts'
import { toPng } from './png.ts'

const [slide] = handMadeDeck.slides
const png = toPng(must(slide))
const word = (bytes: Uint8Array, at: number) => new DataView(bytes.buffer).getUint32(at)

/** The names of a PNG's chunks, in order. */
function chunksOf(bytes: Uint8Array): string[] {
  const names: string[] = []
  for (let at = 8; at < bytes.length; at += 12 + word(bytes, at)) names.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))
  return names
}

test('[EX29] a picture is as wide as asked for and as high as the slide asks, with nothing in it but the picture', () => {
  expect([word(png, 16), word(png, 20)]).toEqual([1_920, 1_080])
  expect([...new Set(chunksOf(png))]).toEqual(['IHDR', 'IDAT', 'IEND'])
  expect(word(toPng(must(slide), { pixels: 640 }), 16)).toBe(640)
})

test('[EX29] the same slide gives the same picture, and other slides other ones', () => {
  expect(toPng(must(slide))).toEqual(png)
  expect(toPng(must(handMadeDeck.slides[1]))).not.toEqual(png)
})

test('[EX29] the pictures of a deck are one file, in the order of the slides', async () => {
  const pictures = await toPictures(handMadeDeck)
  expect(await toPictures(handMadeDeck)).toEqual(pictures)
  const files = unzipSync(pictures)
  expect(Object.keys(files)).toEqual(['slide-001.png', 'slide-002.png', 'slide-003.png', 'slide-004.png', 'slide-005.png'])
  expect(files['slide-001.png']).toEqual(png)
})
