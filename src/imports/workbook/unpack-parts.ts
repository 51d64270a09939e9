import { crc32, inflateRawSync } from 'node:zlib'
import { Unreadable } from '../formats/unreadable.ts'
import { count, limits, megabytes } from '../limits.ts'
import { shown, type ZipEntry, zipEntries } from './zip-entries.ts'

/** Below this many bytes a part may be packed as tightly as it likes. */
const smallPart = 1024 * 1024

/** First bytes of packed files: one inside another is no part of a workbook. */
const packedStarts: readonly (readonly number[])[] = [[0x50, 0x4b, 0x03, 0x04], [0x1f, 0x8b, 0x08], [0x37, 0x7a, 0xbc, 0xaf], [0x52, 0x61, 0x72, 0x21], [0xfd, 0x37, 0x7a, 0x58], [0x42, 0x5a, 0x68]]

/**
 * The parts of a packed file by name, each held against its declared size and checksum before the next is unpacked. Throws Unreadable
 * with the part's name for what is packed too tightly, is too large together, holds a packed file, or is XML that could make more of itself
 * (a document type or entities) or is not UTF-8.
 */
export function unpackParts(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = zipEntries(bytes)
  checkDeclared(entries)
  const parts = new Map<string, Uint8Array>()
  for (const entry of entries) {
    const content = contentOf(entry)
    if (packedStarts.some((start) => start.every((byte, i) => content[i] === byte))) throw refused('zip-nested', entry, 'which is a packed file itself')
    if (/\.(xml|rels|vml)$/i.test(entry.name)) checkXml(entry, content)
    parts.set(entry.name, content)
  }
  return parts
}

function refused(code: string, { name }: ZipEntry, why: string): Unreadable {
  return new Unreadable(code, `holds ${shown(name)}, ${why}; nothing of it was read`)
}

/** Refuses, before anything is unpacked, what says of itself that it unpacks to too much. */
export function checkDeclared(entries: readonly ZipEntry[]): void {
  let total = 0
  for (const entry of entries) {
    total += entry.size
    if (entry.size > smallPart && entry.size > entry.packed.length * limits.unpackedRatio) {
      throw refused('zip-bomb', entry, `which unpacks to ${count(Math.round(entry.size / Math.max(entry.packed.length, 1)))} times its size, and ${limits.unpackedRatio} times is the most that is read`)
    }
    if (total > limits.unpackedBytes) throw new Unreadable('zip-bomb', `unpacks to more than ${megabytes(limits.unpackedBytes)}, which is the most that is read; split it into several files`)
  }
}

/** Unpacked into its declared size at the most, whatever the packed bytes would give. */
export function contentOf(entry: ZipEntry): Uint8Array {
  const content = entry.isDeflated ? inflated(entry) : entry.packed
  if (content.length !== entry.size) throw refused('zip-size', entry, `which says that it has ${count(entry.size)} bytes and has ${count(content.length)}`)
  if (crc32(content) !== entry.crc) throw refused('zip-checksum', entry, 'whose checksum is wrong, so it was damaged or altered')
  return content
}

function inflated(entry: ZipEntry): Uint8Array {
  if (entry.size === 0 && entry.packed.length <= 2) return new Uint8Array()
  try {
    return inflateRawSync(entry.packed, { maxOutputLength: Math.max(entry.size, 1) })
  } catch (error) {
    const isLarger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw isLarger ? refused('zip-size', entry, `which unpacks to more than the ${count(entry.size)} bytes that it says`) : refused('zip-damaged', entry, 'which cannot be unpacked')
  }
}

/** Refuses XML that could make more of itself, or that is not UTF-8. */
export function checkXml(entry: ZipEntry, content: Uint8Array): void {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (content[0] === 0xff || content[0] === 0xfe || content[0] === 0 || content[1] === 0) throw refused('xml-encoding', entry, 'whose XML is not UTF-8')
  const encoding = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(buffer.toString('latin1', 0, 500))?.[1]
  if (encoding !== undefined && !/^(utf-8|us-ascii)$/i.test(encoding)) throw refused('xml-encoding', entry, `whose XML says that it is ${shown(encoding)} and not UTF-8`)
  for (const word of ['<!DOCTYPE', '<!ENTITY']) {
    const at = buffer.indexOf(word)
    if (at >= 0) throw refused('xml-doctype', entry, `whose XML has a ${word.slice(2)} at byte ${count(at)}, which no office file needs`)
  }
}
