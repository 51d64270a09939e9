import { readableRuns, textOf } from './picture-part.ts'

/** Where other directories of a TIFF structure hang: Exif, GPS, interoperability (Exif 3.0, 4.6.3). */
const directories: ReadonlySet<number> = new Set([0x8769, 0x8825, 0xa005])
const orientation = 0x0112
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 129: 1 }
/** Titles, comments, authors, keywords and subjects as some programs write them: UTF-16. */
const isWide = (tag: number): boolean => tag >= 0x9c9b && tag <= 0x9c9f

interface Entry {
  readonly tag: number
  readonly type: number
  readonly bytes: Uint8Array
}

/** Every text of camera data: descriptions, authors, programs, machines, places. */
export function exifTexts(tiff: Uint8Array): string[] {
  return entriesOf(tiff).flatMap(({ tag, type, bytes }) => {
    if (isWide(tag)) return trimmed(new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)))
    if (type === 2 || type === 129) return trimmed(textOf(bytes))
    return type === 7 || type === 1 ? readableRuns(bytes) : []
  })
}

/** How the picture is to be turned, 1 to 8; 1 where nothing says so. */
export function exifOrientation(tiff: Uint8Array): number {
  const found = entriesOf(tiff).find(({ tag }) => tag === orientation)
  const value = found === undefined ? 1 : isLittle(tiff) ? (found.bytes[0] ?? 1) : (found.bytes[1] ?? 1)
  return value >= 1 && value <= 8 ? value : 1
}

/** Camera data that says how the picture is turned and nothing else. */
export function orientationAlone(turned: number): Uint8Array {
  return Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0)
}

const isLittle = (tiff: Uint8Array): boolean => tiff[0] === 0x49
const trimmed = (text: string): string[] => text.split('\0').map((one) => one.trim()).filter((one) => one !== '')

/** The entries of all directories, each directory once: a file may tie them in a circle. */
function entriesOf(tiff: Uint8Array): Entry[] {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = isLittle(tiff)
  const found: Entry[] = []
  const seen = new Set<number>()
  const waiting = tiff.length < 8 ? [] : [view.getUint32(4, little)]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at) || at + 2 > tiff.length) continue
    seen.add(at)
    const count = view.getUint16(at, little)
    const end = at + 2 + 12 * count
    for (let entry = at + 2; entry + 12 <= Math.min(end, tiff.length); entry += 12) {
      const [tag, type] = [view.getUint16(entry, little), view.getUint16(entry + 2, little)]
      const length = view.getUint32(entry + 4, little) * (sizes[type] ?? 1)
      const start = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little)
      if (directories.has(tag)) waiting.push(view.getUint32(entry + 8, little))
      if (start + length <= tiff.length) found.push({ tag, type, bytes: tiff.subarray(start, start + length) })
    }
    if (end + 4 <= tiff.length) waiting.push(view.getUint32(end, little))
  }
  return found
}
