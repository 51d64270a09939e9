import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

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

/** A name-based UUID (version 5, RFC 9562) in the namespace of another UUID: the same two inputs make the same id anywhere. */
export function uuidV5(namespace: string, name: string): string {
  const space = hexToBytes(namespace.replaceAll('-', ''))
  const text = utf8ToBytes(name)
  const input = new Uint8Array(space.length + text.length)
  input.set(space)
  input.set(text, space.length)
  const digest = sha1(input).slice(0, 16)
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  const hex = bytesToHex(digest)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a lower-case UUID of any version. */
export function isUuid(text: string): boolean {
  return uuidShape.test(text)
}
