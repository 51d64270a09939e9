import type { EditionNews } from '../../core/editions/page/edition-news.ts'
import { closedLetter, editionLetter, type LetterAddresses } from '../../exports/news/edition-letter.ts'
import type { Mail } from '../mail/mail.ts'

/** The mail by which an address is confirmed. It names no company and no page: it may have been asked for by somebody else. */
export function confirmLetter(to: string, address: string): Mail {
  return {
    to, subject: 'Do you want to hear when the plan changes?',
    body: `Somebody, probably you, wants this address to be told when a plan that was shared with you changes.\n\nThis says yes. It can be opened within two days:\n\n${address}\n\nIf it was not you, do nothing: you are sent nothing more.\n`,
  }
}

/** The answer to whoever asks again. */
export function subscribedLetter(to: string, end: string): Mail {
  return {
    to, subject: 'You hear of each new edition already',
    body: `Somebody, probably you, asked again for this address to be told when a plan that was shared with you changes. It is, so there is nothing to do.\n\nTo get no more of these mails:\n\n${end}\n`, headers: endHeaders(end),
  }
}

/** The mail of an edition. Without news it says only that there is one: what is behind a password stands in no mail. */
export function newsLetter(to: string, job: string, news: EditionNews | undefined, at: LetterAddresses): Mail {
  const { subject, text, html } = news === undefined ? closedLetter(at) : editionLetter(news, at)
  return { to, subject, body: text, html, headers: endHeaders(at.end), job }
}

/** Programs that show mails end them with one click by these (RFC 2369, RFC 8058). */
function endHeaders(end: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${end}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
