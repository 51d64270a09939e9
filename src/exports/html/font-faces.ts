import { readFileSync } from 'node:fs'
import type { SlideDeck } from '../../core/decks/slide.ts'
import { typeTable } from '../../core/decks/type.ts'
import type { Dress } from '../dress.ts'
import { type Face, subsetPath, subsetWith, type Subset } from '../fonts/font-files.ts'
import { textsOf } from '../fonts/missing-glyphs.ts'
import { fontNames } from '../theme.ts'

/** The names a page's own fonts go by. */
export const pageFonts = { title: 'Deck title', text: 'Deck text' } as const

const local: Readonly<Record<Face, string>> = { title: fontNames.title, text: fontNames.text, 'text-bold': `${fontNames.text} Bold` }

/**
 * The fonts a deck's characters need, inside the page: where Georgia and Arial are missing, as on most phones, letters must not be
 * wider than was measured. Each file is named with the characters it is used for.
 */
export function fontFaces(deck: SlideDeck, { titles }: Dress): string {
  const used = new Map<string, { readonly face: Face; readonly subset: Subset; readonly codePoints: Set<number> }>()
  for (const [face, codePoints] of characters(deck, titles))
    for (const codePoint of codePoints) {
      const subset = subsetWith(face, codePoint)
      if (subset === undefined) continue
      const key = `${face} ${subset.name}`
      let entry = used.get(key)
      if (entry === undefined) used.set(key, (entry = { face, subset, codePoints: new Set() }))
      entry.codePoints.add(codePoint)
    }
  return [...used.keys()].sort().map((key) => fontFace(used.get(key) as Parameters<typeof fontFace>[0])).join('\n')
}

function fontFace({ face, subset, codePoints }: { readonly face: Face; readonly subset: Subset; readonly codePoints: ReadonlySet<number> }): string {
  const family = face === 'title' ? pageFonts.title : pageFonts.text
  const data = readFileSync(subsetPath(subset, 'woff2')).toString('base64')
  return (
    `@font-face{font-family:"${family}";font-weight:${subset.weight};src:local("${local[face]}"),url(data:font/woff2;base64,${data}) format("woff2");` +
    `unicode-range:${ranges(codePoints)}}`
  )
}

/** Code points as the ranges of CSS. */
function ranges(codePoints: ReadonlySet<number>): string {
  const found: [number, number][] = []
  for (const codePoint of [...codePoints].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last !== undefined && last[1] + 1 === codePoint) last[1] = codePoint
    else found.push([codePoint, codePoint])
  }
  return found.map(([from, to]) => (from === to ? `U+${from.toString(16)}` : `U+${from.toString(16)}-${to.toString(16)}`)).join(',')
}

function characters(deck: SlideDeck, titles: Dress['titles']): Map<Face, Set<number>> {
  const all = new Map<Face, Set<number>>([['title', new Set()], ['text', new Set()], ['text-bold', new Set()]])
  for (const slide of deck.slides)
    for (const shape of slide.shapes)
      for (const text of textsOf(shape))
        for (const run of text.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.runs))) {
          const face = typeTable[text.role].face === 'title' && titles === 'title' ? 'title' : run.bold === true ? 'text-bold' : 'text'
          for (const character of `${run.text} `) all.get(face)?.add(character.codePointAt(0) ?? 0)
        }
  return all
}
