import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { subsetPath } from '../fonts/font-files.ts'
import { fontMeasure } from '../fonts/measure.ts'
import { hex } from '../theme.ts'
import { glyphRuns } from './glyph-runs.ts'
import type { PosterScene, PosterShape } from './poster-scene.ts'

const measure = fontMeasure()
const require = createRequire(import.meta.url)

/** Pixels of the picture's long side: sharp on a screen, and on paper as large as A2. */
const pixels = 4_800

interface OutlineFont {
  readonly unitsPerEm: number
  layout(text: string): { readonly glyphs: readonly { readonly path: { toSVG(): string } }[]; readonly positions: readonly { readonly xAdvance: number }[] }
}

const fonts = new Map<string, OutlineFont>()

function fontAt(path: string): OutlineFont {
  let font = fonts.get(path)
  if (font === undefined) fonts.set(path, (font = (require('fontkit') as { openSync(path: string): OutlineFont }).openSync(path)))
  return font
}

/** A poster as a picture. Letters are drawn as outlines: no font of the machine is asked. */
export function posterPng(scene: PosterScene): Uint8Array<ArrayBuffer> {
  const outlines = new Map<string, string>()
  const body = scene.shapes.map((shape) => drawn(shape, outlines)).join('')
  const defined = [...outlines].map(([path, name]) => `<path id="${name}" d="${path}"/>`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${scene.width} ${scene.height}"><defs>${defined}</defs>${body}</svg>`
  return new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: pixels } }).render().asPng())
}

function drawn(shape: PosterShape, outlines: Map<string, string>): string {
  if (shape.kind === 'rect') {
    const { x, y, width, height, fill, stroke, radius = 0, dash } = shape
    const paint = fill === undefined ? `fill="none" stroke="#${hex(stroke ?? 'line')}" stroke-width="0.75"` : `fill="#${hex(fill)}"`
    return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}" ${paint}${dashed(dash)}/>`
  }
  if (shape.kind === 'line') return `<path d="M${n(shape.x1)} ${n(shape.y1)}L${n(shape.x2)} ${n(shape.y2)}" stroke="#${hex(shape.color)}" stroke-width="${n(shape.width)}"${dashed(shape.dash)}/>`
  if (shape.kind === 'dot') return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.radius)}" fill="#${hex(shape.color)}"/>`
  return lettered(shape, outlines)
}

function lettered({ x, y, text, size, bold = false, color }: PosterShape & { readonly kind: 'text' }, outlines: Map<string, string>): string {
  let at = x
  let out = ''
  for (const run of glyphRuns(text, bold)) {
    const font = fontAt(subsetPath(run.subset, 'woff'))
    const scale = size / font.unitsPerEm
    for (const letter of run.text) {
      const path = font.layout(letter).glyphs.map((glyph) => glyph.path.toSVG()).join('')
      let name = outlines.get(path)
      if (name === undefined) outlines.set(path, (name = `g${outlines.size}`))
      if (path !== '') out += `<use xlink:href="#${name}" transform="translate(${n(at)} ${n(y)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})"/>`
      at += measure(letter, { face: 'text', bold, size })
    }
  }
  return `<g fill="#${hex(color)}">${out}</g>`
}

function dashed(dash: readonly [number, number] | undefined): string {
  return dash === undefined ? '' : ` stroke-dasharray="${n(dash[0])} ${n(dash[1])}"`
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}
