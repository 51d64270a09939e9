import { type Box, type Measure, type Shape, slideSize, type TableRow, type TextBlock } from '../../../core/decks/slide.ts'
import type { TypeTable } from '../../../core/decks/type.ts'
import { refit, type Refitted } from './refit.ts'
import { scaledType } from './scaled-type.ts'

export interface Moved {
  readonly shapes: readonly Shape[]
  readonly type: TypeTable
  /** Sentences about texts that had to be cut. */
  readonly findings: readonly string[]
}

/**
 * Shapes that were drawn in one box, in another: places and sizes go with the box, never growing, text is set smaller with it but never
 * under the least size, and a text that no longer fits its lines is broken anew, into the free space under it, or cut.
 */
export function moveShapes(shapes: readonly Shape[], from: Box, to: Box, measure: Measure, givenType?: TypeTable): Moved {
  const across = Math.min(1, to.w / from.w)
  const down = from.h === 0 ? 1 : Math.min(1, to.h / from.h)
  const type = givenType ?? scaledType(across, down)
  const boxes = shapes.map((shape) => boxIn(shape, from, to, across, down))
  const findings: string[] = []
  const set = (text: TextBlock, width: number, height: number): Refitted => {
    const refitted = refit(text, width, height, measure, type)
    if (refitted.cut) findings.push(`“${plain(text)}” is longer than its place on the master’s layout, which shows its beginning.`)
    return refitted
  }
  const moved = shapes.map((shape, at): Shape => {
    const box = boxes[at] as Box
    if (shape.kind === 'line' || shape.kind === 'chart') return { ...shape, box }
    if (shape.kind === 'table') return { ...shape, box, columns: shape.columns.map((width) => width * across), rows: shape.rows.map((row) => rowIn(row, shape.columns, across, down, set)) }
    if (shape.text === undefined) return { ...shape, box }
    if (shape.kind === 'block') return { ...shape, box, text: set(closer(shape.text, across), box.w, box.h).text }
    const { height, text } = set(shape.text, box.w, Math.max(box.h, roomBelow(at, boxes, to) - box.y))
    return { ...shape, box: { ...box, h: text.anchor === 'middle' ? Math.max(box.h, height) : height }, text }
  })
  return { shapes: moved, type, findings }
}

/** Where something stands below a text in the same columns, or where the room ends. */
function roomBelow(at: number, boxes: readonly Box[], to: Box): number {
  const box = boxes[at] as Box
  const below = boxes.filter((other, index) => index !== at && other.y >= box.y + box.h - 0.02 && other.x < box.x + box.w && other.x + other.w > box.x)
  return Math.min(to.y + to.h, ...below.map((other) => other.y))
}

function boxIn(shape: Shape, from: Box, to: Box, across: number, down: number): Box {
  const { x, y, h } = shape.box
  const box = { x: to.x + (x - from.x) * across, y: to.y + (y - from.y) * down, w: shape.box.w * across, h: h * down }
  if (shape.kind === 'table' || shape.kind === 'text' || shape.kind === 'chart') return box
  const w = Math.max(0, Math.min(box.w, slideSize.width - box.x))
  if (shape.kind === 'line' || (shape.geometry !== 'ellipse' && shape.geometry !== 'triangle')) return { ...box, w }
  // A mark keeps its form.
  const share = Math.min(across, down)
  return { x: box.x + (box.w - shape.box.w * share) / 2, y: box.y + (box.h - h * share) / 2, w: shape.box.w * share, h: h * share }
}

/** A label in a block that became narrower stands closer to its edges before it is cut. */
function closer(text: TextBlock, across: number): TextBlock {
  return across > 0.99 || text.inset === undefined ? text : { ...text, inset: Math.min(text.inset, 0.02) }
}

function rowIn({ height, cells }: TableRow, columns: readonly number[], across: number, down: number, set: (text: TextBlock, width: number, height: number) => Refitted): TableRow {
  return { height: height * down, cells: cells.map((cell, column) => ({ ...cell, text: set(cell.text, (columns[column] ?? 0) * across, height * down).text })) }
}

function plain(text: TextBlock): string {
  const words = text.paragraphs.flatMap(({ lines }) => lines.map(({ runs }) => runs.map((run) => run.text).join(''))).join(' ')
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}
