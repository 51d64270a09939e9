import type { Paragraph, Shape, SlideDeck, TextBlock } from '../../core/decks/slide.ts'
import { typeTable } from '../../core/decks/type.ts'
import type { Face } from './font-files.ts'
import { hasGlyph } from './measure.ts'

export interface MissingGlyph {
  /** The slide's number, counted from 1. */
  readonly slide: number
  readonly character: string
}

/**
 * The characters of a deck that no font we know can draw, each once a slide. They stay in the text: a reader's machine may have a
 * font for them, but their width was only estimated. Files that bring all their fonts say with `has` what they can draw.
 */
export function missingGlyphs(deck: SlideDeck, has: (face: Face, codePoint: number) => boolean = hasGlyph): MissingGlyph[] {
  return deck.slides.flatMap((slide, index) => {
    const missing = new Set<string>()
    for (const shape of slide.shapes) for (const text of textsOf(shape)) collect(text, missing, has)
    return [...missing].map((character) => ({ slide: index + 1, character }))
  })
}

/** Every text block of a shape, cell by cell for a table. */
export function textsOf(shape: Shape): TextBlock[] {
  if (shape.kind === 'table') return shape.rows.flatMap((row) => row.cells.map((cell) => cell.text))
  if (shape.kind === 'chart') return [...shape.chart.categories, ...shape.chart.series.map(({ name }) => name)].map((text) => ({ role: 'label', paragraphs: [{ lines: [{ runs: [{ text }] }] }] }))
  return shape.kind !== 'line' && shape.text !== undefined ? [shape.text] : []
}

function collect(text: TextBlock, missing: Set<string>, has: typeof hasGlyph): void {
  for (const paragraph of text.paragraphs)
    for (const { text: words, bold } of runsOf(paragraph))
      for (const character of words) {
        const face = typeTable[text.role].face === 'title' ? 'title' : bold === true ? 'text-bold' : 'text'
        if (!has(face, character.codePointAt(0) ?? 0)) missing.add(character)
      }
}

function runsOf(paragraph: Paragraph): Paragraph['lines'][number]['runs'] {
  return paragraph.lines.flatMap((line) => line.runs)
}
