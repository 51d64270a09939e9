import { logoPixels } from '../drawing/picture.ts'
import type { Logo } from '../logo.ts'
import type { PdfFile } from './pdf-file.ts'

/** A logo as an image (ISO 32000-1, section 8.9.5): its colours, and beside them how much of what lies under it shows. Answers its number. */
export function logoObject(file: PdfFile, logo: Logo): number {
  const { width, height, pixels } = logoPixels(logo)
  const [colors, cover] = [new Uint8Array(width * height * 3), new Uint8Array(width * height)]
  for (let at = 0; at < width * height; at++) {
    colors.set(pixels.subarray(at * 4, at * 4 + 3), at * 3)
    cover[at] = pixels[at * 4 + 3] ?? 255
  }
  const image = (space: string) => `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/${space}`
  const mask = file.stream(image('DeviceGray'), cover)
  return file.stream(`${image('DeviceRGB')}/SMask ${mask} 0 R`, colors)
}
