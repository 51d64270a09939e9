import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { unpackWoff } from './unpack-woff.ts'

/** A face a deck is set in, with the weight it is used in. */
export type Face = 'title' | 'text' | 'text-bold'

export interface Subset {
  readonly name: string
  readonly family: 'gelasio' | 'arimo'
  readonly weight: 400 | 700
}

/**
 * The files of each face, in the order in which a character looks for its glyph. Gelasio has Georgia's advance widths and Arimo has
 * Arial's; both come in files by script, of which `latin` alone lacks letters such as Ł.
 */
const subsets: Readonly<Record<Face, readonly Subset[]>> = {
  title: ['latin', 'latin-ext', 'vietnamese'].map((name) => ({ name, family: 'gelasio', weight: 400 })),
  text: arimo(400),
  'text-bold': arimo(700),
}

function arimo(weight: 400 | 700): Subset[] {
  const names = ['latin', 'latin-ext', 'greek', 'cyrillic', 'hebrew', 'vietnamese', 'greek-ext', 'cyrillic-ext']
  return names.map((name) => ({ name, family: 'arimo', weight }))
}

const require = createRequire(import.meta.url)
const packages = { gelasio: require.resolve('@fontsource/gelasio/package.json'), arimo: require.resolve('@fontsource/arimo/package.json') } as const

/** The little of a fontkit font that is used here; the package ships no types. */
interface FontFile {
  readonly unitsPerEm: number
  /** Every code point that the file has a glyph for. */
  readonly characterSet: readonly number[]
  /** The glyph of a character; its id is 0 when the file has none. */
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly path: { toSVG(): string } }
  /** The horizontal metrics table: glyphs past its end have the advance of its last entry. */
  readonly hmtx: { readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } } }
  readonly postscriptName: string
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  /** A font file in the making, of the glyphs that are put in. */
  createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array }
}

const fonts = new Map<Subset, FontFile>()

/** The font of a subset, opened once. Fontkit is loaded when the first text is measured: that takes longer than a deck takes to make, and most commands measure nothing. */
export function fontOf(subset: Subset): FontFile {
  let font = fonts.get(subset)
  if (font === undefined) {
    const fontkit = require('fontkit') as { create(bytes: Uint8Array): FontFile }
    fonts.set(subset, (font = fontkit.create(unpackWoff(readFileSync(subsetPath(subset, 'woff'))))))
  }
  return font
}

const outlines = new Map<Subset, Map<number, string>>()

/** The outline of a character's glyph as an SVG path, y upwards from the base line. */
export function outlineOf(subset: Subset, codePoint: number): { readonly path: string; readonly unitsPerEm: number } {
  const font = fontOf(subset)
  let paths = outlines.get(subset)
  if (paths === undefined) outlines.set(subset, (paths = new Map()))
  let path = paths.get(codePoint)
  if (path === undefined) paths.set(codePoint, (path = font.glyphForCodePoint(codePoint).path.toSVG()))
  return { path, unitsPerEm: font.unitsPerEm }
}

/** The path of a subset's file. `woff` unpacks much faster here, `woff2` is smaller. */
export function subsetPath({ family, name, weight }: Subset, format: 'woff' | 'woff2'): string {
  return join(dirname(packages[family]), 'files', `${family}-${name}-${weight}-normal.${format}`)
}

const opened = new Map<Subset, ReadonlyMap<number, number>>()

/** Advance width, in em, of every character a subset has a glyph for. Read once. */
export function advancesOf(subset: Subset): ReadonlyMap<number, number> {
  // By the subset itself: finding a file's path anew for each character took longer than all measuring.
  const known = opened.get(subset)
  if (known !== undefined) return known
  const font = fontOf(subset)
  const { metrics } = font.hmtx
  const advances = new Map<number, number>()
  for (const codePoint of font.characterSet) {
    const glyph = font.glyphForCodePoint(codePoint).id
    if (glyph === 0) continue
    advances.set(codePoint, metrics.get(Math.min(glyph, metrics.length - 1)).advance / font.unitsPerEm)
  }
  opened.set(subset, advances)
  return advances
}

/** The first subset of a face that has a glyph for the character, if one has. */
export function subsetWith(face: Face, codePoint: number): Subset | undefined {
  return subsets[face].find((subset) => advancesOf(subset).has(codePoint))
}
