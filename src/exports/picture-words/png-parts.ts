import { inflateSync } from 'node:zlib'
import { exifTexts } from './exif.ts'
import { markupTexts, type PicturePart, readableRuns, textOf } from './picture-part.ts'

/** Chunks that a PNG is drawn from (PNG 3rd edition, 11), colours, measures and frames among them. */
const drawn: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT'])

/** The signature and chunks of a PNG. What is cut short or stands behind the end is no part that is drawn. */
export function pngParts(file: Uint8Array): PicturePart[] {
  const parts: PicturePart[] = [{ start: 0, end: 8, isDrawn: true }]
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let at = 8
  while (at + 12 <= file.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > file.length) break
    const type = textOf(file.subarray(at + 4, at + 8))
    const data = file.subarray(at + 8, end - 4)
    parts.push({ start: at, end, isDrawn: drawn.has(type), texts: type === 'iCCP' ? () => [keyword(data)] : drawn.has(type) ? undefined : () => chunkTexts(type, data) })
    at = end
    if (type === 'IEND') break
  }
  const rest = file.subarray(at)
  if (rest.length > 0) parts.push({ start: at, end: file.length, isDrawn: false, texts: () => readableRuns(rest) })
  return parts
}

function chunkTexts(type: string, data: Uint8Array): string[] {
  const key = keyword(data)
  const rest = data.subarray(key.length + 1)
  if (type === 'tEXt') return said(key, textOf(rest))
  if (type === 'zTXt') return said(key, textOf(inflated(rest.subarray(1))))
  if (type === 'eXIf') return exifTexts(data)
  if (type !== 'iTXt') return readableRuns(data)
  const [language, translated, text] = international(rest.subarray(2))
  return [language, translated, ...said(key, textOf(rest[0] === 1 ? inflated(text) : text))].filter((one) => one !== '')
}

/** A packet of XMP is markup, under a keyword of its own. */
function said(key: string, text: string): string[] {
  return [key, ...(/^XML:com\.adobe\.xmp$/i.test(key) ? markupTexts(text) : [text])]
}

function keyword(data: Uint8Array): string {
  const end = data.indexOf(0)
  return textOf(data.subarray(0, end < 0 ? Math.min(79, data.length) : end))
}

function international(data: Uint8Array): readonly [language: string, translated: string, text: Uint8Array] {
  const first = data.indexOf(0)
  const second = data.indexOf(0, first + 1)
  if (first < 0 || second < 0) return ['', '', data]
  return [textOf(data.subarray(0, first)), textOf(data.subarray(first + 1, second)), data.subarray(second + 1)]
}

/** Text is never larger than this; what says so is not read. */
const mostText = 4_000_000

function inflated(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: mostText })
  } catch {
    return data
  }
}
