import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Refusal } from '../../core/kernel/refusal.ts'
import { cleanPhotograph } from './clean-photograph.ts'

const refusal = (bytes: Uint8Array): Promise<Refusal> => cleanPhotograph(bytes).then(() => Promise.reject(new Error('It was taken.')), (error: Refusal) => error)

/** Red at the left and blue at the right, as a camera stores a picture that was taken on its side. */
async function onItsSide(orientation: number): Promise<Uint8Array> {
  const blue = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#00f' } }).png().toBuffer()
  return new Uint8Array(await sharp({ create: { width: 80, height: 40, channels: 3, background: '#f00' } }).composite([{ input: blue, left: 40, top: 0 }]).jpeg({ quality: 95 })
    .withExif({ IFD0: { Make: 'Secretphone', Model: 'Nine' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 31/1 0/1' } }).withMetadata({ orientation }).toBuffer())
}

test('[WK127] a photograph is turned upright as its camera says, and what it carries beside the picture is gone', async () => {
  const taken = await onItsSide(6)
  expect(new TextDecoder('latin1').decode(taken)).toContain('Secretphone')
  const { bytes, width, height, type } = await cleanPhotograph(taken)
  expect({ width, height, type }).toEqual({ width: 40, height: 80, type: 'image/jpeg' })
  const { exif, icc, xmp, iptc, orientation } = await sharp(bytes).metadata()
  expect({ exif, icc, xmp, iptc, orientation }).toEqual({})
  expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Exif')
  const pixel = async (top: number) => [...(await sharp(bytes).extract({ left: 20, top, width: 1, height: 1 }).raw().toBuffer())].map((part) => part > 128)
  expect([await pixel(8), await pixel(72)]).toEqual([[true, false, false], [false, false, true]])
})

test('[WK127] PNG and WebP become a JPEG on white, a large one at most 3,000 pixels long, and the same picture gives the same bytes', async () => {
  const clear = sharp({ create: { width: 4_000, height: 1_000, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
  for (const made of [await clear.clone().png().toBuffer(), await clear.clone().webp().toBuffer()]) {
    const { bytes, width, height } = await cleanPhotograph(new Uint8Array(made))
    expect([width, height]).toEqual([3_000, 750])
    expect([...(await sharp(bytes).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer())]).toEqual([255, 255, 255])
    expect(Buffer.compare((await cleanPhotograph(new Uint8Array(made))).bytes, bytes)).toBe(0)
  }
})

test('[WK128] HEIC is refused with what to do, and what is no picture, or broken, in a sentence', async () => {
  const heic = Uint8Array.from([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0])
  expect(await refusal(heic)).toMatchObject({ code: 'invalid', message: expect.stringContaining('“Most Compatible”') })
  const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
  for (const none of [drawing, new Uint8Array(), new TextEncoder().encode('GIF89a')]) expect(await refusal(none)).toMatchObject({ code: 'invalid', message: expect.stringContaining('JPEG, PNG or WebP') })
  const taken = await onItsSide(1)
  expect(await refusal(taken.slice(0, taken.length / 2))).toMatchObject({ code: 'invalid', message: expect.stringContaining('broken or ends too early') })
})

test('[WK128] a picture that says that it is enormous is refused before it is unpacked', async () => {
  expect(await refusal(hugePng(60_000, 60_000))).toMatchObject({ code: 'too-large', message: expect.stringContaining('60000 by 60000') })
  expect(await refusal(hugePng(30_000, 1))).toMatchObject({ code: 'too-large' })
  const heavy = new Uint8Array(25_000_003)
  heavy.set([0xff, 0xd8])
  expect(await refusal(heavy)).toMatchObject({ code: 'too-large', message: expect.stringContaining('25 MB') })
})

/** A PNG of some hundred bytes that claims so many pixels. */
function hugePng(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const chunks = [['IHDR', head], ['IDAT', deflateSync(Buffer.alloc(100))], ['IEND', Buffer.alloc(0)]] as const
  return new Uint8Array(Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...chunks.map(([name, body]) => {
    const chunk = Buffer.concat([Buffer.from(name), body])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    check.writeUInt32BE(crc(chunk))
    return Buffer.concat([length, chunk, check])
  })]))
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
