import type { FastifyReply, FastifyRequest } from 'fastify'
import { pageStyleDigest } from '../../exports/page/page-style.ts'
import type { Page } from './page-bytes.ts'

/** What a page may do: be styled by its own sheet and set in this service's fonts. It runs nothing, and stands in a frame on the sites that its link names alone. */
function policy(sites: readonly string[], form: boolean): string {
  return `default-src 'none'; style-src '${pageStyleDigest}'; font-src 'self'; base-uri 'none'; form-action ${form ? "'self'" : "'none'"}; frame-ancestors ${sites.length === 0 ? "'none'" : sites.join(' ')}`
}

const closedPolicy = policy([], false)
const formPolicy = policy([], true)

/** Sends a page of a few lines. Whatever it says, its headers are the same. */
export function sendSmall(reply: FastifyReply, status: number, html: string, form = false): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').header('x-robots-tag', 'noindex, nofollow').header('cache-control', 'private, no-store').header('content-security-policy', form ? formPolicy : closedPolicy).send(html)
}

/** Sends the page of an edition: asked for again each time, and kept by nobody at all where it is behind a password or a mail. */
export async function sendEdition(request: FastifyRequest, reply: FastifyReply, page: Page, { isClosed, sites }: { readonly isClosed: boolean; readonly sites: readonly string[] }): Promise<FastifyReply> {
  reply.header('x-robots-tag', 'noindex, nofollow').header('content-security-policy', sites.length === 0 ? closedPolicy : policy(sites, false)).header('cache-control', isClosed ? 'private, no-store' : 'private, no-cache')
  if (!isClosed) {
    reply.header('etag', page.tag).header('vary', 'accept-encoding')
    if (page.isHeldBy(request.headers['if-none-match'])) return reply.code(304).send()
  }
  const { bytes, packing } = await page.send(request.headers['accept-encoding'] as string | undefined)
  if (packing !== undefined) reply.header('content-encoding', packing)
  return reply.type('text/html; charset=utf-8').send(bytes)
}
