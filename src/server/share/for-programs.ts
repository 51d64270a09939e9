import type { FastifyReply, FastifyRequest } from 'fastify'
import { toOembed } from '../../exports/page/oembed.ts'
import { notValidPage, withdrawnPage } from '../../exports/page/small-pages.ts'
import { sendKept, sendSmall } from './answers-of-pages.ts'
import { type Followed, followed as forms, type FollowedName } from './followed.ts'
import { isClosed, type Looked, type SharedPages } from './shared-pages.ts'

export interface ForProgramsHands {
  readonly pages: SharedPages
  readonly followed: Followed
  readonly address: () => string
}

/** A feed or a calendar of a link. A link for certain readers has none: a program gives no password, and an address that opened without one would be a way round it. */
export async function showFollowed(looked: Looked, name: FollowedName, request: FastifyRequest, reply: FastifyReply, { followed, address }: ForProgramsHands): Promise<FastifyReply> {
  if (isClosed(looked.link) || address() === '') return sendSmall(reply, 404, notValidPage)
  const { token } = request.params as { readonly token: string }
  const made = await followed.make(looked, name, `${address()}/s/${token}`)
  return made === undefined ? sendSmall(reply, 410, withdrawnPage) : sendKept(request, reply, made, forms[name].type)
}

const mostLetters = 500

/**
 * How a site shows a page in a frame (oEmbed 1.0, JSON). Only a link that names sites may be shown in one; for any other address, be there
 * such a link or not, the answer is the one of an address that is not known.
 */
export async function answerOembed(request: FastifyRequest, reply: FastifyReply, { pages, address }: ForProgramsHands): Promise<FastifyReply> {
  const { url = '', format = 'json', maxwidth, maxheight } = request.query as Readonly<Record<string, string | undefined>>
  // Of every address alike, so it tells nothing.
  if (format !== 'json') return reply.code(501).send()
  const page = String(url).length > mostLetters ? '' : String(url)
  const [, token = ''] = page.startsWith(`${address()}/s/`) && address() !== '' ? (/\/s\/([\w-]{43})$/.exec(page) ?? []) : []
  const looked = token === '' ? undefined : await pages.look(token)
  const edition = looked?.own
  const story = looked === undefined || looked.link.sites === undefined || isClosed(looked.link) || edition === undefined || edition.state === 'withdrawn' ? undefined : await pages.story(looked.named.workspace, edition)
  if (story === undefined) return sendSmall(reply, 404, notValidPage)
  return reply.type('application/json; charset=utf-8').header('x-robots-tag', 'noindex, nofollow').header('cache-control', 'private, no-cache')
    .send(toOembed(story, { page, site: address(), width: wide(maxwidth), height: wide(maxheight) }))
}

/** A number that a program asks for; nothing for what is none. */
function wide(asked: string | undefined): number | undefined {
  return /^\d{2,5}$/.test(String(asked)) ? Number(asked) : undefined
}
