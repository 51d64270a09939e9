import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

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

/** Loaded when the first text is measured: it takes longer to load than a deck takes to make, and most commands measure nothing. */
function openFont(path: string): FontFile {
  const fontkit = require('fontkit') as { openSync(path: string): FontFile }
  return fontkit.openSync(path)
}

/** The little of a fontkit font that is used here; the package ships no types. */
interface FontFile {
  readonly unitsPerEm: number
  /** Every code point that the file has a glyph for. */
  readonly characterSet: readonly number[]
  /** The glyph of a character; its id is 0 when the file has none. */
  glyphForCodePoint(codePoint: number): { readonly id: number }
  /** The horizontal metrics table: glyphs past its end have the advance of its last entry. */
  readonly hmtx: { readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } } }
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
  const font = openFont(subsetPath(subset, 'woff'))
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
