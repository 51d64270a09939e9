import { breakText, fitText, reserve } from '../../../core/decks/fit-text.ts'
import type { Measure, Paragraph, Run, TextBlock, TextLine } from '../../../core/decks/slide.ts'
import type { TypeTable } from '../../../core/decks/type.ts'
import { measureAt } from './scaled-type.ts'

export interface Refitted {
  readonly text: TextBlock
  /** Inches that its lines take. */
  readonly height: number
  /** Words had to go. */
  readonly cut: boolean
}

/** A text that was broken for one box, for another of `width` inches that has room for `height`. Lines that still fit stay as they were. */
export function refit(text: TextBlock, width: number, height: number, measure: Measure, type: TypeTable): Refitted {
  const inner = width - 2 * (text.inset ?? 0)
  const at = measureAt(measure, type, text.role)
  const { line } = type[text.role]
  const fits = text.paragraphs.every((paragraph) => paragraph.lines.every((one) => widthOf(one, type[text.role].face, at) <= inner))
  const broken = fits ? text.paragraphs : text.paragraphs.map((paragraph) => again(paragraph, inner, text, at))
  let left = Math.max(1, Math.floor((height * 72 + 0.5) / line))
  let cut = false
  const paragraphs = broken.flatMap((paragraph) => {
    if (paragraph.lines.length <= left) {
      left -= paragraph.lines.length
      return [paragraph]
    }
    cut = true
    if (left < 1) return []
    const { lines } = fitText(wordsOf(paragraph.lines), inner, left, text.role, at)
    left = 0
    return [{ ...paragraph, lines }]
  })
  const count = paragraphs.reduce((sum, paragraph) => sum + paragraph.lines.length, 0)
  return { text: { ...text, paragraphs }, height: (count * line) / 72, cut }
}

function widthOf(line: TextLine, face: 'title' | 'text', at: Measure): number {
  return line.runs.reduce((sum, run) => sum + (at(run.text, { face, bold: run.bold === true, size: 0 }) / 72) * reserve, 0)
}

function again(paragraph: Paragraph, inner: number, { role }: TextBlock, at: Measure): Paragraph {
  return { ...paragraph, lines: breakText(wordsOf(paragraph.lines), inner, role, at) }
}

/** The words of some lines as they were before they were broken. A word that was cut in two stays in two. */
function wordsOf(lines: readonly TextLine[]): Run[] {
  return lines.flatMap((line, at) => (at === 0 ? line.runs : [{ ...(line.runs[0] ?? { text: '' }), text: ' ' }, ...line.runs]))
}
