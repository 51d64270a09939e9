import { Unreadable } from '../formats/unreadable.ts'
import { count, limits } from '../limits.ts'

/** One file in a packed file, as its directory has it; nothing is unpacked yet. */
export interface ZipEntry {
  readonly name: string
  readonly packed: Uint8Array
  /** Bytes when unpacked, as declared. */
  readonly size: number
  readonly crc: number
  readonly isDeflated: boolean
}

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const directoryLength = 46
const localLength = 30
/** What a 32-bit field says when its value stands in a ZIP64 field. */
const elsewhere = 0xffffffff

/**
 * The entries of a packed file, by its directory (APPNOTE 4.3), held against what lies in the file: nothing overlaps, is there twice, is
 * locked or lies outside. Throws Unreadable with the entry's name; nothing was unpacked by then.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const [start, length, many] = [view.getUint32(end + 16, true), view.getUint32(end + 12, true), view.getUint16(end + 10, true)]
  if (start === elsewhere || many === 0xffff) throw new Unreadable('zip-too-large', 'is a packed file in the form for very large ones (ZIP64), which is not read')
  if (many > limits.zipEntries) throw new Unreadable('zip-many', `holds ${count(many)} packed files, and ${count(limits.zipEntries)} are the most that are read`)
  if (start + length > end) throw damaged('its directory does not lie where it says')
  const found: Found[] = []
  let at = start
  while (at < start + length) {
    if (found.length === many || at + directoryLength > bytes.length || view.getUint32(at, true) !== directorySignature) throw damaged('its directory cannot be followed')
    const one = entryAt(view, bytes, at)
    found.push(one)
    at = one.next
  }
  if (found.length !== many) throw damaged('its directory is shorter than it says')
  checkApart(found, start)
  return found.map(({ entry }) => entry)
}

function damaged(why: string): Unreadable {
  return new Unreadable('zip-damaged', `is a damaged packed file: ${why}`)
}

/** The last record of the file; what follows it is its comment, to the last byte. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - endLength - 0xffff); at--) {
    if (view.getUint32(at, true) === endSignature && at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  throw damaged('it has no end, so it was cut off or something was added to it')
}

interface Found {
  readonly entry: ZipEntry
  /** Where its local header begins, and where its packed bytes end. */
  readonly start: number
  readonly end: number
  readonly next: number
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): Found {
  const [flags, method, crc] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 16, true)]
  const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
  const name = new TextDecoder().decode(bytes.subarray(at + directoryLength, at + directoryLength + nameLength))
  const refused = (code: string, why: string) => new Unreadable(code, `holds ${shown(name)}, ${why}; nothing of it was read`)
  if ((flags & 1) !== 0) throw refused('zip-locked', 'which is locked with a password')
  if (method !== 0 && method !== 8) throw refused('zip-method', 'which is packed in a way that is not read')
  const [packedSize, size, start] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)]
  if (packedSize === elsewhere || size === elsewhere || start === elsewhere) throw refused('zip-too-large', 'which is packed in the form for very large files (ZIP64)')
  if (start + localLength > bytes.length || view.getUint32(start, true) !== localSignature) throw refused('zip-damaged', 'which does not lie where the directory says')
  const localName = new TextDecoder().decode(bytes.subarray(start + localLength, start + localLength + view.getUint16(start + 26, true)))
  if (localName !== name) throw refused('zip-damaged', `which calls itself ${shown(localName)}`)
  const from = start + localLength + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  if (from + packedSize > bytes.length) throw refused('zip-damaged', 'which goes on beyond the end of the file')
  const entry = { name, packed: bytes.subarray(from, from + packedSize), size, crc, isDeflated: method === 8 }
  return { entry, start, end: from + packedSize, next: at + directoryLength + nameLength + extraLength + commentLength }
}

/** Entries that share bytes are how a small file unpacks into a huge one; two of one name are read as one by some and as the other by others. */
function checkApart(found: readonly Found[], directory: number): void {
  const names = new Set<string>()
  for (const { entry } of found) {
    const name = entry.name.toLowerCase()
    if (names.has(name)) throw new Unreadable('zip-twice', `holds ${shown(entry.name)} twice; nothing of it was read`)
    names.add(name)
  }
  let end = 0
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    if (one.start < end) throw new Unreadable('zip-overlap', `holds ${shown(one.entry.name)}, which lies over another entry; nothing of it was read`)
    end = one.end
  }
  if (end > directory) throw new Unreadable('zip-overlap', 'has entries that lie over its directory; nothing of it was read')
}

/** A name from a hostile file, for a sentence. */
export function shown(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}…` : name)
}
