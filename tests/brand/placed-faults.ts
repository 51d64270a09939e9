import { reserve } from '../../src/core/decks/fit-text.ts'
import type { Box, Shape, TextBlock } from '../../src/core/decks/slide.ts'
import type { BrandMaster } from '../../src/exports/ooxml/brand/master.ts'
import type { BrandedDeck } from '../../src/exports/ooxml/brand/use-master.ts'

const slack = 0.002

/** What is wrong with a deck on a company's master, in words: text under 10 pt, lines wider or texts higher than their box, and what stands outside the slide or the room. */
export function placedFaults({ slides }: BrandedDeck, master: BrandMaster): string[] {
  const [width, height] = [master.size.cx / 914_400, master.size.cy / 914_400]
  return slides.flatMap(({ placed, look, offer }, index) => {
    const faults: string[] = []
    const say = (name: string, what: string) => faults.push(`slide ${index + 1} on “${offer.layout.name}”: “${name}” ${what}`)
    for (const { name, place, size } of placed.filled) if ((size ?? place.text.size) < 10) say(name, `is set in ${size ?? place.text.size} pt`)
    const text = (name: string, block: TextBlock, w: number, h: number) => {
      const { face, size, line } = placed.type[block.role]
      const lines = block.paragraphs.flatMap((paragraph) => paragraph.lines)
      if (size < 10) say(name, `is set in ${size} pt`)
      if ((lines.length * line) / 72 > h + 0.02) say(name, `is ${((lines.length * line) / 72 - h).toFixed(3)} in higher than its box`)
      for (const one of lines) {
        const wide = one.runs.reduce((sum, run) => sum + (look.measure(run.text, { face, bold: run.bold === true, size }) / 72) * reserve, 0)
        if (wide > w - 2 * (block.inset ?? 0) + slack) say(name, `is wider than its box: ${one.runs.map((run) => run.text).join('')}`)
      }
    }
    for (const shape of placed.drawn) {
      const { x, y, w, h } = shape.box
      if (x < -slack || y < -slack || x + w > width + slack || y + h > height + slack) say(shape.name, `reaches outside the slide: ${JSON.stringify(shape.box)}`)
      if (shape.kind === 'table') shape.rows.forEach((row) => row.cells.forEach((cell, column) => text(shape.name, cell.text, shape.columns[column] ?? 0, row.height)))
      else if (shape.kind !== 'line' && shape.kind !== 'chart' && shape.text !== undefined) text(shape.name, shape.text, w, shape.kind === 'block' ? Math.max(h, 0.25) : h)
    }
    const texts = placed.drawn.filter((shape): shape is Extract<Shape, { kind: 'text' }> => shape.kind === 'text')
    texts.forEach((one, at) => texts.slice(at + 1).forEach((other) => overlap(one.box, other.box) && say(one.name, `and “${other.name}” stand over each other`)))
    return faults
  })
}

function overlap(a: Box, b: Box): boolean {
  const hair = 0.02
  return a.x + a.w > b.x + hair && b.x + b.w > a.x + hair && a.y + a.h > b.y + hair && b.y + b.h > a.y + hair
}
