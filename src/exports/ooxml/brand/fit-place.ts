import { breakText, fitText } from '../../../core/decks/fit-text.ts'
import type { Measure } from '../../../core/decks/slide.ts'
import { lineOf, widthIn } from '../../fonts/families.ts'
import type { BrandPlace } from './places.ts'
import { within } from './room.ts'

/** No text of a deck is smaller, whatever a master says. Points. */
export const leastSize = 10

/** A title may be made this much smaller than its place says, so that it stays whole. */
const leastTitle = 0.6

/** A text as it stands in a company's place. */
export interface FittedText {
  readonly text: string
  /** Points; none where the place's own size is kept. */
  readonly size: number | undefined
  /** Words had to go. */
  readonly cut: boolean
}

/** A text in a place, at the place's own size where it fits, else smaller, else cut. At most `lines` lines. */
export function fitInPlace(text: string, place: BrandPlace, lines = Number.MAX_SAFE_INTEGER): FittedText {
  const own = place.text.size
  const start = Math.max(leastSize, own)
  const least = Math.min(start, Math.max(leastSize, start * leastTitle))
  for (let size = start; size >= least - 0.01; size -= 1) {
    const { width, most } = roomAt(place, size, lines)
    if (most >= 1 && breakText(text, width, 'title', measureOf(place, size)).length <= most) return { text, size: size === own ? undefined : size, cut: false }
  }
  const { width, most } = roomAt(place, least, lines)
  const kept = fitText(text, width, Math.max(1, most), 'title', measureOf(place, least))
  return { text: kept.lines.map((line) => line.runs.map((run) => run.text).join('')).join(' '), size: least === own ? undefined : least, cut: kept.cut }
}

function roomAt(place: BrandPlace, size: number, lines: number): { readonly width: number; readonly most: number } {
  const { w, h } = within(place)
  const { spacing } = place.text
  const line = 'points' in spacing ? spacing.points : size * lineOf(place.text.family) * spacing.share
  const most = h * 72 + 0.5 < size ? 0 : Math.max(1, Math.floor((h * 72 + 0.5) / line))
  return { width: w, most: Math.min(lines, most) }
}

/** Measures in the place's own family and size, whatever role is asked for. */
function measureOf({ text: { family, bold, capitals } }: BrandPlace, size: number): Measure {
  return (text, style) => widthIn(family, capitals ? text.toUpperCase() : text, { bold: bold || style.bold, size })
}
