import PostalMime, { type Address } from 'postal-mime'
import { beginningOf } from '../../lib/beginning-of.ts'
import { textOfHtml } from './text-of-html.ts'

/** A mail as a record keeps it: words alone, and what was odd in it. */
export interface ReadMail {
  readonly messageId: string | undefined
  readonly from: string | undefined
  /** The sender's address alone. */
  readonly sender: string | undefined
  readonly to: readonly string[]
  readonly subject: string | undefined
  readonly text: string
  readonly oddities: readonly Oddity[]
}

export interface Oddity {
  readonly place: string
  readonly reason: string
}

/** A mail that somebody has taken apart. */
export interface MailParts {
  readonly messageId?: string | undefined
  readonly from?: { readonly name?: string | undefined; readonly address: string } | undefined
  readonly to?: readonly { readonly address: string }[] | undefined
  readonly subject?: string | undefined
  /** It says of itself that no person wrote it (RFC 3834). */
  readonly isByProgram?: boolean
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly attachments?: readonly string[] | undefined
}

/** Letters that a record keeps. */
export const [mostText, mostLine, mostReason] = [20_000, 400, 300]

/** Files that are named. */
const mostNamed = 12

/** Headings of which a mail has some. */
const usualHeadings = new Set(['from', 'to', 'subject', 'date', 'message-id', 'received', 'return-path', 'content-type'])

/** Reads a mail as it came (RFC 822). Whatever cannot be read as one is kept as the text that it is, and says so. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  try {
    const { messageId, from, to = [], cc = [], deliveredTo, subject, text, html, attachments, headers } = await PostalMime.parse(bytes, { maxNestingDepth: 40, maxHeadersSize: 262_144, forceRfc822Attachments: true })
    if (!headers.some(({ key }) => usualHeadings.has(key.toLowerCase()))) return keptAsText(bytes, 'It has no headings.')
    const written = headers.find(({ key }) => key.toLowerCase() === 'auto-submitted')?.value.trim().toLowerCase()
    const isWordless = (text ?? '').trim() === '' && (html ?? '').trim() === '' && attachments.length === 0
    const sender = from?.address === undefined || from.address === '' ? undefined : { address: from.address, name: from.name }
    const delivered = [...to, ...cc].flatMap(addressesIn)
    return mailOf({ messageId, from: sender, to: [...(deliveredTo === undefined ? [] : [{ address: deliveredTo }]), ...delivered], isByProgram: written !== undefined && written !== 'no', subject, text: isWordless ? bodyOf(bytes) : text, html, attachments: attachments.map(({ filename }, at) => filename ?? `attachment ${at + 1}`) })
  } catch (error) {
    return keptAsText(bytes, error instanceof Error ? error.message : 'It cannot be read.')
  }
}

/** A mail from its parts: words in place of a page, long ones cut, what is missing said. */
export function mailOf({ messageId, from, to = [], subject, isByProgram = false, text = '', html = '', attachments = [] }: MailParts): ReadMail {
  const oddities: Oddity[] = []
  const odd = (place: string, reason: string) => void oddities.push({ place, reason: beginningOf(reason, mostReason) })
  const id = messageId?.trim()
  if (id === undefined || id === '') odd('Message-ID', 'It has none: the same mail is known by its words alone.')
  if (from === undefined) odd('From', 'Nobody can be answered: it does not say who wrote it.')
  if (isByProgram) odd('Auto-Submitted', 'A program wrote it, such as a note of absence.')
  let words = plain(text)
  if (words === '' && html.trim() !== '') {
    words = plain(textOfHtml(html))
    odd('Text', 'It came as a page alone: its words are kept, and nothing else of it.')
  }
  if (words === '') {
    odd('Text', 'It says nothing.')
    words = 'A mail without words.'
  }
  if (words.length > mostText) odd('Text', `It is longer than ${mostText} letters: its beginning is kept.`)
  if (attachments.length > 0) odd('Attachments', `${attachments.length === 1 ? 'One file is' : `${attachments.length} files are`} not kept: ${attachments.slice(0, mostNamed).map(plainLine).join(', ')}${attachments.length > mostNamed ? `, and ${attachments.length - mostNamed} more` : ''}.`)
  const title = plainLine(subject ?? '')
  const sender = from === undefined ? '' : plainLine([from.name ?? '', from.name === undefined || from.name === '' ? from.address : `<${from.address}>`].join(' '))
  return { messageId: id === '' ? undefined : id, from: sender === '' ? undefined : sender, sender: from?.address, to: to.map(({ address }) => address), subject: title === '' ? undefined : title, text: beginningOf(words, mostText).trim(), oddities }
}

function keptAsText(bytes: Uint8Array, why: string): ReadMail {
  const words = beginningOf(plain(new TextDecoder('utf-8').decode(bytes)), mostText).trim()
  return { messageId: undefined, from: undefined, sender: undefined, to: [], subject: undefined, text: words === '' ? 'A mail without words.' : words, oddities: [{ place: 'The whole mail', reason: beginningOf(`It could not be read as a mail, so it is kept as it came. ${plainLine(why)}`, mostReason) }] }
}

/** What stands under the headings, as it came: for a mail whose parts could not be told apart. */
function bodyOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).split(/\r?\n\r?\n/).slice(1).join('\n\n')
}

function addressesIn(one: Address): { readonly address: string }[] {
  if ('group' in one && one.group !== undefined) return one.group.flatMap(({ address }) => (address === undefined ? [] : [{ address }]))
  return one.address === undefined || one.address === '' ? [] : [{ address: one.address }]
}

/** No signs that steer a terminal, and lines that end in one way. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ' ')).trim()
}

function plainLine(text: string): string {
  return beginningOf(plain(text).replaceAll(/\s+/g, ' '), mostLine).trim()
}
