import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hmacHex, isUuid, Sha256Stream, sha256Hex, uuidsIn, uuidV5 } from './digest.ts'

test('[KN44] SHA-256 of the examples of FIPS 180', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256Hex(new Uint8Array([97, 98, 99]))).toBe(sha256Hex('abc'))
})

test('[KN44] HMAC-SHA-256 of RFC 4231, cases 1 and 2', () => {
  expect(hmacHex('\u000b'.repeat(20), 'Hi There')).toBe('b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7')
  expect(hmacHex('Jefe', 'what do ya want for nothing?')).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
})

test('[KN44] UUIDs of version 5, from RFC 9562 and others', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
  expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
  expect(uuidV5(dns, 'python.org')).toBe('886313e1-3b8a-5372-9b90-0c9aee199e5d')
  expect(isUuid(uuidV5(dns, 'Łódź →'))).toBe(true)
  expect(isUuid('2ED6657D-E927-568B-95E1-2665A8AEA6A2')).toBe(false)
})

test('[KN44] the ids of many names are those of each, of any length and script', () => {
  const space = '3b1f0a52-8f0e-4c57-9d0a-5a6f2a1c7e10'
  const idOf = uuidsIn(space)
  for (const name of ['', 'a', 'Łódź →', ...Array.from({ length: 140 }, (_, n) => 'name '.repeat(60).slice(0, n)), 'long '.repeat(1_000), 'ü'.repeat(1_000)]) {
    const digest = createHash('sha1').update(Buffer.from(space.replaceAll('-', ''), 'hex')).update(name).digest()
    digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
    digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
    expect(idOf(name).replaceAll('-', '')).toBe(digest.toString('hex').slice(0, 32))
    expect(idOf(name)).toBe(uuidV5(space, name))
  }
})

test('[KN44] a text in pieces has the digest of the whole', () => {
  const stream = new Sha256Stream()
  for (const piece of ['one ', '', 'and Łódź', '.'.repeat(500)]) stream.add(piece)
  expect(stream.hex()).toBe(sha256Hex(`one and Łódź${'.'.repeat(500)}`))
})
