import { reserve } from '../core/decks/fit-text.ts'
import type { Box, Measure, Shape, Slide, SlideDeck, TextBlock } from '../core/decks/slide.ts'
import { slideSize } from '../core/decks/slide.ts'
import { linesHeight, typeTable } from '../core/decks/type.ts'

/** Inches that rounding may add. */
const slack = 0.001

/**
 * What is wrong with the geometry of a deck, in words: a line wider than its box, a block of text higher than its box, anything
 * outside the slide, text under 10.5 pt, two texts over each other, a name used twice. Empty when all is well.
 */
export function geometryFaults(deck: SlideDeck, measure: Measure): string[] {
  return deck.slides.flatMap((slide, index) => slideFaults(slide, measure).map((fault) => `slide ${index + 1} (${slide.layout}): ${fault}`))
}

function slideFaults(slide: Slide, measure: Measure): string[] {
  const faults = slide.shapes.flatMap((shape) => [...outside(shape), ...textFaults(shape, measure)])
  const names = slide.shapes.map((shape) => shape.name)
  for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at))) faults.push(`two shapes are called “${name}”`)
  const texts = slide.shapes.filter(hasText)
  for (const [at, one] of texts.entries()) {
    for (const other of texts.slice(at + 1)) if (overlap(one.box, other.box)) faults.push(`“${one.name}” and “${other.name}” stand over each other`)
  }
  return faults
}

function outside({ name, box }: Shape): string[] {
  const fits = box.x >= -slack && box.y >= -slack && box.w >= 0 && box.h >= 0 && box.x + box.w <= slideSize.width + slack && box.y + box.h <= slideSize.height + slack
  return fits ? [] : [`“${name}” reaches outside the slide: ${JSON.stringify(box)}`]
}

function textFaults(shape: Shape, measure: Measure): string[] {
  if (shape.kind === 'text' || shape.kind === 'block') return shape.text === undefined ? [] : blockFaults(shape.name, shape.text, shape.box.w, shape.box.h, measure)
  if (shape.kind !== 'table') return []
  const faults: string[] = []
  if (Math.abs(shape.columns.reduce((sum, one) => sum + one, 0) - shape.box.w) > slack) faults.push(`the columns of “${shape.name}” do not add up to its width`)
  if (Math.abs(shape.rows.reduce((sum, row) => sum + row.height, 0) - shape.box.h) > slack) faults.push(`the rows of “${shape.name}” do not add up to its height`)
  for (const [r, row] of shape.rows.entries()) {
    if (row.cells.length !== shape.columns.length) faults.push(`row ${r + 1} of “${shape.name}” has ${row.cells.length} cells for ${shape.columns.length} columns`)
    for (const [c, cell] of row.cells.entries()) faults.push(...blockFaults(`${shape.name}, row ${r + 1}, column ${c + 1}`, cell.text, shape.columns[c] ?? 0, row.height, measure))
  }
  return faults
}

function blockFaults(name: string, text: TextBlock, w: number, h: number, measure: Measure): string[] {
  const { face, size } = typeTable[text.role]
  const faults: string[] = []
  if (size < 10.5) faults.push(`“${name}” is set in ${size} pt`)
  const lines = text.paragraphs.flatMap((paragraph) => paragraph.lines)
  if (linesHeight(text.role, lines.length) > h + slack) faults.push(`“${name}” is higher than its box`)
  for (const line of lines) {
    const width = line.runs.reduce((sum, run) => sum + (measure(run.text, { face, bold: run.bold === true, size }) / 72) * reserve, 0)
    if (width > w - 2 * (text.inset ?? 0) + slack) faults.push(`a line of “${name}” is wider than its box: ${line.runs.map((run) => run.text).join('')}`)
  }
  return faults
}

function hasText(shape: Shape): boolean {
  return shape.kind === 'text' || shape.kind === 'table' || (shape.kind === 'block' && shape.text !== undefined)
}

function overlap(a: Box, b: Box): boolean {
  return a.x + slack < b.x + b.w && b.x + slack < a.x + a.w && a.y + slack < b.y + b.h && b.y + slack < a.y + a.h
}

/** Every text of a slide, in the order of its shapes. */
export function textsOf(slide: Slide): string[] {
  return slide.shapes.flatMap((shape) => {
    const blocks = shape.kind === 'table' ? shape.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : (shape.kind === 'text' || shape.kind === 'block') && shape.text !== undefined ? [shape.text] : []
    return blocks.map((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => line.runs.map((run) => run.text).join(''))).join(' '))
  })
}
