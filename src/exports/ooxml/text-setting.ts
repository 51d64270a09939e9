import type { Box, TextBlock, TextRole } from '../../core/decks/slide.ts'
import type { TypeTable } from '../../core/decks/type.ts'

/** How a text is placed in its box, so that its lines stand where a browser with the same line height puts them. */
export interface TextSetting {
  /** One line that is centred in its box: it has the font's own line height, which every program centres alike. */
  readonly oneLine: boolean
  readonly anchor: 'top' | 'middle'
  /** Inches by which the box is moved up. */
  readonly lift: number
  /** Inches kept free at the bottom of the box. */
  readonly bottom: number
}

/** Parts of an em above and below the base line, of Georgia and Arial. */
const extents = { title: 0.917 + 0.219, text: 0.905 + 0.212 } as const

/**
 * Under exact line spacing programs put most of the leading above the line: LibreOffice all of it, PowerPoint, as far as is known,
 * about four fifths. A browser halves it. This share of half the leading brings the lines back to within half a point in both.
 */
const share = 0.8

/** Inches by which lines of a role stand too low under exact line spacing. */
function drop(role: TextRole, type: TypeTable): number {
  const { face, size, line } = type[role]
  return (share * Math.max(0, (line - size * extents[face]) / 2)) / 72
}

/** Whether a box is just high enough for one line of a role. */
export function holdsOneLine(box: Box, role: TextRole, type: TypeTable): boolean {
  return box.h * 72 <= type[role].line + 0.8
}

/** The setting of a text in its box. */
export function settingOf(text: TextBlock, box: Box, type: TypeTable): TextSetting {
  const lines = text.paragraphs.reduce((sum, paragraph) => sum + Math.max(1, paragraph.lines.length), 0)
  const middle = text.anchor === 'middle'
  if (lines <= 1 && (middle || holdsOneLine(box, text.role, type))) return { oneLine: true, anchor: 'middle', lift: 0, bottom: 0 }
  return { oneLine: false, anchor: middle ? 'middle' : 'top', lift: middle ? 0 : drop(text.role, type), bottom: middle ? 2 * drop(text.role, type) : 0 }
}

/** The setting of an empty place of a layout. */
export function settingOfPlace(box: Box, role: TextRole, type: TypeTable): TextSetting {
  const oneLine = holdsOneLine(box, role, type)
  return { oneLine, anchor: oneLine ? 'middle' : 'top', lift: oneLine ? 0 : drop(role, type), bottom: 0 }
}

export function lifted(box: Box, { lift }: TextSetting): Box {
  return lift === 0 ? box : { ...box, y: box.y - lift }
}
