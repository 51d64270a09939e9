import type { Box } from '../core/decks/slide.ts'

/** A company's logo as a theme wears it: the picture itself, so that what was frozen with it can be drawn again. */
export interface WornLogo {
  /** Base64. */
  readonly data: string
  readonly format: 'png' | 'jpeg'
}

/** A logo to be drawn. */
export interface Logo extends WornLogo {
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Inches that a logo takes at most. */
const most = { w: 2.4, h: 0.5 }

/** A logo with its size; none for a picture that does not say it. */
export function logoOf({ data, format }: WornLogo): Logo | undefined {
  const bytes = new Uint8Array(Buffer.from(data, 'base64'))
  const size = format === 'png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes)
  return size === undefined || size.width < 1 || size.height < 1 ? undefined : { data, format, bytes, ...size }
}

/** Where a logo stands in place of the company's name: begun at its left, as large as may be, its middle at that of the name's line. */
export function logoBox({ width, height }: Logo, { x, y, h }: Box): Box {
  const scale = Math.min(most.w / width, most.h / height)
  return { x, y: y + h / 2 - (height * scale) / 2, w: width * scale, h: height * scale }
}

/** PNG, section 11.2.2: the first chunk says the size. */
function sizeOfPng(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length < 24) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** ITU-T T.81, annex B: the head of the frame says the size. */
function sizeOfJpeg(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
  }
  return undefined
}
