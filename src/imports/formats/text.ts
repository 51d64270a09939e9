import { Unreadable } from './unreadable.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  /** Something to tell: guessed windows-1252, or bytes that were no UTF-8. With the line of the first odd byte. */
  readonly odd?: { readonly line: number; readonly sentence: string }
}

/** The first bytes of kinds of file that are no text, with what a person would do instead. */
const signatures: readonly { readonly bytes: readonly number[]; readonly sentence: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], sentence: 'is a packed file, not text; unpack it, or save it as CSV or XLSX first' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], sentence: 'is an old office document, or one locked with a password, not text; save it as XLSX without a password, or as CSV' },
  { bytes: [0x25, 0x50, 0x44, 0x46], sentence: 'is a PDF, not text; export the plan as CSV from where it was made' },
  { bytes: [0x1f, 0x8b], sentence: 'is compressed (gzip), not text; unpack it first' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], sentence: 'is a picture, not text' },
  { bytes: [0xff, 0xd8, 0xff], sentence: 'is a picture, not text' },
]

/**
 * The text of a file whose encoding nobody said: a byte order mark decides, then zero bytes in every other place (UTF-16 without a
 * mark), then valid UTF-8, else windows-1252. Throws Unreadable `binary` for what is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const { bytes: start, sentence } of signatures) {
    if (start.every((byte, i) => bytes[i] === byte)) throw new Unreadable('binary', sentence)
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeUtf8(bytes.subarray(3))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked({ text: utf16(bytes.subarray(2), true), encoding: 'utf-16le' })
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return checked({ text: utf16(bytes.subarray(2), false), encoding: 'utf-16be' })
  const wide = wideOrder(bytes)
  if (wide !== undefined) return checked({ text: utf16(bytes, wide === 'utf-16le'), encoding: wide })
  if (bytes.includes(0)) throw new Unreadable('binary', 'holds zero bytes, so it is not text')
  return decodeUtf8(bytes)
}

/** UTF-16 without a mark: in text of mostly Latin letters nearly every other byte is zero, and always on the same side. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined
  const sample = bytes.subarray(0, 4_096)
  let even = 0
  let odd = 0
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++
    if (sample[i + 1] === 0) odd++
  }
  const pairs = Math.floor(sample.length / 2)
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  return undefined
}

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  return new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(bytes)
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  try {
    return checked({ text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' })
  } catch (error) {
    if (error instanceof Unreadable) throw error
  }
  const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const first = loose.indexOf('\ufffd')
  const odd = (sentence: string) => ({ line: lineAt(loose, first), sentence })
  let broken = 0
  let sound = 0
  for (let i = 0; i < loose.length; i++) {
    const code = loose.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) sound++
  }
  if (first === loose.length - 1) {
    return checked({ text: loose.slice(0, -1), encoding: 'utf-8', odd: odd('ends in the middle of a character, so it was cut off') })
  }
  // Text in windows-1252 hardly ever has valid UTF-8 sequences by chance; many sound ones beside few broken ones are damaged UTF-8.
  if (sound > broken * 10) {
    return checked({ text: loose, encoding: 'utf-8', odd: odd(`holds ${broken} damaged character${broken === 1 ? '' : 's'}, shown as \ufffd`) })
  }
  return checked({ text: windows1252(bytes), encoding: 'windows-1252', odd: odd('is not UTF-8; it was read as windows-1252') })
}

/** What windows-1252 has at 0x80 to 0x9f; Node 20's own decoder gives control characters there. The five holes stay as they are. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, (char) => windowsLetters[char.charCodeAt(0) - 0x80] ?? char)
}

/** Control characters in number mean that this is no text, whatever decoded it. */
function checked(decoded: DecodedText): DecodedText {
  const { text } = decoded
  const end = Math.min(text.length, 65_536)
  let controls = 0
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 27) controls++
  }
  if (controls > 2 && controls > end * 0.02) throw new Unreadable('binary', 'is not text: it is full of control characters')
  return decoded
}

/** The line (from 1) of an offset; CRLF, LF and a lone CR each end one. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = 0; i < offset && i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) line++
  }
  return line
}
