import { gzipSync, strToU8, zipSync, zlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { foundIn } from './readings.ts'

const word = 'kanarie7qitemsummary'
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

test.each<[string, string | Uint8Array]>([
  ['in plain words', `The ${word.toUpperCase()} stands here.`],
  ['in bytes of UTF-8', strToU8(`… ${word} …`)],
  ['in UTF-16, either way round', joined(Uint8Array.of(0xff, 0xfe), new Uint8Array(Buffer.from(word, 'utf16le')))],
  ['in UTF-16 big-endian', new Uint8Array(Buffer.from(word, 'utf16le').swap16())],
  ['in base64', `data:text/plain;base64,${base64(`so: ${word}`)}`],
  ['in base64 of an address', base64(`so: ${word}??>>`).replaceAll('+', '-').replaceAll('/', '_')],
  ['in percent signs', [...word].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')],
  ['in entities', [...word].map((letter, at) => (at % 2 === 0 ? `&#${letter.charCodeAt(0)};` : `&#x${letter.charCodeAt(0).toString(16)};`)).join('')],
  ['in escapes of JSON', `"${[...word].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join('')}"`],
  ['cut by tags', `<a:t>${word.slice(0, 6)}</a:t><a:t>${word.slice(6)}</a:t>`],
  ['cut by soft hyphens', word.split('').join('\u00ad')],
  ['in a mail’s own encoding', `${word.slice(0, 5)}=\r\n${word.slice(5)}`],
  ['in a packed part', zipSync({ 'ppt/notes.xml': strToU8(word) })],
  ['in a part of a part', zipSync({ 'ppt/embeddings/book.xlsx': zipSync({ 'xl/sheet1.xml': strToU8(word) }) })],
  ['in the name of a part', zipSync({ [`${word}.xml`]: strToU8('nothing') })],
  ['in gzip', gzipSync(strToU8(word))],
  ['in a stream of a PDF', joined(strToU8('%PDF-1.7\nstream\n'), zlibSync(strToU8(`BT (${word}) Tj ET`)), strToU8('\nendstream'))],
  ['in a text of a picture', joined(Uint8Array.of(0x89, 0x50, 0x4e, 0x47), strToU8('zTXtTitle\0\0'), zlibSync(strToU8(word)))],
  ['in base64 of a packed part', base64(zipSync({ a: strToU8(word) }))],
])('[LK3] a word is found %s', (_, made) => {
  expect(foundIn({ body: made }, [word, 'kanarie8'])).toEqual([`${word} in body`])
})

test('[LK3] a word is found in the name of a part, and what is not there is not found', () => {
  expect(foundIn({ [`header ${word}`]: 'x' }, [word])).toHaveLength(1)
  expect(foundIn({ body: 'nothing of the kind', 'header etag': base64('nothing, nothing at all') }, [word])).toEqual([])
})
