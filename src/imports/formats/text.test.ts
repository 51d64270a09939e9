import { expect, test } from 'vitest'
import { decodeText } from './text.ts'

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const codes = [...(mark ? '\ufeff' : ''), ...text].join('')
  const bytes = new Uint8Array(codes.length * 2)
  for (let i = 0; i < codes.length; i++) {
    bytes[i * 2 + (little ? 0 : 1)] = codes.charCodeAt(i) & 0xff
    bytes[i * 2 + (little ? 1 : 0)] = codes.charCodeAt(i) >> 8
  }
  return bytes
}

test('[IM1] byte order marks and UTF-16 of either order are found', () => {
  const text = 'Title,Owner\nŁódź launch,María\n'
  expect(decodeText(new TextEncoder().encode(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-8' })
  for (const little of [true, false]) {
    for (const mark of [true, false]) {
      expect(decodeText(utf16(text, little, mark))).toEqual({ text, encoding: little ? 'utf-16le' : 'utf-16be' })
    }
  }
})

test('[IM1] what is not UTF-8 is read as windows-1252, and told with the line of the first odd byte', () => {
  const bytes = Uint8Array.from([...'Title\nCaf'].map((c) => c.charCodeAt(0)).concat(0xe9, 0x20, 0x80))
  const { text, encoding, odd } = decodeText(bytes)
  expect(text).toBe('Title\nCafé €')
  expect(encoding).toBe('windows-1252')
  expect(odd).toEqual({ line: 2, sentence: 'is not UTF-8; it was read as windows-1252' })
})

test('[IM1] a damaged or cut-off UTF-8 text stays UTF-8 and says so', () => {
  const sound = new TextEncoder().encode('żółć '.repeat(20))
  const cut = decodeText(sound.subarray(0, sound.length - 2))
  expect(cut.encoding).toBe('utf-8')
  expect(cut.text.endsWith('żół')).toBe(true)
  expect(cut.odd?.sentence).toContain('cut off')
  const damaged = Uint8Array.from(sound)
  damaged[0] = 0xff
  expect(decodeText(damaged).odd?.sentence).toContain('damaged character')
})

test('[IM2] what is no text is refused with what to do instead', () => {
  const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])
  expect(() => decodeText(zip)).toThrow('save it as CSV or XLSX')
  expect(() => decodeText(Uint8Array.from([...'%PDF-1.7'].map((c) => c.charCodeAt(0))))).toThrow('is a PDF')
  expect(() => decodeText(Uint8Array.from([65, 66, 0, 0, 67, 0, 68]))).toThrow('zero bytes')
  expect(() => decodeText(Uint8Array.from(Array.from({ length: 100 }, (_, i) => (i % 4) + 1)))).toThrow('control characters')
})
