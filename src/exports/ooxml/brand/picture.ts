/** A picture of a master, told by its first bytes and not by its name. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly extension: 'png' | 'jpeg' | 'gif' | 'emf' | 'wmf'
}

/** The media type of each kind. */
export const pictureTypes: Readonly<Record<Picture['extension'], string>> = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', emf: 'image/x-emf', wmf: 'image/x-wmf' }

const starts: readonly (readonly [Picture['extension'], readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['emf', [0x01, 0x00, 0x00, 0x00]],
  ['wmf', [0xd7, 0xcd, 0xc6, 0x9a]],
]

/**
 * A picture with nothing in it but what is drawn: who took it, with what, where and how it was described stays behind. None for a kind
 * that is not kept, and for one that is damaged.
 */
export function cleanPicture(bytes: Uint8Array): Picture | undefined {
  const extension = starts.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
  if (extension === undefined) return undefined
  const clean = extension === 'png' ? pngWithoutWords(bytes) : extension === 'jpeg' ? jpegWithoutWords(bytes) : extension === 'gif' ? gifWithoutWords(bytes) : extension === 'emf' ? emfWithoutWords(bytes) : bytes
  return clean === undefined ? undefined : { bytes: clean, extension }
}

/** Chunks of a PNG that say how it looks (PNG 3, section 11); the others hold texts, times and places. */
const pngChunks: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'sRGB', 'sBIT', 'bKGD', 'pHYs'])

function pngWithoutWords(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (end > bytes.length) return undefined
    if (pngChunks.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return joined(kept)
    at = end
  }
  return undefined
}

/** Segments APP0 (how many dots an inch), APP14 (how colours are coded) and those of the picture itself stay (ITU T.81, annex B). */
function jpegWithoutWords(bytes: Uint8Array): Uint8Array | undefined {
  const kept = [bytes.subarray(0, 2)]
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (end > bytes.length) return undefined
    const isOfMakers = (marker >= 0xe0 && marker <= 0xef && marker !== 0xe0 && marker !== 0xee) || marker === 0xfe
    if (!isOfMakers) kept.push(bytes.subarray(at, end))
    // After the start of the scan come the picture's own bytes, to the end mark; what was hung on behind it stays behind.
    if (marker === 0xda) return joined([...kept, bytes.subarray(end, endOfJpeg(bytes, end))])
    at = end
  }
  return undefined
}

function endOfJpeg(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  return bytes.length
}

/** Comment and application blocks of a GIF (89a, sections 24 and 26) go; how often it repeats goes with them. */
function gifWithoutWords(bytes: Uint8Array): Uint8Array | undefined {
  let at = 13 + paletteLength(bytes[10] ?? 0)
  const kept = [bytes.subarray(0, at)]
  while (at < bytes.length) {
    const start = at
    const kind = bytes[at]
    if (kind === 0x3b) return joined([...kept, bytes.subarray(at, at + 1)])
    if (kind !== 0x2c && kind !== 0x21) return undefined
    at += kind === 0x2c ? 11 + paletteLength(bytes[at + 9] ?? 0) : 2
    while ((bytes[at] ?? 0) !== 0) at += 1 + (bytes[at] ?? 0)
    at++
    if (kind === 0x2c || bytes[start + 1] === 0xf9) kept.push(bytes.subarray(start, at))
  }
  return undefined
}

/** Bytes of the table of colours that some flags announce. */
function paletteLength(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

/** The description in the header of an enhanced metafile ([MS-EMF] 2.2.9) is blanked. */
function emfWithoutWords(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 88 || String.fromCharCode(...bytes.subarray(40, 44)) !== ' EMF') return undefined
  const clean = bytes.slice()
  const view = new DataView(clean.buffer)
  const [letters, from] = [view.getUint32(60, true), view.getUint32(64, true)]
  if (letters > 0 && from > 0 && from + 2 * letters <= clean.length) clean.fill(0, from, from + 2 * letters)
  return clean
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
