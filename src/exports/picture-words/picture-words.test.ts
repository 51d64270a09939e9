import { crc32, deflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barePicture, pictureFormat, pictureTexts } from './picture-words.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const joined = (...parts: readonly (Uint8Array | readonly number[] | string)[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? bytesOf(part) : part)]))
const four = (number: number): number[] => [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]
const base64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

const png = new Uint8Array(new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="12" height="7" fill="#2863AB"/></svg>').render().asPng())
const jpeg = base64('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=')
const gif = base64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7')
const svg = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="20" height="10"><rect width="12" height="7" fill="#2863AB"/></svg>'

/** Camera data with a description, a program in another directory, how it is turned, and words in UTF-16. */
function camera(word: string): Uint8Array {
  const texts = [`About ${word}`, `Made for ${word}`, `Subject ${word}`].map((text, at) => (at === 2 ? new Uint8Array(Buffer.from(`${text}\0`, 'utf16le')) : bytesOf(`${text}\0`)))
  const [about = bytesOf(''), made = bytesOf(''), subject = bytesOf('')] = texts
  const first = 8 + 2 + 4 * 12 + 4
  const second = first + about.length + subject.length
  const entry = (tag: number, type: number, count: number, value: readonly number[]): number[] => [tag >>> 8, tag & 255, 0, type, ...four(count), ...value]
  return joined(
    [0x4d, 0x4d, 0, 42, ...four(8), 0, 4],
    entry(0x010e, 2, about.length, four(first)), entry(0x0112, 3, 1, [0, 6, 0, 0]), entry(0x8769, 4, 1, four(second)), entry(0x9c9f, 1, subject.length, four(first + about.length)), four(0),
    about, subject, [0, 1], entry(0x9286, 7, made.length, four(second + 18)), four(8), made,
  )
}
const xmp = (word: string) => `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title>About ${word}</dc:title><rdf:li photoshop:Credit="By ${word} &amp; sons"/><!-- for ${word} --></x:xmpmeta>`

const chunk = (type: string, data: Uint8Array): Uint8Array => joined(four(data.length), type, data, four(crc32(joined(type, data))))
const withChunk = (type: string, data: Uint8Array): Uint8Array => joined(png.subarray(0, 33), chunk(type, data), png.subarray(33))
const withSegment = (marker: number, data: Uint8Array): Uint8Array => joined(jpeg.subarray(0, 2), [0xff, marker, (data.length + 2) >>> 8, (data.length + 2) & 255], data, jpeg.subarray(2))
const withBlock = (label: number, data: Uint8Array): Uint8Array => joined(gif.subarray(0, 19), [0x21, label], data, [0], gif.subarray(19))
const blocks = (text: string): Uint8Array => joined([bytesOf(text).length], text)

/** Every place in which a picture can say a word. */
const places: Readonly<Record<string, (word: string) => Uint8Array>> = {
  'PNG text': (word) => withChunk('tEXt', joined('Title\0', word)),
  'PNG keyword': (word) => withChunk('tEXt', joined(word, '\0title')),
  'PNG compressed text': (word) => withChunk('zTXt', joined('Comment\0\0', deflateSync(`For ${word}`))),
  'PNG international text': (word) => withChunk('iTXt', joined('Title\0\0\0en\0Titel\0', word)),
  'PNG international text, compressed': (word) => withChunk('iTXt', joined('Title\0\x01\0en\0Titel\0', deflateSync(word))),
  'PNG XMP': (word) => withChunk('iTXt', joined('XML:com.adobe.xmp\0\0\0\0\0', xmp(word))),
  'PNG camera data': (word) => withChunk('eXIf', camera(word)),
  'PNG chunk of a program': (word) => withChunk('prVt', bytesOf(word)),
  'behind a PNG': (word) => joined(png, word),
  'JPEG comment': (word) => withSegment(0xfe, bytesOf(word)),
  'JPEG camera data': (word) => withSegment(0xe1, joined('Exif\0\0', camera(word))),
  'JPEG XMP': (word) => withSegment(0xe1, joined('http://ns.adobe.com/xap/1.0/\0', xmp(word))),
  'JPEG IPTC': (word) => withSegment(0xed, joined('Photoshop 3.0\0', '8BIM', [4, 4, 0, 0, ...four(5 + bytesOf(word).length), 0x1c, 2, 105, 0, bytesOf(word).length], word)),
  'JPEG segment of a program': (word) => withSegment(0xeb, bytesOf(word)),
  'behind a JPEG': (word) => joined(jpeg, [0xff, 0xd9], word),
  'GIF comment': (word) => withBlock(0xfe, joined(blocks('For '), blocks(word.slice(0, 3)), blocks(word.slice(3)))),
  'GIF program': (word) => withBlock(0xff, joined(blocks('ADOBEIMAGE1'), blocks(word))),
  'GIF XMP': (word) => withBlock(0xff, joined(blocks('XMP DataXMP'), xmp(word), [1, ...Array.from({ length: 256 }, (_, at) => 255 - at)])),
  'behind a GIF': (word) => joined(gif, word),
  'SVG title': (word) => bytesOf(svg.replace('<rect', `<title>About ${word}</title><rect`)),
  'SVG metadata': (word) => bytesOf(svg.replace('<rect', `<metadata><dc:creator>${word}</dc:creator></metadata><rect`)),
  'SVG comment': (word) => bytesOf(svg.replace('<rect', `<!-- ${word} --><rect`)),
  'SVG attribute of a program': (word) => bytesOf(svg.replace('<rect', `<rect inkscape:label="${word}" aria-label='${word}'`)),
}

/** The pixels of a picture. */
function pixels(file: Uint8Array): string {
  const format = pictureFormat(file)
  const drawing = format === 'svg' ? new TextDecoder().decode(file) : `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><image width="20" height="10" href="data:image/${format};base64,${Buffer.from(file).toString('base64')}"/></svg>`
  return new Resvg(drawing).render().pixels.toString('hex')
}

test.each(Object.entries(places))('[WO30] what is said as %s is read, and a bare picture does not say it', (_, plant) => {
  const file = plant('Heron Bay')
  expect(pictureTexts(file).join('\n')).toContain('Heron Bay')
  const bare = barePicture(file) as Uint8Array
  expect(pictureTexts(bare).join('\n')).not.toContain('Heron')
  expect(Buffer.from(bare).includes('Heron')).toBe(false)
})

test.each(Object.entries(places))('[WO31] a picture that said something as %s looks the same without it', (_, plant) => {
  const file = plant('Heron Bay')
  expect(pixels(barePicture(file) as Uint8Array)).toBe(pixels(file))
})

test('[WO30] camera data is read in each of its directories, also as UTF-16', () => {
  for (const text of ['About Heron', 'Made for Heron', 'Subject Heron']) expect(pictureTexts(withChunk('eXIf', camera('Heron')))).toContain(text)
})

test('[WO31] a JPEG stays turned as it was, and a picture that says nothing stays as it is', () => {
  const turned = barePicture(withSegment(0xe1, joined('Exif\0\0', camera('Heron')))) as Uint8Array
  expect([...turned.subarray(2, 12)]).toEqual([0xff, 0xe1, 0, 34, ...bytesOf('Exif\0\0')])
  expect(turned[2 + 4 + 6 + 19]).toBe(6)
  for (const file of [png, jpeg, gif]) expect(barePicture(file)).toEqual(file)
  expect([png, jpeg, gif, bytesOf(svg), bytesOf('no picture')].map(pictureFormat)).toEqual(['png', 'jpeg', 'gif', 'svg', undefined])
  expect(barePicture(bytesOf('no picture'))).toBeUndefined()
  for (const file of [png, gif]) expect(barePicture(file.subarray(0, -1))).toBeUndefined()
  expect(barePicture(jpeg.subarray(0, 60))).toBeUndefined()
})

test('[WO30] a file that is cut short or broken is read as far as it goes', () => {
  const files = Object.values(places).map((plant) => plant('Heron Bay'))
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 5 }), (file, cut, changes) => {
      const broken = Uint8Array.from(file.subarray(0, cut % (file.length + 1)))
      for (const [at, value] of changes) if (broken.length > 0) broken[at % broken.length] = value
      expect(Array.isArray(pictureTexts(broken))).toBe(true)
      expect((barePicture(broken)?.length ?? 0) <= broken.length + 40).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
