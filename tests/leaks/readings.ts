import { gunzipSync, inflateSync, strFromU8, unzlibSync, unzipSync } from 'fflate'
import type { Made } from './surface.ts'
import { WordSearch } from './words-in.ts'

/** Encodings within encodings that are looked through. */
const deepest = 4

/**
 * Every text that can be read out of some bytes: as UTF-8, UTF-16 and Latin-1; unpacked from ZIP, gzip and zlib, also where it begins in the middle,
 * as in a PDF or a picture; and with base64, percent signs, entities and escapes undone. Tags are also left out, since a word may be cut by them.
 */
export function readingsOf(part: string | Uint8Array): string[] {
  const found = new Set<string>()
  if (typeof part === 'string') readText(part, 0, found)
  else readBytes(part, 0, found)
  return [...found]
}

/** The words of a list that can be read in any part of what a surface made, in a name or in its content, each with the part. */
export function foundIn(made: Made, words: readonly string[]): string[] {
  const search = new WordSearch(words)
  return Object.entries(made).flatMap(([name, part]) => {
    const found = search.in([name, ...readingsOf(part)])
    return words.filter((word) => found.has(word.toLowerCase())).map((word) => `${word} in ${name}`)
  })
}

function readBytes(bytes: Uint8Array, depth: number, found: Set<string>): void {
  if (depth > deepest || bytes.length === 0) return
  const unpacked = unpackedFrom(bytes)
  for (const [name, inner] of unpacked) {
    found.add(name)
    readBytes(inner, depth + 1, found)
  }
  // What is a package has nothing of its own to say but the names of its parts.
  readText(strFromU8(bytes, unpacked.length > 0), depth, found)
  const wide = bytes.length >= 4 && bytes.subarray(0, 400).filter((byte) => byte === 0).length * 4 > Math.min(bytes.length, 400)
  if (wide) for (const encoding of ['utf-16le', 'utf-16be']) readText(new TextDecoder(encoding).decode(bytes), depth, found)
}

function unpackedFrom(bytes: Uint8Array): [string, Uint8Array][] {
  const starts = (...magic: number[]) => magic.every((byte, at) => bytes[at] === byte)
  if (starts(0x50, 0x4b)) return Object.entries(quietly(() => unzipSync(bytes)) ?? {})
  if (starts(0x1f, 0x8b)) return one(quietly(() => gunzipSync(bytes)))
  return starts(0x25, 0x50, 0x44, 0x46) || starts(0x89, 0x50, 0x4e, 0x47) ? streamsIn(bytes) : []
}

/** Streams of zlib within a PDF or a PNG, each from where its header stands. */
function streamsIn(bytes: Uint8Array): [string, Uint8Array][] {
  const found: [string, Uint8Array][] = []
  for (let at = 0; at + 2 < bytes.length; at++) {
    if (bytes[at] !== 0x78 || ((0x78 << 8) | (bytes[at + 1] ?? 0)) % 31 !== 0) continue
    const from = bytes.subarray(at)
    const inner = quietly(() => unzlibSync(from)) ?? quietly(() => inflateSync(from.subarray(2)))
    if (inner !== undefined && inner.length > 0) found.push([`stream at ${at}`, inner])
  }
  return found
}

const one = (bytes: Uint8Array | undefined): [string, Uint8Array][] => (bytes === undefined ? [] : [['unpacked', bytes]])

function readText(text: string, depth: number, found: Set<string>): void {
  if (depth > deepest || text === '' || found.has(text)) return
  found.add(text)
  const decoded = [withoutPercents, withoutEntities, withoutEscapes, withoutSoftBreaks, withoutTags].map((undo) => undo(text))
  for (const plain of decoded) if (plain !== text) readText(plain, depth + 1, found)
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)) {
    const bytes = Buffer.from(run.replaceAll('-', '+').replaceAll('_', '/'), 'base64')
    // Fonts and pictures are what most long runs are; they are looked at as what they are, never as text of text.
    if (isReadable(bytes) || unpackedFrom(bytes).length > 0) readBytes(bytes, depth + 1, found)
  }
}

/** More letters than chance would give. */
function isReadable(bytes: Uint8Array): boolean {
  const some = bytes.subarray(0, 60)
  return some.filter((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0).length > some.length * 0.85
}

const withoutPercents = (text: string): string => (text.includes('%') ? text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => quietly(() => decodeURIComponent(run)) ?? run) : text)
const withoutTags = (text: string): string => (text.includes('<') ? text.replace(/<[^<>]*>/g, '') : text)
const withoutSoftBreaks = (text: string): string => text.replace(/=\r?\n|\u00ad|\u200b/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
const withoutEscapes = (text: string): string => (text.includes('\\') ? text.replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, four?: string, two?: string) => String.fromCharCode(Number.parseInt(four ?? two ?? '20', 16))) : text)

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '' }
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, ten?: string, hex?: string, name?: string) => {
    const code = ten === undefined ? (hex === undefined ? undefined : Number.parseInt(hex, 16)) : Number(ten)
    return code === undefined ? (named[name ?? ''] ?? whole) : code > 0x10ffff ? whole : String.fromCodePoint(code)
  })
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
