/** How a text is set on a card: the largest size at which it fits, in pixels of the wall, and its lines there. What does not fit is cut with "…". */
export interface Fit {
  readonly size: number
  readonly lines: number
  readonly isCut: boolean
}

/** The sizes that a card steps down through, largest first, each with the most lines that it may have. */
export type FitSteps = readonly { readonly size: number; readonly lines: number }[]

/** The width of a text at one pixel of size. */
export type Measure = (text: string) => number

/** No card shows more letters than these. */
export const looked = 500

export function lineHeight(size: number): number {
  return Math.round((size * 4) / 3)
}

/** The first step at which a text fits into a width; the last one where none does. */
export function fitText(text: string, width: number, steps: FitSteps, measure: Measure): Fit {
  const words = text.slice(0, looked).split(/\s+/).filter((word) => word !== '').map(measure)
  const space = measure(' ')
  let fit: Fit = { size: 14, lines: 1, isCut: false }
  for (const { size, lines: most } of steps) {
    const lines = linesOf(words, space, width / size)
    if (lines <= most) return { size, lines, isCut: text.length > looked }
    fit = { size, lines: most, isCut: true }
  }
  return fit
}

/** Fits are looked for again with every note that is carried over the board: the ones of notes that did not change are known. */
const known = new WeakMap<object, { readonly width: number; readonly steps: FitSteps; readonly fit: Fit }>()

/** How the text of a note is set on a card of a width. */
export function fitNote(note: { readonly text: string }, width: number, steps: FitSteps, measure: Measure): Fit {
  const before = known.get(note)
  if (before?.width === width && before.steps === steps) return before.fit
  const fit = fitText(note.text, width, steps, measure)
  known.set(note, { width, steps, fit })
  return fit
}

/** The lines that words take one after another. A word that is wider than a line is broken. */
function linesOf(words: readonly number[], space: number, width: number): number {
  let lines = 1
  let used = 0
  for (const word of words) {
    const beside = used === 0 ? word : used + space + word
    if (beside <= width) {
      used = beside
      continue
    }
    if (used > 0) lines += 1
    lines += Math.max(0, Math.ceil(word / width) - 1)
    used = word <= width ? word : word % width
  }
  return lines
}

/** A text, cut with "…" where it is wider than there is room, at one pixel of size. */
export function cutTo(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) return text
  let left = room - measure('…')
  let kept = ''
  for (const letter of text) {
    left -= measure(letter)
    if (left < 0) break
    kept += letter
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`
}
