import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { sha1Words } from './sha1.ts'

/** SHA-256 of a text's UTF-8 bytes (or of bytes), as 64 hex digits. Pure and synchronous, so browser and server agree. */
export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))
}

/** HMAC-SHA-256 of a text under a key, as 64 hex digits. */
export function hmacHex(key: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text)))
}

/** Makes HMAC-SHA-256s under one key, as 64 hex digits: the work that the key alone needs is done once. */
export function hmacMaker(key: string): (text: string) => string {
  const keyed = hmac.create(sha256, utf8ToBytes(key))
  return (text) => bytesToHex(keyed.clone().update(utf8ToBytes(text)).digest())
}

/** SHA-256 of a text that comes in pieces, without ever holding it whole. */
export class Sha256Stream {
  private readonly hash = sha256.create()

  add(text: string): void {
    this.hash.update(utf8ToBytes(text))
  }

  /** 64 hex digits; nothing can be added afterwards. */
  hex(): string {
    return bytesToHex(this.hash.digest())
  }
}

const hexOf: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** A name-based UUID (version 5, RFC 9562) in the namespace of another UUID: the same two inputs make the same id anywhere. */
export function uuidV5(namespace: string, name: string): string {
  return uuidsIn(namespace)(name)
}

/** Makes `uuidV5`s in one namespace: many names cost little each. */
export function uuidsIn(namespace: string): (name: string) => string {
  const digits = namespace.replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/i.test(digits)) throw new Error(`${namespace} is not a UUID.`)
  const space = Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16))
  let input = new Uint8Array(256)
  input.set(space)
  return (name) => {
    let length = 16
    if (name.length > input.length - 16) input = joined(space, new Uint8Array(name.length * 2))
    for (let i = 0; i < name.length; i++) {
      const code = name.charCodeAt(i)
      if (code > 127) return uuidText(sha1Words(joined(space, utf8ToBytes(name))))
      input[length++] = code
    }
    return uuidText(sha1Words(input.subarray(0, length)))
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function uuidText(words: Int32Array): string {
  const [a, b, c, d] = [words[0] as number, ((words[1] as number) & 0xffff0fff) | 0x5000, ((words[2] as number) & 0x3fffffff) | 0x80000000, words[3] as number]
  return `${hex(a)}-${byte(b, 24)}${byte(b, 16)}-${byte(b, 8)}${byte(b, 0)}-${byte(c, 24)}${byte(c, 16)}-${byte(c, 8)}${byte(c, 0)}${hex(d)}`
}

function hex(word: number): string {
  return byte(word, 24) + byte(word, 16) + byte(word, 8) + byte(word, 0)
}

function byte(word: number, shift: number): string {
  return hexOf[(word >>> shift) & 255] as string
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a lower-case UUID of any version. */
export function isUuid(text: string): boolean {
  return uuidShape.test(text)
}
