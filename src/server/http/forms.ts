import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../../core/kernel/refusal.ts'

/** What a form holds: its fields by name, and of each file its name and how large it is. The files themselves are let go of as they come. */
export interface SentForm {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
}

/** Fields and files of one form, and the bytes of one field and of the whole. */
const [mostFields, mostFiles, mostField, mostBytes] = [200, 100, 10_000_000, 40_000_000]

const tooLarge = () => new Refusal('too-large', `A form has at most ${mostBytes / 1_000_000} MB with its files, ${mostFields} fields and ${mostFiles} files; a field has at most ${mostField / 1_000_000} MB.`)

/** Lets the routes of a part of the service be sent forms and mails as they are, beside JSON. */
export function takeForms(here: FastifyInstance): void {
  here.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: mostBytes }, (_request, body, done) => {
    const text = String(body)
    // Before anything is made of them.
    if (hasMoreThan(mostFields, text)) done(tooLarge())
    else done(null, { form: { fields: fieldsOf(new URLSearchParams(text)), files: [] } })
  })
  here.addContentTypeParser('message/rfc822', { parseAs: 'buffer' }, (_request, body, done) => done(null, { base64: Buffer.from(body as Buffer).toString('base64') }))
}

/** Do fields of a form, each behind an "&" but the first, go beyond that many? */
function hasMoreThan(most: number, text: string): boolean {
  let count = 1
  for (let at = text.indexOf('&'); at !== -1 && count <= most; at = text.indexOf('&', at + 1)) count++
  return count > most
}

/** Reads multipart form data. Refuses with `too-large`, as soon as it is, and with `invalid` what is no whole form. */
export async function sentForm(request: FastifyRequest): Promise<SentForm> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge()
  const counted = countedBytes(request)
  try {
    return await Promise.race([counted.tooMany, partsOf(request)])
  } catch (error) {
    // What still comes is let go of, not gathered.
    request.raw.unpipe()
    request.raw.resume()
    if (error instanceof Refusal) throw error
    const code = String((error as { code?: unknown }).code)
    if (/^FST_(?:FILES|FIELDS|PARTS)_LIMIT$|TOO_LARGE$/.test(code)) throw tooLarge()
    throw new Refusal('invalid', 'The form is broken or ends too early; send it again.')
  } finally {
    counted.stop()
  }
}

/** Counts bytes as they come, whatever a request says of its length: `tooMany` rejects once there are more than a form has. */
function countedBytes({ raw }: FastifyRequest): { readonly tooMany: Promise<never>; stop(): void } {
  let bytes = 0
  let refuse: ((why: Refusal) => void) | undefined
  const tooMany = new Promise<never>((_resolve, reject) => void (refuse = reject))
  const count = (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes <= mostBytes) return
    raw.unpipe()
    refuse?.(tooLarge())
  }
  raw.on('data', count)
  return { tooMany, stop: () => void raw.off('data', count) }
}

async function partsOf(request: FastifyRequest): Promise<SentForm> {
  const found: [string, string][] = []
  const files: { name: string; bytes: number }[] = []
  // As bytes: a service says apart from each field in which letters it is written.
  for await (const part of request.parts({ defCharset: 'latin1', limits: { fields: mostFields, files: mostFiles, fileSize: mostBytes, fieldSize: mostField, parts: mostFields + mostFiles } })) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw tooLarge()
      found.push([part.fieldname, String(part.value)])
    } else {
      let bytes = 0
      for await (const chunk of part.file) bytes += (chunk as Buffer).length
      files.push({ name: decoded(part.filename ?? part.fieldname).slice(0, 400), bytes })
    }
  }
  return { fields: withLetters(found), files }
}

/** What some services say who cannot send a token of their own: it stands as the password of an address, https://any:token@host. */
export function withTokenOfAddress(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const said = /^Basic ([\w+/=-]+)$/i.exec(headers.authorization ?? '')?.[1]
  const token = said === undefined ? undefined : /^[^:]*:(\S+)$/.exec(Buffer.from(said, 'base64').toString('utf8'))?.[1]
  return token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` }
}

/** The first of each name: a later one of the same name says nothing new. Without signs that are no text. */
function fieldsOf(found: Iterable<readonly [string, string]>): Record<string, string> {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of found) fields[name] ??= value.replaceAll('\0', ' ').toWellFormed()
  return { ...fields }
}

/** Fields in the letters that `charsets` says of each (SendGrid), else as UTF-8 where it is that. A mail as it came stays bytes. */
function withLetters(found: readonly (readonly [string, string])[]): Record<string, string> {
  const charsets = charsetsIn(found.find(([name]) => name === 'charsets')?.[1])
  return fieldsOf(found.map(([name, value]) => [decoded(name), asItCame.has(name) ? value : decoded(value, charsets[name])] as const))
}

/** Fields that hold a whole mail. */
const asItCame: ReadonlySet<string> = new Set(['email', 'body-mime'])

function charsetsIn(said: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(said ?? '{}')
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}

/** Bytes, a letter each, as text. What is none in the letters that are said, or was text already, stays. */
function decoded(bytes: string, charset: unknown = 'utf-8'): string {
  if (/[\u0100-\uffff]/.test(bytes)) return bytes
  try {
    return new TextDecoder(String(charset), { fatal: true }).decode(Buffer.from(bytes, 'latin1'))
  } catch {
    return bytes
  }
}
