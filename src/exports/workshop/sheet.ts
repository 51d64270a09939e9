import { breakText } from '../../core/decks/fit-text.ts'
import type { Color, Run } from '../../core/decks/slide.ts'
import { inVisualOrder } from '../drawing/direction.ts'
import { lineMark, type Mark } from '../drawing/drawing.ts'
import { drawnWidth } from '../drawing/letters.ts'
import type { Part } from '../drawing/slide-drawing.ts'
import type { Face } from '../fonts/font-files.ts'
import { fontMeasure } from '../fonts/measure.ts'

/** A sheet's two sides, points. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Sheets that office printers take, upright, and the two for a wall, on their long side. */
export const sheets = { a4: { width: 595, height: 842 }, letter: { width: 612, height: 792 }, a1: { width: 2384, height: 1684 }, a0: { width: 3370, height: 2384 } } as const
export type Paper = keyof typeof sheets

/** A sheet of an office printer, upright or lying on its side. */
export function officeSheet(paper: Paper, lies: 'upright' | 'lying' = 'upright'): Size {
  const { width, height } = paper === 'letter' ? sheets.letter : sheets.a4
  return lies === 'lying' ? { width: height, height: width } : { width, height }
}

export interface Look {
  readonly size: number
  readonly color?: Color
  readonly face?: Face
  /** From one base line to the next; 1.35 of the size when unset. */
  readonly line?: number
}

const measure = fontMeasure()

/** Text on lines of some width, each as long as fits; lines that the writer ended stay ended. The last is cut with an ellipsis where `most` is not enough. */
export function linesOf(text: string, width: number, { size, face = 'text' }: Look, most = Infinity): string[] {
  const set: typeof measure = (words, style) => measure(words, { ...style, size, face: face === 'title' ? 'title' : 'text', bold: face === 'text-bold' })
  // So many letters fill the lines however narrow they are: what comes after is not broken for nothing.
  const enough = most === Infinity ? text : text.slice(0, Math.ceil((most + 1) * (width / (size * 0.15))))
  const lines = enough.trimEnd().split(/\r\n?|[\n\u2028\u2029]/).flatMap((paragraph) => (paragraph.trim() === '' ? [''] : breakText(paragraph.replace(/\t/g, ' '), width / 72, 'body', set).map(({ runs }) => runs.map((run: Run) => run.text).join('').trimEnd())))
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', width, { size, face })]
}

/** A line with an ellipsis at its end, so cut that both fit. */
function shortened(line: string, width: number, { size, face = 'text' }: Look): string {
  const letters = [...line]
  while (letters.length > 1 && drawnWidth({ text: `${letters.join('').trimEnd()}…`, size, face }) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** One line, whole where it fits and cut with an ellipsis where it does not. */
export function oneLine(text: string, width: number, look: Look): string {
  const { size, face = 'text' } = look
  const flat = text.replace(/\s+/g, ' ').trim()
  return drawnWidth({ text: flat, size, face }) <= width ? flat : shortened(flat.slice(0, 1_000), width, look)
}

/** What is put on a sheet: lines and areas that a screen reader passes over, and texts that it reads in the order in which they were put down. */
export class Drawing {
  readonly parts: Part[] = []

  get marks(): Mark[] {
    return this.parts.flatMap((part) => (part.kind === 'table' ? [] : part.marks))
  }

  rect(x: number, y: number, width: number, height: number, look: { readonly fill?: Color; readonly stroke?: Color; readonly weight?: number; readonly radius?: number; readonly dash?: readonly [number, number] }): void {
    const { fill, stroke, weight = 0.75, radius = 0, dash } = look
    this.decorate({ kind: 'rect', x, y, width, height, radius, fill, outline: stroke === undefined ? undefined : { color: stroke, width: weight, dash } })
  }

  line(x1: number, y1: number, x2: number, y2: number, color: Color = 'line-strong', width = 0.75, dash?: readonly [number, number]): void {
    this.decorate(lineMark(x1, y1, x2, y2, { color, width, dash }))
  }

  /** Lines of a text as one paragraph, the first base line at `y`. Answers where the next line would stand. */
  text(x: number, y: number, lines: string | readonly string[], look: Look, kind: 'heading' | 'paragraph' = 'paragraph'): number {
    const { size, color = 'ink', face = 'text', line = size * 1.35 } = look
    const all = typeof lines === 'string' ? [lines] : lines
    const marks = all.map((one, at): Mark => ({
      kind: 'text', x, y: y + at * line, size, face, color,
      // The space at a line's end is not seen, and keeps words apart when they are read or copied.
      text: `${inVisualOrder([{ text: one }]).map((run) => run.text).join('')}${at < all.length - 1 ? ' ' : ''}`,
    }))
    if (all.some((one) => one !== '')) this.parts.push({ kind, marks: marks.filter((_, at) => all[at] !== '') })
    return y + all.length * line
  }

  /** A text that ends at `x`. */
  ending(x: number, y: number, text: string, look: Look): void {
    this.text(x - drawnWidth({ text, size: look.size, face: look.face ?? 'text' }), y, text, look)
  }

  /** Puts marks below what was put down from a part on. */
  behind(from: number, marks: readonly Mark[]): void {
    this.parts.splice(from, 0, { kind: 'decoration', marks })
  }

  private decorate(mark: Mark): void {
    const last = this.parts.at(-1)
    if (last?.kind === 'decoration') this.parts[this.parts.length - 1] = { kind: 'decoration', marks: [...last.marks, mark] }
    else this.parts.push({ kind: 'decoration', marks: [mark] })
  }
}
