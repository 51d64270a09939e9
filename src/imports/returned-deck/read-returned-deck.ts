import type { SaidSlide } from '../../core/editions/said-slides.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { OfficePackage } from '../../lib/office-package.ts'
import type { Markup } from '../../lib/read-markup.ts'
import { count } from '../limits.ts'
import { officeParts } from '../office-parts.ts'
import { child, elements } from './markup-tree.ts'
import { saidShapes } from './said-shapes.ts'

/** What a deck that comes back may ask for: ours have a few dozen slides, and people add pictures. */
export const returnedLimits = {
  called: 'The deck', bytes: 100 * 1024 * 1024, entries: 5_000, xmlBytes: 8 * 1024 * 1024, advice: 'Take out slides and pictures that were added, and send it again.', slides: 500, shapes: 20_000, letters: 2_000_000,
} as const

/** A .pptx as far as its edition's words may stand in it. */
export interface ReturnedDeck {
  readonly slides: readonly SaidSlide[]
  /** Web addresses that its slides lead to. */
  readonly addresses: readonly string[]
}

/**
 * What the slides of a .pptx say, in their order, whichever program saved it. Notes, comments and pictures are not opened. Refuses
 * (`invalid`, `too-large`) with a sentence: what is no presentation, is broken, holds macros, or asks for too much.
 */
export function readReturnedDeck(bytes: Uint8Array): ReturnedDeck {
  const deck = new OfficePackage(officeParts(bytes, returnedLimits), {
    textOf: (part) => new TextDecoder().decode(part),
    broken: (part) => {
      throw new Refusal('invalid', `The deck’s part "${part}" is not well-formed XML. Open the file in the program that saved it, save it again as .pptx, and send that.`)
    },
  })
  if (deck.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) throw new Refusal('invalid', 'The deck holds macros, so nothing of it was read. Save it as .pptx, without macros, and send that.')
  const main = deck.to('', 'officeDocument')
  const presentation = main === undefined ? undefined : deck.markup(main)
  if (main === undefined || presentation?.name !== 'p:presentation') throw new Refusal('invalid', 'This is no PowerPoint file. Save the deck as .pptx and send that.')
  const parts = slidesOf(deck, main, presentation)
  if (parts.length === 0) throw new Refusal('invalid', 'The deck has no slides.')
  if (parts.length > returnedLimits.slides) throw new Refusal('too-large', `The deck has ${count(parts.length)} slides; ${returnedLimits.slides} are the most that are read. ${returnedLimits.advice}`)
  return {
    slides: saidSlides(deck, parts, sizeOf(presentation)),
    addresses: parts.flatMap((part) => deck.relationsOf(part).flatMap(({ type, target, outside }) => (type === 'hyperlink' && outside ? [target] : []))),
  }
}

function slidesOf(deck: OfficePackage, main: string, presentation: Markup): string[] {
  const relations = new Map(deck.relationsOf(main).map((one) => [one.id, one] as const))
  return elements(child(presentation, 'p:sldIdLst')).flatMap(({ attributes }) => {
    const relation = relations.get(attributes['r:id'] ?? '')
    return relation?.type === 'slide' && !relation.outside && deck.has(relation.target) ? [relation.target] : []
  })
}

/** Refuses a deck that says more than anybody wrote, before it is handed on. */
function saidSlides(deck: OfficePackage, parts: readonly string[], size: ReturnType<typeof sizeOf>): SaidSlide[] {
  const slides: SaidSlide[] = []
  let [shapes, letters] = [0, 0]
  for (const part of parts) {
    const slide = saidSlide(deck, part, size)
    shapes += slide.shapes.length
    letters += slide.shapes.reduce((sum, shape) => sum + (shape.kind === 'text' ? shape.text.length : shape.rows.flat().join('\n').length), 0)
    if (shapes > returnedLimits.shapes || letters > returnedLimits.letters) throw new Refusal('too-large', `The deck says too much: ${count(returnedLimits.shapes)} shapes and ${count(returnedLimits.letters)} letters are the most that is read. ${returnedLimits.advice}`)
    slides.push(slide)
  }
  return slides
}

function saidSlide(deck: OfficePackage, part: string, size: ReturnType<typeof sizeOf>): SaidSlide {
  const layout = deck.to(part, 'slideLayout')
  const { title, shapes } = saidShapes(treeOf(deck.markup(part)), layout === undefined ? undefined : treeOf(deck.markup(layout)), size)
  return { title: title ?? shapes.flatMap((shape) => (shape.kind === 'text' && shape.text !== '' ? [shape.text] : []))[0] ?? '', shapes }
}

function treeOf(part: Markup | undefined): Markup | undefined {
  return child(child(part, 'p:cSld'), 'p:spTree')
}

/** EMU; 16:9 in the size that programs give it where the file does not say. */
function sizeOf(presentation: Markup): { readonly cx: number; readonly cy: number } {
  const { cx, cy } = child(presentation, 'p:sldSz')?.attributes ?? {}
  return { cx: Number(cx) > 0 ? Number(cx) : 12_192_000, cy: Number(cy) > 0 ? Number(cy) : 6_858_000 }
}
