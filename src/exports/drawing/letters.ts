import { isInvisible, spaceWidth } from '../fonts/characters.ts'
import { advancesOf, type Face, type Subset, subsetWith } from '../fonts/font-files.ts'
import { fontMeasure } from '../fonts/measure.ts'
import { drawnCharacter } from './drawn-characters.ts'
import type { TextMark } from './drawing.ts'

/** How one character is put down: by a font's glyph, by a drawing of ours, or not at all, as a space is. */
export interface Letter {
  readonly codePoint: number
  /** Em. */
  readonly advance: number
  readonly subset?: Subset | undefined
  /** An outline in thousandths of an em, y downwards from the base line. */
  readonly drawn?: string | undefined
  /** No font of ours and no drawing has it: a box stands for it. */
  readonly missing: boolean
}

const known = new Map<Face, Map<number, Letter>>([['title', new Map()], ['text', new Map()], ['text-bold', new Map()]])

/** The letters of a text, in order, without what is drawn as nothing. */
export function lettersOf(text: string, face: Face): Letter[] {
  const letters: Letter[] = []
  for (const character of text.normalize('NFC')) {
    const codePoint = character.codePointAt(0) ?? 0
    if (!isInvisible(codePoint)) letters.push(letterOf(codePoint, face))
  }
  return letters
}

/** Whether a character is drawn as itself in a file that brings its own fonts. */
export function isDrawn(face: Face, codePoint: number): boolean {
  return isInvisible(codePoint) || !letterOf(codePoint, face).missing
}

function letterOf(codePoint: number, face: Face): Letter {
  const letters = known.get(face) as Map<number, Letter>
  let letter = letters.get(codePoint)
  if (letter === undefined) letters.set(codePoint, (letter = looked(codePoint, face)))
  return letter
}

/** Titles take what their font lacks, such as Greek, from the text's. */
function looked(codePoint: number, face: Face): Letter {
  const subset = subsetWith(face, codePoint) ?? (face === 'title' ? subsetWith('text', codePoint) : undefined)
  if (subset !== undefined) return { codePoint, subset, advance: advancesOf(subset).get(codePoint) ?? 0, missing: false }
  const space = spaceWidth(codePoint)
  if (space !== undefined) return { codePoint, advance: space, missing: false }
  const advance = widthIn(String.fromCodePoint(codePoint), face)
  const drawn = drawnCharacter(codePoint, advance * 1000)
  return { codePoint, advance, drawn: drawn ?? box(advance * 1000), missing: drawn === undefined }
}

const measure = fontMeasure()

function widthIn(text: string, face: Face): number {
  return measure(text, { face: face === 'title' ? 'title' : 'text', bold: face === 'text-bold', size: 1 })
}

/** What stands for a character that nothing draws: it is seen to be there. */
function box(width: number): string {
  const [left, right] = [80, Math.round(width) - 80]
  return `M${left} 0V-700H${right}V0ZM${left + 50} -50H${right - 50}V-650H${left + 50}Z`
}

/** Width in points of a text as it is drawn. */
export function drawnWidth({ text, face, size }: Pick<TextMark, 'text' | 'face' | 'size'>): number {
  return lettersOf(text, face).reduce((sum, { advance }) => sum + advance, 0) * size
}
