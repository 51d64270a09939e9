import type { DirectionPart, DirectionStory } from '../../core/strategy/direction.ts'
import { type Block, type Inline, readMarkdown } from '../../lib/markdown.ts'
import { linkAddress } from '../link-address.ts'
import { escapeAttribute, escapeText } from '../markup.ts'
import { pageFrame } from '../page/page-frame.ts'

/** A direction page as a page of the web that needs no script (row A8): to be put where the company shows its plans. */
export function directionPage(story: DirectionStory): string {
  const { title, asOf, disclaimer, parts } = story
  const notice = disclaimer === undefined ? '' : `\n<p class="notice">${escapeText(disclaimer)}</p>`
  const hero = `<div class="hero"><h1>${escapeText(title)}</h1>\n<p class="meta">As of ${escapeText(asOf)}.</p>${notice}</div>`
  return pageFrame(title, `<main>${hero}\n${parts.map(partHtml).join('\n')}</main>`)
}

/** The direction pages that one may read, where there are several: each by its title. */
export function directionList(pages: readonly { readonly title: string; readonly address: string }[]): string {
  const links = pages.map(({ title, address }) => `<li><a href="${escapeAttribute(address)}">${escapeText(title)}</a></li>`).join('\n')
  return pageFrame('Where we are going', `<main><div class="hero"><h1>Where we are going</h1></div>\n<section><ul class="brings">${links}</ul></section></main>`)
}

function partHtml({ section, title, text, goals = [], themes = [], notNow = [] }: DirectionPart): string {
  const told = [
    text === undefined ? '' : `<div class="own">${markdownHtml(text)}</div>`,
    goals.length === 0 ? '' : `<dl class="changes">${goals.map((goal) => `<dt>${escapeText(goal.title)}</dt><dd>${goal.why === undefined ? '' : `<p>${escapeText(goal.why)}</p>`}<ul>${goal.keyResults.map((one) => `<li>${escapeText(`${one.title}: from ${one.from} ${one.goes} to ${one.to}`)}</li>`).join('')}</ul></dd>`).join('')}</dl>`,
    themes.map((theme) => `<div class="release"><h3>${escapeText(theme.title)}</h3>${theme.why === undefined ? '' : `<div class="own">${markdownHtml(theme.why)}</div>`}${theme.items.length === 0 ? '' : `<ul class="brings">${theme.items.map(itemHtml).join('')}</ul>`}</div>`).join('\n'),
    notNow.length === 0 ? '' : `<dl class="changes">${notNow.map(({ what, why, likely }) => `<dt>${escapeText(what)}</dt><dd><p>${escapeText(why)}</p>${likely === undefined ? '' : `<p class="small">Likely: ${escapeText(likely)}</p>`}</dd>`).join('')}</dl>`,
  ]
  return `<section id="${escapeAttribute(section)}"><h2>${escapeText(title)}</h2>\n${told.filter((part) => part !== '').join('\n')}</section>`
}

function itemHtml({ title, value, when }: { readonly title: string; readonly value?: string; readonly when: string }): string {
  return `<li><b>${escapeText(title)}</b> <span class="small">${escapeText(when)}</span>${value === undefined ? '' : `<p>${escapeText(value)}</p>`}</li>`
}

function markdownHtml(text: string): string {
  return readMarkdown(text).map(blockHtml).join('\n')
}

function blockHtml(block: Block): string {
  if (block.is === 'heading') return `<h3>${inlineHtml(block.inline)}</h3>`
  if (block.is === 'list') {
    const tag = block.ordered ? 'ol' : 'ul'
    return `<${tag}>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</${tag}>`
  }
  const lines = block.lines.map(inlineHtml).join('\n')
  return block.is === 'quote' ? `<blockquote><p>${lines}</p></blockquote>` : `<p>${lines}</p>`
}

const tags = { strong: 'b', emphasis: 'em', code: 'code' } as const

function inlineHtml(inline: readonly Inline[]): string {
  return inline.map((piece) => {
    if (piece.is === 'text') return escapeText(piece.text)
    if (piece.is !== 'link') return `<${tags[piece.is]}>${escapeText(piece.text)}</${tags[piece.is]}>`
    // A path leads somewhere on the company's own pages, which are not where this page will stand.
    const to = /^(?:https?:|mailto:)/i.test(piece.to) ? linkAddress(piece.to) : undefined
    return to === undefined ? escapeText(piece.text) : `<a href="${escapeAttribute(to)}">${escapeText(piece.text)}</a>`
  }).join('')
}
