import type Sharp from 'sharp'
import { Refusal } from '../../core/kernel/refusal.ts'

/** A photograph as it is kept: a JPEG that stands upright and says nothing but its picture. */
export interface CleanPhotograph {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: 'image/jpeg'
  readonly width: number
  readonly height: number
}

/** A phone's photograph has some 5 MB and 12 to 50 million pixels. What claims more is not decoded. */
const limits = { megabytes: 25, megapixels: 64, side: 24_000, seconds: 20 } as const
/** Pixels of the longer side that are kept: a wall of notes is read at that, and it weighs a megabyte. */
const longSide = 3_000

/** Photographs are decoded one after the other, so that many at once do not fill the memory. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Turns a photograph upright as its camera says, makes it anew as a JPEG, and so drops all that it carries beside the picture: the place, the device, the
 * day, a preview. Takes JPEG, PNG and WebP. Refuses with `invalid` what is none of these or cannot be read, HEIC with what to do about it, and with
 * `too-large` what has too many bytes or pixels, before anything is decoded.
 */
export function cleanPhotograph(bytes: Uint8Array): Promise<CleanPhotograph> {
  const mine = last.then(() => cleaned(bytes))
  last = mine.catch(() => undefined)
  return mine
}

async function cleaned(bytes: Uint8Array): Promise<CleanPhotograph> {
  checkKind(bytes)
  if (bytes.length > limits.megabytes * 1_000_000) throw new Refusal('too-large', `The photograph has more than ${limits.megabytes} MB. Send it at its usual size, as a phone sends pictures in a message.`)
  const sharp = await decoder()
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > limits.megapixels * 1_000_000 || Math.max(width, height) > limits.side) {
      throw new Refusal('too-large', `The photograph says that it is ${width} by ${height} pixels. Up to ${limits.megapixels} million are taken: make it smaller and send it again.`)
    }
    const { data, info } = await sharp(bytes, { limitInputPixels: limits.megapixels * 1_000_000, failOn: 'error', autoOrient: true })
      .timeout({ seconds: limits.seconds })
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: new Uint8Array(data), type: 'image/jpeg', width: info.width, height: info.height }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('invalid', 'The picture is broken or ends too early. Take or save it once more, and send that.')
  }
}

/** Only the three decoders that are needed are ever reached. Loaded with the first photograph: most days have none. */
async function decoder(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })
  return sharp
}

function checkKind(bytes: Uint8Array): void {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8
  const isPng = text(1, 4) === 'PNG'
  const isWebp = text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP'
  if (isJpeg || isPng || isWebp) return
  if (text(4, 8) === 'ftyp' && /^(hei|hev|mif|msf|avi)/.test(text(8, 12))) {
    throw new Refusal('invalid', 'This is a HEIC picture, which is not read here. On an iPhone choose Settings, Camera, Formats, “Most Compatible” and take it again, or share it as a JPEG.')
  }
  throw new Refusal('invalid', 'This is no picture that is read here. Send a photograph as JPEG, PNG or WebP.')
}
