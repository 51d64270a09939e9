import type { Box, Color, Run, TextBlock, TextLine } from '../../core/decks/slide.ts'
import { typeTable } from '../../core/decks/type.ts'
import type { Face } from '../fonts/font-files.ts'
import { linkAddress } from '../link-address.ts'
import { inVisualOrder } from './direction.ts'
import { lineMark, type Mark, type TextMark } from './drawing.ts'
import { type Dress, ownDress } from '../dress.ts'
import { drawnWidth } from './letters.ts'

/** Parts of an em: where letters end above and below the base line in Georgia and Arial, and where a line through and one under them run. */
const extents = { title: { above: 0.917, below: 0.219, through: 0.25, under: 0.12 }, text: { above: 0.905, below: 0.212, through: 0.26, under: 0.12 } } as const
const thickness = 0.06

/** The marks of each paragraph of a text in its box, in points: each measured line as a browser with the same line height places it. */
export function paragraphMarks(text: TextBlock, box: Box, { titles }: Dress = ownDress): Mark[][] {
  const { size, line } = typeTable[text.role]
  const face = faceIn(text.role, titles)
  const { above, below } = extents[face]
  const height = text.paragraphs.reduce((sum, { lines, spaceBefore = 0 }) => sum + lines.length * line + spaceBefore, 0)
  let top = box.y * 72 + (text.anchor === 'middle' ? (box.h * 72 - height) / 2 : 0)
  const inset = (text.inset ?? 0) * 72
  const room = { left: box.x * 72 + inset, width: box.w * 72 - 2 * inset }
  return text.paragraphs.map(({ lines, align = 'left', spaceBefore = 0 }) => {
    top += spaceBefore
    return lines.flatMap((one, at) => {
      const base = top + (line - (above + below) * size) / 2 + above * size
      top += line
      return lineMarks(one, { face, size, color: text.color ?? 'ink', align, base, ...room, goesOn: at < lines.length - 1 })
    })
  })
}

interface Setting {
  readonly face: 'title' | 'text'
  readonly size: number
  readonly color: Color
  readonly align: 'left' | 'center' | 'right'
  readonly base: number
  readonly left: number
  readonly width: number
  readonly goesOn: boolean
}

function lineMarks({ runs }: TextLine, setting: Setting): Mark[] {
  const { face, size } = setting
  const styled = inVisualOrder(runs.map((run) => ({ ...run, text: run.text.replace(lineEnds, ' ') })).filter(({ text }) => text !== '')).map((run) => ({ run, text: run.text, face: faceOf(face, run), size }))
  const widths = styled.map(drawnWidth)
  const free = setting.width - widths.reduce((sum, one) => sum + one, 0)
  let x = setting.left + (setting.align === 'right' ? free : setting.align === 'center' ? free / 2 : 0)
  const marks: Mark[] = []
  for (const [at, { run, text, face: own }] of styled.entries()) {
    // The space between two lines is not seen, and keeps the words apart when they are read or copied.
    const last = at === styled.length - 1 && setting.goesOn && !/\s$/.test(text) ? ' ' : ''
    marks.push(...runMarks(run, { text: text + last, face: own, size, x, y: setting.base, color: run.color ?? setting.color }, widths[at] ?? 0, extents[face]))
    x += widths[at] ?? 0
  }
  return marks
}

/** Where lines end is said by the measured lines alone. */
const lineEnds = /[\t\n\r\v\f\u0085\u2028\u2029]+/g

function faceIn(role: TextBlock['role'], titles: Dress['titles']): 'title' | 'text' {
  return typeTable[role].face === 'title' ? titles : 'text'
}

function faceOf(face: 'title' | 'text', run: Run): Face {
  return face === 'title' ? 'title' : run.bold === true ? 'text-bold' : 'text'
}

function runMarks(run: Run, text: Omit<TextMark, 'kind' | 'link'>, width: number, { through, under }: { readonly through: number; readonly under: number }): Mark[] {
  const link = run.link === undefined ? undefined : linkAddress(run.link)
  const rule = (y: number) => lineMark(text.x, y, text.x + width, y, { color: text.color, width: thickness * text.size })
  return [
    { kind: 'text', ...text, link },
    ...(run.strike === true ? [rule(text.y - through * text.size)] : []),
    ...(link === undefined ? [] : [rule(text.y + under * text.size)]),
  ]
}
