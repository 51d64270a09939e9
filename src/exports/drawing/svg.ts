import { outlineOf as glyphOutline } from '../fonts/font-files.ts'
import type { LogoMark, Mark, TextMark } from './drawing.ts'
import { type Dress, ownDress } from '../dress.ts'
import { lettersOf } from './letters.ts'

/** Marks as an SVG picture. Letters are drawn as outlines: no font of the machine is asked. */
export function toSvg(marks: readonly Mark[], { width, height }: { readonly width: number; readonly height: number }, dress: Dress = ownDress): string {
  const outlines = new Map<string, string>()
  const body = marks.map((mark) => drawn(mark, outlines, dress)).join('')
  const defined = [...outlines].map(([path, name]) => `<path id="${name}" d="${path}"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${n(width)} ${n(height)}"><defs>${defined}</defs>${body}</svg>`
}

function drawn(mark: Mark, outlines: Map<string, string>, { hex, logo }: Dress): string {
  if (mark.kind === 'logo') return logo === undefined ? '' : `<image x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.width)}" height="${n(mark.height)}" xlink:href="data:image/${logo.format};base64,${logo.data}"/>`
  if (mark.kind === 'text') return lettered(mark, outlines, hex)
  const look = paint(mark, hex)
  if (mark.kind === 'rect') return `<rect x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.width)}" height="${n(mark.height)}" rx="${n(mark.radius ?? 0)}"${look}/>`
  if (mark.kind === 'path') return `<path d="M${mark.points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}${mark.closed ? 'Z' : ''}"${look}/>`
  const [rx, ry] = [mark.width / 2, mark.height / 2]
  return `<ellipse cx="${n(mark.x + rx)}" cy="${n(mark.y + ry)}" rx="${n(rx)}" ry="${n(ry)}"${look}/>`
}

function paint({ fill, outline }: Exclude<Mark, TextMark | LogoMark>, hex: Dress['hex']): string {
  const inner = ` fill="${fill === undefined ? 'none' : `#${hex(fill)}`}"`
  if (outline === undefined) return inner
  return `${inner} stroke="#${hex(outline.color)}" stroke-width="${n(outline.width)}"${outline.dash === undefined ? '' : ` stroke-dasharray="${outline.dash.map(n).join(' ')}"`}`
}

function lettered({ x, y, text, face, size, color }: TextMark, outlines: Map<string, string>, hex: Dress['hex']): string {
  let at = x
  let out = ''
  for (const { codePoint, subset, drawn: own, advance } of lettersOf(text, face)) {
    const { path, unitsPerEm } = subset === undefined ? { path: own ?? '', unitsPerEm: 1000 } : glyphOutline(subset, codePoint)
    const scale = (size / unitsPerEm).toFixed(6)
    if (path !== '') out += `<use xlink:href="#${nameOf(path, outlines)}" transform="translate(${n(at)} ${n(y)}) scale(${scale} ${subset === undefined ? '' : '-'}${scale})"/>`
    at += advance * size
  }
  return `<g fill="#${hex(color)}">${out}</g>`
}

function nameOf(path: string, outlines: Map<string, string>): string {
  let name = outlines.get(path)
  if (name === undefined) outlines.set(path, (name = `g${outlines.size}`))
  return name
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}
