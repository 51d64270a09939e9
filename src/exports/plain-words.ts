import type { TextBlock } from '../core/decks/slide.ts'

/** A text without its styles, on one line. */
export function plainWords(text: TextBlock | undefined): string {
  return (text?.paragraphs ?? []).map(({ lines }) => lines.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ')).join(' ').replace(/\s+/g, ' ').trim()
}
