import { gifParts } from './gif-parts.ts'
import { orientationAlone } from './exif.ts'
import { jpegOrientation, jpegParts } from './jpeg-parts.ts'
import { drawnBytes, markupTexts, type PicturePart, textOf } from './picture-part.ts'
import { pngParts } from './png-parts.ts'

export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'svg'

/** What a file is by its own first bytes, whatever its name says. */
export function pictureFormat(file: Uint8Array): PictureFormat | undefined {
  const head = textOf(file.subarray(0, 1_000))
  if (/^.PNG\r\n/s.test(head)) return 'png'
  if (file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff) return 'jpeg'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  return /^\ufeff?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/i.test(head) && textOf(file).includes('<svg') ? 'svg' : undefined
}

/** Every text that a picture holds beside what is drawn: titles, comments, authors, programs, places, and all words of an SVG. */
export function pictureTexts(file: Uint8Array): readonly string[] {
  const format = pictureFormat(file)
  if (format === 'svg') return svgTexts(textOf(file))
  return partsOf(file, format).flatMap((part) => part.texts?.() ?? []).filter((text) => text.trim() !== '')
}

/** The same picture without what it says of itself, turned as it was; undefined for what is no whole picture of a kind that is known here. */
export function barePicture(file: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const format = pictureFormat(file)
  if (format === undefined) return undefined
  if (format === 'svg') return new TextEncoder().encode(bareSvg(textOf(file)))
  const parts = partsOf(file, format)
  const bare = drawnBytes(file, parts)
  if (!isWhole(file, format, parts)) return undefined
  const turned = format === 'jpeg' ? jpegOrientation(file) : 1
  if (turned === 1) return bare
  const data = [...new TextEncoder().encode('Exif\0\0'), ...orientationAlone(turned)]
  const segment = Uint8Array.of(0xff, 0xe1, 0, data.length + 2, ...data)
  const whole = new Uint8Array(bare.length + segment.length)
  whole.set(bare.subarray(0, 2))
  whole.set(segment, 2)
  whole.set(bare.subarray(2), 2 + segment.length)
  return whole
}

function partsOf(file: Uint8Array, format: PictureFormat | undefined): readonly PicturePart[] {
  if (format === 'png') return pngParts(file)
  if (format === 'jpeg') return jpegParts(file)
  return format === 'gif' ? gifParts(file) : []
}

/** Is it there to its end? Of a JPEG that has begun to be drawn, the rest is grey at worst. */
function isWhole(file: Uint8Array, format: PictureFormat, parts: readonly PicturePart[]): boolean {
  const last = parts.findLast(({ isDrawn }) => isDrawn)
  if (format === 'png') return last !== undefined && textOf(file.subarray(last.start + 4, last.start + 8)) === 'IEND'
  if (format === 'jpeg') return parts.some(({ start }) => file[start] === 0xff && file[start + 1] === 0xda)
  return last !== undefined && file[last.end - 1] === 0x3b && last.end - last.start === 1
}

/** Pictures in a picture say things of their own. */
function svgTexts(markup: string): string[] {
  const within = [...markup.matchAll(/data:image\/[\w+.-]+;base64,([A-Za-z0-9+/=\s]+)/g)].flatMap(([, data = '']) => pictureTexts(new Uint8Array(Buffer.from(data, 'base64'))))
  return [...markupTexts(markup.replace(/data:image\/[\w+.-]+;base64,[A-Za-z0-9+/=\s]+/g, '')), ...within]
}

/** Without comments, descriptions and what drawing programs keep for themselves; the words that are drawn stay. */
function bareSvg(markup: string): string {
  return markup
    .replace(/<!--[\s\S]*?-->|<\?(?!xml\s)[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?\s*>/gi, '')
    .replace(/<((?:\w+:)?(?:metadata|title|desc)|(?:sodipodi|inkscape):[\w-]+)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1\s*>)/g, '')
    .replace(/\s(?:(?:sodipodi|inkscape|xml|i|a|serif|sketch|figma):[\w-]+|data-[\w-]+|aria-[\w-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (attribute) => (/^\sxml:space/.test(attribute) ? attribute : ''))
}
