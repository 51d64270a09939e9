import type { Measure } from '../../core/decks/slide.ts'
import { isIdeograph, isInOfficeFonts, isInvisible, spaceWidth } from './characters.ts'
import { type Face, subsetWith, advancesOf } from './font-files.ts'

/**
 * Em. Wider than any character of a common script, so that text with a character we know nothing of is broken early, never late.
 * Ideographs, emoji and the arrows and boxes of the office fonts are drawn one em wide at most.
 */
const unknownWidth = 1.25
const squareWidth = 1

/** Georgia draws Greek, Cyrillic and Hebrew wider than Arial does; by how much no free file tells, so with room to spare. */
const titleOverText = 1.25

interface Widths {
  /** Em, by code point; NaN where not looked up yet. */
  readonly plane: Float64Array
  readonly beyond: Map<number, number>
}

const faces = new Map<Face, Widths>()

function widthsOf(face: Face): Widths {
  let widths = faces.get(face)
  if (widths === undefined) {
    widths = { plane: new Float64Array(0x10000).fill(Number.NaN), beyond: new Map() }
    faces.set(face, widths)
  }
  return widths
}

/** Whether a character can be drawn by a font we know: ours, or those that every office program has. */
export function hasGlyph(face: Face, codePoint: number): boolean {
  if (isInvisible(codePoint) || spaceWidth(codePoint) !== undefined || isInOfficeFonts(codePoint)) return true
  return subsetWith(face, codePoint) !== undefined || (face === 'title' && subsetWith('text', codePoint) !== undefined)
}

function lookUp(face: Face, codePoint: number): number {
  if (isInvisible(codePoint)) return 0
  const subset = subsetWith(face, codePoint)
  if (subset !== undefined) return advancesOf(subset).get(codePoint) ?? unknownWidth
  const space = spaceWidth(codePoint)
  if (space !== undefined) return space
  if (face === 'title' && subsetWith('text', codePoint) !== undefined) return lookUp('text', codePoint) * titleOverText
  if (isIdeograph(codePoint) || isInOfficeFonts(codePoint)) return squareWidth
  return /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u.test(String.fromCodePoint(codePoint)) ? emojiWidth : unknownWidth
}

/** Em. Emoji fonts differ between systems, from about 1 em to this. */
const emojiWidth = 1.37

function widthBeyond(widths: Widths, face: Face, codePoint: number): number {
  let width = widths.beyond.get(codePoint)
  if (width === undefined) {
    width = lookUp(face, codePoint)
    widths.beyond.set(codePoint, width)
  }
  return width
}

/** Width of a text in em: advance widths without kerning, because office programs set text without it unless told. */
function widthInEm(text: string, face: Face): number {
  const widths = widthsOf(face)
  const { plane } = widths
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length) {
      const codePoint = text.codePointAt(at) as number
      if (codePoint > 0xffff) {
        sum += widthBeyond(widths, face, codePoint)
        at++
        continue
      }
    }
    let width = plane[unit] as number
    if (width !== width) {
      width = lookUp(face, unit)
      plane[unit] = width
    }
    sum += width
  }
  return sum
}

/**
 * The measure decks are broken with: width in points of a text in Georgia ('title') or Arial ('text', also bold), read from the
 * files of fonts with the same advance widths. Bold titles do not exist; they are measured as bold text with room to spare.
 */
export function fontMeasure(): Measure {
  return (text, { face, bold, size }) => {
    if (face === 'title') return widthInEm(text, 'title') * size * (bold ? 1.15 : 1)
    return widthInEm(text, bold ? 'text-bold' : 'text') * size
  }
}
