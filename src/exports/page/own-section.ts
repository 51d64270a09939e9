import type { PagePart } from '../../core/editions/page/page-story.ts'
import { escapeAttribute, escapeText } from '../markup.ts'

/** The longest first line of a paragraph that heads it, as on the slide. */
const mostHead = 40

/** A slide in the company's own words: paragraphs, of which a short first line is the heading. */
export function ownSection({ title, text }: Extract<PagePart, { readonly part: 'own' }>, id: string): string {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
  return `<section id="${escapeAttribute(id)}"><h2>${escapeText(title)}</h2>${paragraphs.length === 0 ? '' : `\n<div class="own">${paragraphs.map(paragraphHtml).join('\n')}</div>`}</section>`
}

function paragraphHtml(paragraph: string): string {
  const [first = '', ...rest] = paragraph.split('\n')
  if (rest.length === 0 || first.length > mostHead) return `<p>${escapeText(paragraph)}</p>`
  return `<h3>${escapeText(first.trim())}</h3><p>${escapeText(rest.join('\n').trim())}</p>`
}
