import type { Paragraph, Run, TextBlock } from '../../core/decks/slide.ts'
import { linkAddress } from '../link-address.ts'
import { escapeAttribute, escapeText } from '../markup.ts'
import { points, type StyleSheet } from './style-sheet.ts'

/** Classes of a text block: its role's type, its colour and where it stands in its box. */
export function textClasses(text: TextBlock): string {
  return `${text.role} k-${text.color ?? 'ink'}${text.anchor === 'middle' ? ' middle' : ''}`
}

/** The paragraphs of a text. In a heading they are spans, since a heading holds no paragraphs. */
export function paragraphsOf(text: TextBlock, sheet: StyleSheet, tag: 'p' | 'span' = 'p'): string {
  return text.paragraphs.map((paragraph) => `<${tag} class="${classes(paragraph, sheet)}" dir="auto">${linesOf(paragraph)}</${tag}>`).join('')
}

function classes({ align = 'left', spaceBefore = 0 }: Paragraph, sheet: StyleSheet): string {
  return `${align}${spaceBefore === 0 ? '' : ` ${sheet.of(`margin-top:${points(spaceBefore)}`)}`}`
}

/** Each measured line is a line of its own that never wraps; the space between two keeps the words apart when read or copied. */
function linesOf({ lines }: Paragraph): string {
  return lines.map((line) => `<span class="line">${line.runs.map(runOf).join('')}</span>`).join(' ')
}

function runOf(run: Run): string {
  let html = escapeText(run.text)
  if (run.strike === true) html = `<s>${html}</s>`
  if (run.bold === true) html = `<b>${html}</b>`
  if (run.color !== undefined) html = `<span class="k-${run.color}">${html}</span>`
  const address = run.link === undefined ? undefined : linkAddress(run.link)
  return address === undefined ? html : `<a href="${escapeAttribute(address)}" rel="noopener noreferrer">${html}</a>`
}
