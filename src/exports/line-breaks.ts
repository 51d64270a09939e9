import type { Measure, Paragraph, Run, TextLine, TextRole } from '../core/decks/slide.ts'
import { type TypeTable, typeTable } from '../core/decks/type.ts'
import { isIdeograph } from './fonts/characters.ts'
import { fontMeasure } from './fonts/measure.ts'

/** What text is measured with, and how large it is set. */
export interface TypeSetting {
  readonly measure: Measure
  readonly type: TypeTable
}

const ownSetting: TypeSetting = { measure: fontMeasure(), type: typeTable }

/** Programs may fit a hair more into a line than was measured; a break that is this close to being needless is written. */
const slack = 1.005

/**
 * The runs of a measured paragraph, with breaks only where a program would otherwise fit more into the line: a person who edits the
 * slide gets paragraphs that flow, and still every line ends where it was measured. `width` is the room for text, in inches.
 */
export function breaksOf(paragraph: Paragraph, role: TextRole, width: number, setting = ownSetting): (Run | 'break')[] {
  const [only] = paragraph.lines
  if (only?.runs.length === 1 && paragraph.lines.length === 1) return only.runs.map(onOneLine)
  const pieces: (Run | 'break')[] = []
  let previous: TextLine | undefined
  for (const line of paragraph.lines) {
    if (previous !== undefined && needsBreak(previous, line, role, width * 72, setting)) pieces.push('break')
    else if (previous !== undefined) append(pieces, { ...spaceStyle(previous, line), text: ' ' })
    for (const run of line.runs) append(pieces, run)
    previous = line
  }
  return pieces
}

/** The space between two lines is set like the line before it, but is never struck out or part of a link alone. */
function spaceStyle(before: TextLine, after: TextLine): Run {
  const last = before.runs.at(-1) ?? { text: '' }
  return last.link === undefined && last.strike !== true ? last : (after.runs[0] ?? last)
}

function append(pieces: (Run | 'break')[], run: Run): void {
  const last = pieces.at(-1)
  const flat = onOneLine(run)
  if (last !== undefined && last !== 'break' && sameStyle(last, run)) pieces[pieces.length - 1] = { ...last, text: last.text + flat.text }
  else pieces.push(flat)
}

const lineEnds = /[\t\n\r\v\f\u0085\u2028\u2029]+/

/** A run without tabs and line ends of its own: where lines end is said by the measured lines alone. */
function onOneLine(run: Run): Run {
  return lineEnds.test(run.text) ? { ...run, text: run.text.split(lineEnds).join(' ') } : run
}

function sameStyle(a: Run, b: Run): boolean {
  return a.bold === b.bold && a.strike === b.strike && a.color === b.color && a.link === b.link
}

/** Whether a program that breaks lines by itself would end `line` elsewhere than where `next` begins. `room` is in points. */
function needsBreak(line: TextLine, next: TextLine, role: TextRole, room: number, setting: TypeSetting): boolean {
  const lastWord = /[^\s]*$/.exec(plain(line))?.[0] ?? ''
  const words = plain(next).trimStart()
  const firstWord = /^\S*/.exec(words)?.[0] ?? ''
  if (lastWord === '' || firstWord === '') return true
  if (isIdeograph(lastWord.codePointAt(lastWord.length - 1) ?? 0) || isIdeograph(firstWord.codePointAt(0) ?? 0)) return true
  const bold = next.runs[0]?.bold === true
  // A word that was cut in two has no space between its halves, and none may come in.
  if (widthOf(lastWord + firstWord, bold, role, setting) > room) return true
  const piece = /^[\p{L}\p{N}\p{M}]*./u.exec(words)?.[0] ?? firstWord
  return lineWidth(line, role, setting) + widthOf(` ${piece.trimEnd()}`, bold, role, setting) <= room * slack
}

function plain(line: TextLine): string {
  return line.runs.map((run) => run.text).join('')
}

function lineWidth(line: TextLine, role: TextRole, setting: TypeSetting): number {
  return line.runs.reduce((sum, run) => sum + widthOf(run.text, run.bold === true, role, setting), 0)
}

function widthOf(text: string, bold: boolean, role: TextRole, { measure, type }: TypeSetting): number {
  const { face, size } = type[role]
  return measure(text, { face, bold, size })
}
