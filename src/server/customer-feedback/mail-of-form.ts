import PostalMime, { addressParser } from 'postal-mime'
import { Refusal } from '../../core/kernel/refusal.ts'
import { mailOf, readMail, type ReadMail } from './read-mail.ts'

/** A form as it came to the door: its fields, and what files were with it. */
export interface MailForm {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
}

/** What a mail service posts of a mail, by the names that the usual ones use (Mailgun, SendGrid and those who do as they do): the mail as it came, or taken apart. */
export async function mailOfForm({ fields, files }: MailForm): Promise<ReadMail> {
  const byName = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]))
  const first = (...names: readonly string[]) => names.map((name) => byName.get(name)).find((value) => value !== undefined && value.trim() !== '')
  const raw = first('email', 'body-mime')
  if (raw !== undefined) return readMail(Uint8Array.from(Buffer.from(raw, 'latin1')))
  const [text, html, from, subject] = [first('text', 'body-plain', 'stripped-text'), first('html', 'body-html', 'stripped-html'), first('from', 'sender'), first('subject')]
  if ([text, html, from, subject].every((one) => one === undefined)) throw new Refusal('invalid', 'There is no mail in this form: it has neither “from”, “subject”, “text” or “html”, nor the whole mail as “email” or “body-mime”.', { at: 'body' })
  const headings = await headingsOf(first('headers', 'message-headers'))
  const heading = (name: string) => headings.find(([key]) => key.toLowerCase() === name)?.[1]
  const program = heading('auto-submitted')?.trim().toLowerCase()
  const names = files.map(({ name, bytes }) => `${name} (${sizeOf(bytes)})`)
  const said = countSaid(first('attachment-count', 'attachments'))
  return mailOf({
    messageId: first('message-id') ?? heading('message-id'), subject, text, html,
    from: addressesIn(from)[0], to: [...[first('recipient'), first('to'), first('cc'), heading('delivered-to')].flatMap(addressesIn), ...envelopeOf(first('envelope'))],
    isByProgram: program !== undefined && program !== 'no',
    // What a service says was there and did not send on is missed too.
    attachments: said > names.length ? [...names, `${said - names.length} that the mail service did not send on`] : names,
  })
}

function addressesIn(text: string | undefined): { readonly name?: string; readonly address: string }[] {
  return text === undefined ? [] : addressParser(text, { flatten: true }).flatMap(({ name, address }) => (address === undefined || address === '' ? [] : [{ name, address }]))
}

/** Whom a mail was delivered to, whatever it says of itself. */
function envelopeOf(said: string | undefined): { readonly address: string }[] {
  const read = json(said)
  const to = typeof read === 'object' && read !== null && 'to' in read ? read.to : []
  return [to].flat().filter((one): one is string => typeof one === 'string').map((address) => ({ address }))
}

/** Headings as one service writes them (pairs, in JSON), and as another does (as they stood in the mail). */
async function headingsOf(said: string | undefined): Promise<readonly (readonly [string, string])[]> {
  if (said === undefined) return []
  const read = json(said)
  if (Array.isArray(read)) return read.flatMap((pair: unknown) => (Array.isArray(pair) && pair.every((one) => typeof one === 'string') ? [[String(pair[0]), String(pair[1])] as const] : []))
  try {
    return (await PostalMime.parse(`${said.trimEnd()}\r\n\r\n`, { maxHeadersSize: 262_144 })).headers.map(({ key, value }) => [key, value] as const)
  } catch {
    return []
  }
}

/** How many files a service says that there were: a number, or a list of them. */
function countSaid(said: string | undefined): number {
  const read = json(said)
  const count = Array.isArray(read) ? read.length : Number(read)
  return Number.isSafeInteger(count) && count > 0 && count <= 1_000 ? count : 0
}

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return undefined
  }
}

function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
