import type { EditionNews } from '../../core/editions/page/edition-news.ts'
import type { PageChange } from '../../core/editions/page/page-story.ts'
import { outlineGroups } from '../../core/audiences/outline.ts'
import { labelDays } from '../../core/time/label.ts'
import { escapeAttribute, escapeText, plainCharacters } from '../markup.ts'
import { letterButton, letterPage, smallPrint } from './letter-page.ts'

/** Addresses that a letter holds: the page it tells of, and where its reader ends it. */
export interface LetterAddresses {
  readonly page: string
  readonly end: string
}

export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Letters that a subject has at most: more are cut by the programs that show them. */
const longest = 150

/** The mail that tells a reader of a new edition: what changed, as the page tells it, and the page itself. The same news and addresses make the same bytes. */
export function editionLetter(news: EditionNews, at: LetterAddresses): Letter {
  const { name, day, changes, disclaimer } = news
  const headline = changes?.headline ?? 'It is the first edition'
  const groups = (changes?.groups ?? []).map(({ group, lines }) => ({ title: outlineGroups[group], lines: lines.map(sentenceOf) }))
  const lead = `${name}, ${labelDays(day)}.`
  return {
    subject: cut(onLine(`${name}: ${headline}`)),
    text: plainCharacters([lead, `${headline}.`, ...groups.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join('\n')), `Read it all:\n${at.page}`, disclaimer, footText(at)].join('\n\n')),
    html: letterPage(name, `<p style="${smallPrint}">${escapeText(lead)}</p>
<h1 style="font:400 26px/32px Georgia,serif;margin:8px 0 16px">${escapeText(headline)}</h1>
${groups.map(({ title, lines }) => `<h2 style="font:400 19px/26px Georgia,serif;margin:24px 0 4px">${title}</h2>\n<ul style="margin:0;padding-left:20px">${lines.map((line) => `<li style="margin:6px 0">${escapeText(line)}</li>`).join('')}</ul>`).join('\n')}
${letterButton(at.page, 'Read it all')}
<p style="${smallPrint}">${escapeText(disclaimer)}</p>
${footHtml(at)}`),
  }
}

/** The same where the page is behind a password: that there is something new, and where. Nothing of it stands in a mail. */
export function closedLetter(at: LetterAddresses): Letter {
  const sentence = 'There is a new edition of the page that was shared with you.'
  return {
    subject: 'A new edition of the page that was shared with you', text: [sentence, `Read it, with the password that you have:\n${at.page}`, footText(at)].join('\n\n'),
    html: letterPage('A new edition', `<p>${sentence} Read it with the password that you have.</p>\n${letterButton(at.page, 'Read it all')}\n${footHtml(at)}`),
  }
}

const why = 'You are told of each new edition because you asked for it on the page that was shared with you.'

function footText({ end }: LetterAddresses): string {
  return `${why} To get no more of these mails:\n${end}\n`
}

function footHtml({ end }: LetterAddresses): string {
  return `<p style="${smallPrint};border-top:1px solid #e0dcd6;padding-top:16px">${why} <a href="${escapeAttribute(end)}" style="color:#1f5fa8">Get no more of these mails</a>.</p>`
}

function sentenceOf({ sentence, reason }: PageChange): string {
  return onLine(reason === '' ? sentence : `${sentence} ${reason}`)
}

const onLine = (text: string) => plainCharacters(text).replace(/\s+/g, ' ').trim()
const cut = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`)
