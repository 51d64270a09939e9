import { Drawing, linesOf, officeSheet, type Paper } from './sheet.ts'
import type { PrintedPage } from './paper-file.ts'

/** Cards on a sheet: each about as large as a sticky note. */
const across = 2
const down = 3
/** What a printer leaves blank at the edges, with the marks to cut by in it. */
const margin = 34
const inset = 16

/** A sheet of cards to write on and cut apart: one activity each, the effort that it supports, and whose it is. With a question it stands on each card. */
export function noteCards(paper: Paper, question?: string): PrintedPage[] {
  const size = officeSheet(paper)
  const drawing = new Drawing()
  const [width, height] = [(size.width - 2 * margin) / across, (size.height - 2 * margin) / down]
  cutMarks(drawing, size, width, height)
  for (let row = 0; row < down; row++) for (let column = 0; column < across; column++) card(drawing, margin + column * width, margin + row * height, width, height, question)
  return [{ title: question === undefined ? 'Note cards' : 'Cards with the question', size, parts: drawing.parts }]
}

function cutMarks(drawing: Drawing, size: { readonly width: number; readonly height: number }, width: number, height: number): void {
  for (let column = 0; column <= across; column++) {
    const x = margin + column * width
    for (const y of [10, size.height - margin + 4]) drawing.line(x, y, x, y + margin - 14, 'ink', 0.5)
    if (column > 0 && column < across) drawing.line(x, margin, x, size.height - margin, 'line', 0.5, [3, 3])
  }
  for (let row = 0; row <= down; row++) {
    const y = margin + row * height
    for (const x of [10, size.width - margin + 4]) drawing.line(x, y, x + margin - 14, y, 'ink', 0.5)
    if (row > 0 && row < down) drawing.line(margin, y, size.width - margin, y, 'line', 0.5, [3, 3])
  }
}

function card(drawing: Drawing, x: number, y: number, width: number, height: number, question: string | undefined): void {
  const [left, right, foot] = [x + inset, x + width - inset, y + height - inset]
  const room = right - left
  const asked = { size: 12, face: 'title', line: 15.5 } as const
  const begin = question === undefined
    ? drawing.text(left, y + inset + 9, 'One activity', { size: 9, face: 'text-bold', color: 'ink-2' })
    : drawing.text(left, y + inset + 11, linesOf(question, room, asked, 3), asked)
  const labels = foot - 4
  const effort = labels - 34
  for (let line = begin + 20; line < effort - 24; line += 26) drawing.line(left, line, right, line, 'line-strong', 0.5)
  field(drawing, left, effort, right, 'Supports this effort')
  field(drawing, left, labels, right - 84, 'Name')
  field(drawing, right - 72, labels, right, 'When')
}

function field(drawing: Drawing, x: number, y: number, right: number, label: string): void {
  drawing.line(x, y, right, y, 'line-strong', 0.5)
  drawing.text(x, y + 10, label, { size: 8, color: 'ink-2' })
}
