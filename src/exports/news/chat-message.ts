import type { EditionNews } from '../../core/editions/page/edition-news.ts'
import { outlineGroups } from '../../core/audiences/outline.ts'
import { plainCharacters } from '../markup.ts'

/** Changes that one message tells; the rest stand at its address. */
const most = 30

/**
 * The message that tells a chat room of a new edition, in the form that Slack takes and others have taken over (Mattermost, Rocket.Chat): one
 * text with a few marks. Nothing in a title or reason calls anybody, and no text of ours is read as a mark.
 */
export function chatMessage({ name, changes }: EditionNews, address: string): { readonly text: string } {
  const all = (changes?.groups ?? []).flatMap(({ group, lines }) => lines.map(({ sentence, reason }) => ({ group, line: plain(reason === '' ? sentence : `${sentence} ${reason}`) })))
  const told = all.slice(0, most)
  const groups = [...new Set(told.map(({ group }) => group))].map((group) => [`*${outlineGroups[group]}*`, ...told.filter((one) => one.group === group).map(({ line }) => `• ${line}`)].join('\n'))
  const more = all.length - told.length
  const headline = changes === undefined ? [] : [`${plain(changes.headline)}.`]
  return { text: [`*${plain(name)}* is published.`, ...headline, ...groups, ...(more === 0 ? [] : [`And ${more} more.`]), `<${address}|Open the edition>`].join('\n\n') }
}

/** The message that tells a chat room once a week what is late and due, in the same form. */
export function roundUpMessage(parts: readonly { readonly title: string; readonly lines: readonly string[] }[], address: string): { readonly text: string } {
  const groups = parts.map(({ title, lines }) => [`*${plain(title)}*`, ...lines.slice(0, most).map((line) => `• ${plain(line)}`), ...(lines.length > most ? [`And ${lines.length - most} more.`] : [])].join('\n'))
  return { text: [...groups, `<${address}|See all that is due>`].join('\n\n') }
}

/** Entities as Slack asks for them; after an at-sign stands a sign without width, which ends the name that others would read there. */
function plain(text: string): string {
  return plainCharacters(text).replace(/\s+/g, ' ').trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('@', '@\u200b').replace(/[*_~`]/g, (mark) => `\u200b${mark}\u200b`)
}
