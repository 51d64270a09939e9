import { exifOrientation, exifTexts } from './exif.ts'
import { markupTexts, type PicturePart, readableRuns, textOf } from './picture-part.ts'

const exif = 'Exif\0\0'
const xmp = 'http://ns.adobe.com/xap/1.0/\0'
const moreXmp = 'http://ns.adobe.com/xmp/extension/\0'
const photoshop = 'Photoshop 3.0\0'

/** The segments of a JPEG (ITU-T T.81, annex B). What stands behind the end of the image is no part that is drawn. */
export function jpegParts(file: Uint8Array): PicturePart[] {
  const parts: PicturePart[] = [{ start: 0, end: 2, isDrawn: true }]
  let at = 2
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) break
    const end = at + 2 + (((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0))
    if (end > file.length) break
    const data = file.subarray(at + 4, end)
    const isDrawn = isOfImage(marker, data)
    parts.push({ start: at, end, isDrawn, texts: isDrawn ? undefined : () => segmentTexts(marker, data) })
    at = end
    if (marker === 0xda) {
      const over = endOfScan(file, at)
      parts.push({ start: at, end: over, isDrawn: true })
      at = over
    }
  }
  const end = file[at] === 0xff && file[at + 1] === 0xd9 ? at + 2 : at
  parts.push({ start: at, end, isDrawn: true })
  const rest = file.subarray(end)
  if (rest.length > 0) parts.push({ start: end, end: file.length, isDrawn: false, texts: () => readableRuns(rest) })
  return parts
}

/** How a JPEG is to be turned, by its camera data. */
export function jpegOrientation(file: Uint8Array): number {
  for (const { start, end } of jpegParts(file)) {
    const data = file.subarray(start + 4, end)
    if (file[start + 1] === 0xe1 && startsWith(data, exif)) return exifOrientation(data.subarray(exif.length))
  }
  return 1
}

/** All but comments and what programs say, save what colours and measures hang on: JFIF, colour profiles, and the kind of colours. */
function isOfImage(marker: number, data: Uint8Array): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  return (marker === 0xe0 && startsWith(data, 'JFIF\0')) || (marker === 0xe2 && startsWith(data, 'ICC_PROFILE\0')) || (marker === 0xee && startsWith(data, 'Adobe'))
}

function segmentTexts(marker: number, data: Uint8Array): string[] {
  if (marker === 0xfe) return [textOf(data)]
  if (startsWith(data, exif)) return exifTexts(data.subarray(exif.length))
  if (startsWith(data, xmp)) return markupTexts(textOf(data.subarray(xmp.length)))
  if (startsWith(data, moreXmp)) return markupTexts(textOf(data.subarray(moreXmp.length + 40)))
  return startsWith(data, photoshop) ? pressTexts(data.subarray(photoshop.length)) : readableRuns(data)
}

/** What news agencies say of a picture (IPTC-IIM): data sets of a tag of two numbers and a length. */
function pressTexts(data: Uint8Array): string[] {
  const found: string[] = []
  for (let at = 0; at + 5 <= data.length; ) {
    const length = ((data[at + 3] ?? 0) << 8) | (data[at + 4] ?? 0)
    if (data[at] !== 0x1c || length > 0x7fff || at + 5 + length > data.length) {
      at++
      continue
    }
    found.push(textOf(data.subarray(at + 5, at + 5 + length)))
    at += 5 + length
  }
  return [...found, ...readableRuns(data)]
}

/** Coded data goes on until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = from; at + 1 < file.length; at++) {
    const next = file[at + 1] ?? 0
    if (file[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return file.length
}

function startsWith(data: Uint8Array, text: string): boolean {
  return data.length >= text.length && [...text].every((sign, at) => data[at] === sign.charCodeAt(0))
}
