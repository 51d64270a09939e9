import type { FastifyReply, FastifyRequest } from 'fastify'
import { ownLook } from '../../exports/page/page-look.ts'
import type { Page } from './page-bytes.ts'

/** What a page may do: be styled by its own sheet and set in this service's fonts. It runs nothing, and stands in a frame on the sites that its link names alone. */
function policy({ sites = [], form = false, style = ownLook.digest }: { readonly sites?: readonly string[]; readonly form?: boolean; readonly style?: string }): string {
  return `default-src 'none'; style-src '${style}'; font-src 'self'; base-uri 'none'; form-action ${form ? "'self'" : "'none'"}; frame-ancestors ${sites.length === 0 ? "'none'" : sites.join(' ')}`
}

/** A page that may stand in a frame somewhere does not also say, in the words of before policies, that it stands in none. */
export async function letBeFramed(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (/frame-ancestors http/.test(String(reply.getHeader('content-security-policy')))) reply.removeHeader('x-frame-options')
}

/** Sends a page of a few lines. Whatever it says, its headers are the same. */
export function sendSmall(reply: FastifyReply, status: number, html: string, form = false): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').header('x-robots-tag', 'noindex, nofollow').header('cache-control', 'private, no-store').header('content-security-policy', policy({ form })).send(html)
}

export interface SendingEdition {
  /** It is behind a password or a mail. */
  readonly isClosed: boolean
  readonly sites: readonly string[]
}

/** Sends the page of an edition: asked for again each time, and kept by nobody at all where it is behind a password or a mail. */
export async function sendEdition(request: FastifyRequest, reply: FastifyReply, page: Page, { isClosed, sites }: SendingEdition): Promise<FastifyReply> {
  reply.header('content-security-policy', policy({ sites, ...(page.style === undefined ? {} : { style: page.style }) }))
  if (!isClosed) return sendKept(request, reply, page, 'text/html; charset=utf-8')
  return sendPacked(request, reply.header('x-robots-tag', 'noindex, nofollow').header('cache-control', 'private, no-store'), page, 'text/html; charset=utf-8')
}

/** Sends what whoever asks may keep and must ask for again; what they hold already is not sent. */
export async function sendKept(request: FastifyRequest, reply: FastifyReply, page: Page, type: string): Promise<FastifyReply> {
  reply.header('x-robots-tag', 'noindex, nofollow').header('cache-control', 'private, no-cache').header('etag', page.tag).header('vary', 'accept-encoding')
  return page.isHeldBy(request.headers['if-none-match']) ? reply.code(304).send() : sendPacked(request, reply, page, type)
}

async function sendPacked(request: FastifyRequest, reply: FastifyReply, page: Page, type: string): Promise<FastifyReply> {
  const { bytes, packing } = await page.send(request.headers['accept-encoding'] as string | undefined)
  if (packing !== undefined) reply.header('content-encoding', packing)
  return reply.type(type).send(bytes)
}
